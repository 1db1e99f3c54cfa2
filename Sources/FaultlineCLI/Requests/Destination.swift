internal import ArgumentParser
internal import FaultlineExchange
internal import Glibc

/// Where an answer goes, and in which form.
struct Destination: Equatable, Sendable {
  /// The form that was asked for.
  var form: OutputFormat?
  /// The file to write; none, or `-`, for standard output.
  var path: String?

  /// The form asked for, checked against those that a verb has.
  func format(of allowed: [OutputFormat], default standard: OutputFormat = .text) throws
    -> OutputFormat
  {
    let wanted = form ?? path.flatMap { OutputFormat(path: $0) } ?? standard
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

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// The terminal to lay text out for: a plain one for a file.
  var terminal: Terminal { path == nil ? .standardOutput() : .plain }
}
