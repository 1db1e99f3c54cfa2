internal import ArgumentParser
internal import FaultlineExchange
internal import Glibc

/// Where an answer goes, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The form of the answer.", valueName: "form")
  )
  var format: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file; its ending chooses the form.", valueName: "file")
  )
  var output: String?

  /// The form asked for, checked against those that a verb has.
  func format(of allowed: [OutputFormat], default standard: OutputFormat = .text) throws
    -> OutputFormat
  {
    let wanted = format ?? output.flatMap { OutputFormat(path: $0) } ?? standard
    guard allowed.contains(wanted) else {
      let names = allowed.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("This verb has no form '\(wanted.rawValue)'. It has: \(names).")
    }
    if wanted == .png || wanted == .pdf, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "A \(wanted.rawValue) does not belong on a terminal: name a file with -o."
      )
    }
    return wanted
  }

  /// Writes an answer to the file, or to standard output.
  func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      Console.write(bytes, to: STDOUT_FILENO)
      return
    }
    do {
      try OutputFile.write(bytes, to: output)
    } catch {
      throw Failure.cannotWrite("\(error)")
    }
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// The terminal to lay text out for: a plain one for a file.
  var terminal: Terminal { output == nil ? .standardOutput() : .plain }
}
