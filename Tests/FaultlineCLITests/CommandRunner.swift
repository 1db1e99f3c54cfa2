import Foundation

/// Runs the built command as a user would.
struct CommandRunner {
  struct Result {
    let output: Data
    let errors: String
    let code: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The command that the package built beside the tests.
  static var command: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("faultline")
  }

  /// The folder of the package.
  static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Runs the command in the folder of the package and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The words behind `faultline`.
  ///   - environment: Variables to set on top of a fixed, plain environment.
  /// - Returns: What it wrote, and its exit code.
  /// - Throws: If the command cannot be started.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = package
    // The options of a sanitizer have to reach the command too.
    let kept = ["PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"]
    let inherited = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    process.environment = inherited.merging(["HOME": "/nonexistent"]) { $1 }
      .merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Errors are few, so reading the output to its end first cannot block the command.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(output: data, errors: text, code: process.terminationStatus)
  }

  /// Runs words that stand on one line, with double quotes around words that hold spaces.
  static func run(_ line: String, environment: [String: String] = [:]) throws -> Result {
    try run(words(line), environment: environment)
  }

  /// Splits a line into words as a shell would, as far as double quotes go.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if character == " ", !isQuoted {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
