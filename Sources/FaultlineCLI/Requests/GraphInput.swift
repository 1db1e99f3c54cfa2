internal import Faultline
internal import FaultlineExchange

/// Reads graphs from files of any format.
///
/// A single image is opened in place. Hand-written records are checked as a whole and linked; large files of other
/// formats are read as streams. Several inputs make one graph: see ``JoinedRecords``.
struct GraphInput {
  /// What came of the reading, apart from the graph.
  struct Report {
    /// What had no place.
    var losses = LossReport()
    /// What was joined among hand-written records and images.
    var join = JoinReport()
    /// What was found odd when the graph was put together; none for hand-written records, which are checked before.
    var assembly: GraphAssembler.Report?
    /// How many records were left out because they are wrong.
    var errorCount = 0
  }

  let paths: [String]
  /// What columns of tables mean, where their names do not say it.
  var mapping: CSVMapping?
  /// Whether a graph is made of what can be read, although some records are wrong.
  var keepsGoing = false
  /// Whether to show on a terminal how far the reading has come.
  var showsProgress = false
  /// Whether the graph gets an index of names that are alike.
  var indexesNames = false

  /// Reads everything.
  func read() throws -> (graph: Graph, report: Report) {
    if paths.count == 1, let graph = try GraphChoice.ready(paths[0]) { return (graph, Report()) }
    return try read(
      linked: { try linked($0) },
      streamed: { $0.finish() }
    )
  }

  /// Reads everything into the image of a file.
  func build(_ path: String) throws -> (graph: Graph, report: Report) {
    do {
      return try read(
        linked: { records in
          let graph = try linked(records)
          if let failure = OpenImage.failure { throw failure }
          try GraphFile.write(graph, to: path)
          return graph
        },
        streamed: { assembler in
          if let failure = OpenImage.failure { throw failure }
          return try GraphFile.write(assembler, to: path)
        }
      )
    } catch let error as FileError {
      throw Failure.cannotWrite("\(error)")
    }
  }

  private func linked(_ result: ReadResult) throws -> Graph {
    try GraphBuilder.build(
      result.records,
      indexesNames: indexesNames,
      isImported: result.locations.holdsImported
    )
  }

  private func read(
    linked: (ReadResult) throws -> Graph,
    streamed: (consuming GraphAssembler) throws -> (graph: Graph, report: GraphAssembler.Report)
  ) throws -> (graph: Graph, report: Report) {
    let (records, files) = try GraphInput.parts(of: paths)
    do {
      guard files.others.isEmpty else { return try stream(files, records, streamed) }
      try GraphInput.check(records.findings())
      let graph = try linked(records.result)
      return (graph, Report(losses: records.result.losses, join: records.report))
    } catch let failure as GraphBuilder.Failure {
      throw Failure.badData("\(failure)")
    }
  }

  /// The hand-written records and images among paths, joined, and the files of other formats.
  static func parts(of paths: [String]) throws -> (records: JoinedRecords, files: InputFiles) {
    var graphs: [String: Graph] = [:]
    for path in paths { graphs[path] = try GraphChoice.ready(path) }
    let files = InputFiles(paths) { graphs[$0] != nil }
    for line in files.leftOutLines { Console.message(line) }
    return (JoinedRecords(files.native, graphs), files)
  }

  // MARK: Hand-written records

  /// Refuses records with errors.
  private static func check(_ found: [Diagnostic]) throws {
    let errors = found.filter { $0.code.severity == .error }
    if !errors.isEmpty { throw failure(errors, count: errors.count) }
  }

  /// Shows the first errors and makes the failure that they end in.
  private static func failure(_ errors: [Diagnostic], count: Int) -> Failure {
    for error in errors.prefix(20) { Console.message(error.description) }
    let rest = count > 20 ? " (20 shown; 'faultline check' shows all)" : ""
    let text = "\(Words.count(count, "error")) in the records\(rest)"
    return errors.allSatisfy { $0.code == .unreadable } ? .unreadable(text) : .badData(text)
  }

  // MARK: Files of other formats

  private func stream(
    _ files: InputFiles,
    _ records: JoinedRecords,
    _ finish: (consuming GraphAssembler) throws -> (graph: Graph, report: GraphAssembler.Report)
  ) throws -> (graph: Graph, report: Report) {
    var assembler = GraphAssembler(same: records.same)
    assembler.indexesNames = indexesNames
    // For measurements: the graph does not depend on it.
    if let threads = Terminal.environment("FAULTLINE_THREADS").flatMap({ Int($0) }) {
      assembler.threadCount = max(1, threads)
    }
    var result = BulkResult()
    let meter = showsProgress ? ProgressLine() : nil
    // What the records refer to may stand in a file that is still to be read.
    let found = records.findings()
    try GraphInput.check(found.filter { $0.code != .danglingID })
    try assembler.add(records.result.records)
    result.diagnostics = files.problems
    result.losses = records.result.losses
    for path in files.others {
      result.append(
        InputFormat.read(path, into: &assembler, mapping: mapping, progress: meter?.show)
      )
    }
    if found.contains(where: { $0.code == .danglingID }) {
      try GraphInput.check(records.findings(elsewhere: records.needed(from: assembler)))
    }
    let errors = result.diagnostics.filter { $0.code.severity == .error }
    for other in result.diagnostics where other.code.severity != .error {
      Console.message(other.description)
    }
    let isUnreadable = errors.contains { $0.code == .unreadable }
    if !errors.isEmpty, !keepsGoing || isUnreadable {
      throw GraphInput.failure(errors, count: errors.count)
    }
    for error in errors.prefix(20) { Console.message(error.description) }
    meter?.say("putting the graph together")
    let (graph, report) = try finish(assembler)
    meter?.say("")
    return (
      graph,
      Report(
        losses: result.losses,
        join: records.report,
        assembly: report,
        errorCount: errors.count
      )
    )
  }
}

extension GraphInput.Report {
  /// How many conflicts are told one by one.
  private static let conflictLimit = 20

  /// What a user has to know about what was read, a line each.
  var lines: [String] {
    var lines: [String] = []
    if errorCount > 0 {
      lines.append("\(Words.count(errorCount, "record")) left out because of errors")
    }
    if join.joinedCount > 0 {
      lines.append(
        "\(Words.count(join.joinedCount, "record")) given by several inputs, joined by id"
      )
    }
    if join.sameCount > 0 {
      lines.append(
        "\(Words.count(join.sameCount, "entity", plural: "entities")) joined with another, as judged"
      )
    }
    lines += join.conflicts.prefix(GraphInput.Report.conflictLimit).map { conflict in
      "'\(conflict.id)' differs between \(conflict.first) and \(conflict.second): \(conflict.outcome)"
    }
    if join.conflicts.count > GraphInput.Report.conflictLimit {
      lines.append(
        "… and \(join.conflicts.count - GraphInput.Report.conflictLimit) more that differ"
      )
    }
    if let assembly {
      func add(_ count: Int, _ what: String, _ examples: [RecordID] = []) {
        guard count > 0 else { return }
        let names = examples.map(\.rawValue).joined(separator: ", ")
        let more = count > examples.count && !names.isEmpty ? ", …" : ""
        lines.append(names.isEmpty ? what : "\(what): \(names)\(more)")
      }
      add(
        assembly.unknownCount,
        "\(Words.count(assembly.unknownCount, "id")) that relations name and no entity carries, "
          + "kept as entities of kind 'unknown'",
        assembly.unknownExamples
      )
      add(
        assembly.mergedCount,
        "\(Words.count(assembly.mergedCount, "record")) given again, merged by id"
      )
      add(
        assembly.renamedCount,
        "\(Words.count(assembly.renamedCount, "record")) that contradict another of the same id, kept "
          + "under an id with a number",
        assembly.renamedExamples
      )
      add(
        assembly.repeatedCount,
        "\(Words.count(assembly.repeatedCount, "relation")) given again word for word, kept once"
      )
      add(
        assembly.sharedIDCount,
        "\(Words.count(assembly.sharedIDCount, "relation")) with the id of another relation, kept all "
          + "the same",
        assembly.sharedIDExamples
      )
    }
    lines += losses.entries.map { entry in
      let count = entry.count == 1 ? "once" : "\(entry.count) times"
      return "not kept: \(entry.field), \(count) (\(entry.example.prefix(60)))"
    }
    return lines
  }
}
