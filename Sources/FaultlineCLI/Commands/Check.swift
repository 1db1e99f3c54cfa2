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
    let (records, files) = try GraphInput.parts(of: paths)
    var checked = Checked(records)
    checked.read(files)
    let found = checked.found.sorted(by: Diagnostic.areInOrder)
    for line in checked.lines { Console.message(line) }
    if format == .json {
      try output.destination.write(JSONAnswer.diagnostics(found))
    } else {
      let errors = found.count { $0.code.severity == .error }
      let lines = found.map { $0.description + "\n" }.joined()
      let verdict = [
        Words.count(errors, "error"), Words.count(found.count - errors, "warning"),
      ].joined(separator: ", ")
      try output.destination.write("\(lines)\(checked.counts): \(verdict)\n")
    }
    try finish(found)
  }

  /// What came of the checks.
  private struct Checked {
    var found: [Diagnostic] = []
    /// What had no place, and what was odd, a line each.
    var lines: [String] = []
    private let joined: JoinedRecords
    private var other = BulkResult()
    private var records: RecordSet { joined.result.records }

    init(_ joined: JoinedRecords) {
      self.joined = joined
    }

    /// Checks the records as a whole, and reads files of other formats for what is wrong in them.
    mutating func read(_ files: InputFiles) {
      var assembler = GraphAssembler(same: joined.same)
      var report = GraphInput.Report(join: joined.report)
      if files.others.isEmpty {
        found = joined.findings()
      } else {
        // The records may refer to what the files hold: what is missing is told by their check.
        try? assembler.add(records)
        other.diagnostics = files.problems
        for path in files.others { other.append(InputFormat.read(path, into: &assembler)) }
        found = other.diagnostics + joined.findings(elsewhere: joined.needed(from: assembler))
        report.losses = other.losses
        report.assembly = assembler.finish().report
      }
      lines = report.lines
    }

    /// How many records there are.
    var counts: String {
      var counts = [
        Words.count(
          records.entities.count + other.entities,
          "entity",
          plural: "entities"
        ),
        Words.count(records.actions.count + other.actions, "action"),
        Words.count(records.relations.count + other.relations, "relation"),
      ]
      if other.format.isEmpty {
        counts += [
          Words.count(records.claims.count, "claim"), Words.count(records.sources.count, "source"),
        ]
      }
      if !records.rules.isEmpty { counts.append(Words.count(records.rules.count, "rule")) }
      return counts.joined(separator: ", ")
    }
  }

  /// Ends with the exit code that findings ask for.
  private func finish(_ found: [Diagnostic]) throws {
    let hasErrors = found.contains { $0.code.severity == .error }
    guard hasErrors || (strict && !found.isEmpty) else { return }
    throw ExitCode(found.allSatisfy { $0.code == .unreadable } ? 66 : 65)
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
