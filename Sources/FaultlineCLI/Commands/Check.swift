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
    if paths.count == 1, GraphFile.isImage(paths[0]) { return try checkImage(paths[0]) }
    if paths.contains(where: GraphInput.isLarge) { return try checkLarge(format) }
    let result = YAMLReader().read(paths: paths)
    let found = (result.diagnostics + RecordValidator.diagnostics(of: result))
      .sorted(by: Diagnostic.areInOrder)
    let errors = found.count { $0.code.severity == .error }
    let records = result.records
    if format == .json {
      try output.destination.write(JSONAnswer.diagnostics(found))
    } else {
      let lines = found.map { $0.description + "\n" }.joined()
      let counts =
        ([
          Words.count(records.entities.count, "entity", plural: "entities"),
          Words.count(records.actions.count, "action"),
          Words.count(records.relations.count, "relation"),
          Words.count(records.claims.count, "claim"),
          Words.count(records.sources.count, "source"),
        ] + (records.rules.isEmpty ? [] : [Words.count(records.rules.count, "rule")])).joined(
          separator: ", "
        )
      let verdict = [
        Words.count(errors, "error"), Words.count(found.count - errors, "warning"),
      ].joined(separator: ", ")
      try output.destination.write("\(lines)\(counts): \(verdict)\n")
    }
    try finish(found)
  }

  /// Ends with the exit code that findings ask for.
  private func finish(_ found: [Diagnostic]) throws {
    let hasErrors = found.contains { $0.code.severity == .error }
    guard hasErrors || (strict && !found.isEmpty) else { return }
    throw ExitCode(found.allSatisfy { $0.code == .unreadable } ? 66 : 65)
  }

  /// Reads large files of other formats, for what is wrong in them and what would have no place.
  private func checkLarge(_ format: OutputFormat) throws {
    var assembler = GraphAssembler()
    var result = BulkResult()
    for path in paths { result.append(BulkReaders.read(path, into: &assembler)) }
    if format == .json {
      try output.destination.write(JSONAnswer.diagnostics(result.diagnostics))
    } else {
      let errors = result.diagnostics.count { $0.code.severity == .error }
      let report = GraphInput.Report(
        losses: result.losses,
        assembly: assembler.finish().report
      )
      let counts = [
        Words.count(result.entities, "entity", plural: "entities"),
        Words.count(result.actions, "action"),
        Words.count(result.relations, "relation"),
      ].joined(separator: ", ")
      let warnings = Words.count(result.diagnostics.count - errors, "warning")
      let lines = result.diagnostics.map(\.description) + report.lines
      try output.destination.write(
        (lines + ["\(counts): \(Words.count(errors, "error")), \(warnings)\n"])
          .joined(separator: "\n")
      )
    }
    try finish(result.diagnostics)
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
