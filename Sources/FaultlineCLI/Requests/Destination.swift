internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange
internal import Glibc

/// Where an answer goes, and in which form.
struct Destination: Equatable, Sendable {
  /// The form that was asked for.
  var form: OutputFormat?
  /// The file to write; none, or `-`, for standard output.
  var path: String?
  /// Whether to say what a form of slices could not hold.
  var reportsLoss = false

  /// The form asked for, checked against those that a verb has.
  func format(of allowed: [OutputFormat], default standard: OutputFormat = .text) throws
    -> OutputFormat
  {
    let wanted = form ?? path.flatMap { OutputFormat(path: $0) } ?? standard
    let isFolder = wanted.writer.map { !$0.fileNames.isEmpty } ?? false
    if isFolder, path == nil || path == "-" {
      throw ValidationError("'\(wanted.rawValue)' is several files: name a folder with -o FOLDER/.")
    }
    if !isFolder, let path, path.hasSuffix("/") {
      throw ValidationError(
        form == nil
          ? "Say what to write into a folder: --format csv-pair or neo4j."
          : "'\(wanted.rawValue)' is one file, not a folder: leave the last '/' out."
      )
    }
    guard allowed.contains(wanted) else {
      let names = allowed.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("This verb has no form '\(wanted.rawValue)'. It has: \(names).")
    }
    if wanted == .png || wanted == .pdf, path == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "A \(wanted.rawValue) does not belong on a terminal: name a file with -o."
      )
    }
    return wanted
  }

  /// Writes an answer to the file, or to standard output.
  func write(_ bytes: [UInt8]) throws {
    if let failure = OpenImage.failure { throw failure }
    guard let path, path != "-" else {
      Console.write(bytes, to: STDOUT_FILENO)
      return
    }
    do {
      try OutputFile.write(bytes, to: path)
    } catch {
      throw Failure.cannotWrite("\(error)")
    }
  }

  /// Writes a slice, piece by piece; what the format could not hold.
  func write(_ slice: Slice, of graph: Graph, as writer: any SliceWriter) throws -> LossReport {
    if let failure = OpenImage.failure { throw failure }
    do throws(FileError) {
      guard let path, path != "-" else {
        return try SliceFile.writeToStandardOutput(slice, of: graph, as: writer)
      }
      return try SliceFile.write(slice, of: graph, as: writer, to: path)
    } catch {
      throw OpenImage.failure ?? Failure.cannotWrite("\(error)")
    }
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// The terminal to lay text out for: a plain one for a file.
  var terminal: Terminal { path == nil ? .standardOutput() : .plain }
}
