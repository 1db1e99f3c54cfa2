internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline check`: what is wrong with records.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check records: every error and warning with its place and how to mend it.",
    discussion: """
      Ends with 0 if there is no error, with 65 if there is one. Warnings do not count, unless --strict says so.

      EXAMPLES:
        faultline check my-records
        faultline check my-records --strict
        faultline check graph.flt
      """
  )

  @Argument(help: ArgumentHelp("Folders, files or one image.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.destination.format(of: [.text, .json])
    if paths.count == 1, paths[0].hasSuffix(".flt") { return try checkImage(paths[0]) }
    let result = YAMLReader().read(paths: paths)
    let found = (result.diagnostics + RecordValidator.diagnostics(of: result))
      .sorted(by: Diagnostic.areInOrder)
    let errors = found.count { $0.code.severity == .error }
    let records = result.records
    if format == .json {
      try output.destination.write(JSONAnswer.diagnostics(found))
    } else {
      let lines = found.map { $0.description + "\n" }.joined()
      let counts = [
        Words.count(records.entities.count, "entity", plural: "entities"),
        Words.count(records.actions.count, "action"),
        Words.count(records.relations.count, "relation"),
        Words.count(records.claims.count, "claim"),
        Words.count(records.sources.count, "source"),
      ].joined(separator: ", ")
      let verdict = [
        Words.count(errors, "error"), Words.count(found.count - errors, "warning"),
      ].joined(separator: ", ")
      try output.destination.write("\(lines)\(counts): \(verdict)\n")
    }
    if errors > 0 || (strict && !found.isEmpty) {
      let isUnreadable = found.allSatisfy { $0.code == .unreadable }
      throw ExitCode(isUnreadable ? 66 : 65)
    }
  }

  private func checkImage(_ path: String) throws {
    let graph = try GraphChoice.image(path)
    do {
      try graph.verify()
    } catch {
      throw Failure.badData("\(path): \(error). Build it again with 'faultline build'.")
    }
    try output.destination.write(
      "\(path): whole, \(graph.nodeCount) nodes, \(graph.edgeCount) edges\n"
    )
  }
}
