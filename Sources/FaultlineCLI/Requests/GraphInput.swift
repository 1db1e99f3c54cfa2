internal import Faultline
internal import FaultlineExchange

/// Reads graphs from files of any format.
///
/// A single image is opened in place. Hand-written records are checked as a whole and linked; large files of other
/// formats are read as streams. Several inputs make one graph.
struct GraphInput {
  /// What came of the reading, apart from the graph.
  struct Report {
    /// What had no place.
    var losses = LossReport()
    /// What was found odd when the graph was put together; none for hand-written records, which are checked before.
    var assembly: GraphAssembler.Report?
    /// How many records were left out because they are wrong.
    var errorCount = 0
  }

  let paths: [String]
  /// Whether a graph is made of what can be read, although some records are wrong.
  var keepsGoing = false
  /// Whether to show on a terminal how far the reading has come.
  var showsProgress = false
  /// Whether the graph gets an index of names that are alike.
  var indexesNames = false

  /// Reads everything.
  func read() throws -> (graph: Graph, report: Report) {
    if paths.count == 1, GraphFile.isImage(paths[0]) {
      return (try GraphChoice.image(paths[0]), Report())
    }
    guard paths.contains(where: GraphInput.isLarge) else {
      return (try GraphInput.records(paths, indexesNames: indexesNames), Report())
    }
    return try stream { $0.finish() }
  }

  /// Reads everything into the image of a file.
  func build(_ path: String) throws -> (graph: Graph, report: Report) {
    do {
      if paths.contains(where: GraphInput.isLarge) {
        return try stream { try GraphFile.write($0, to: path) }
      }
      let (graph, report) = try read()
      if let failure = OpenImage.failure { throw failure }
      try GraphFile.write(graph, to: path)
      return (graph, report)
    } catch let error as FileError {
      throw Failure.cannotWrite("\(error)")
    }
  }

  /// Whether a reader of large files knows a file; folders hold hand-written records.
  static func isLarge(_ path: String) -> Bool {
    guard RecordReaders.reader(forName: path) == nil else { return false }
    // A pipe gives its start only once, to the one who reads on.
    if ChunkedFile.isPipe(path) { return true }
    // What cannot be read is left to the reader of records, which says why and what to do.
    return (try? BulkReaders.reader(for: path)) != nil
  }

  // MARK: Hand-written records

  /// Links records into a graph, or says what is wrong with them.
  static func records(_ paths: [String], indexesNames: Bool = false) throws -> Graph {
    do {
      return try GraphBuilder.build(try checkedRecords(paths), indexesNames: indexesNames)
    } catch let failure as GraphBuilder.Failure {
      throw Failure.badData("\(failure)")
    }
  }

  private static func checkedRecords(_ paths: [String]) throws -> RecordSet {
    let result = YAMLReader().read(paths: paths)
    let found = result.diagnostics + RecordValidator.diagnostics(of: result)
    let errors = found.filter { $0.code.severity == .error }.sorted(by: Diagnostic.areInOrder)
    if !errors.isEmpty { throw failure(errors, count: errors.count) }
    return result.records
  }

  /// Shows the first errors and makes the failure that they end in.
  private static func failure(_ errors: [Diagnostic], count: Int) -> Failure {
    for error in errors.prefix(20) { Console.message(error.description) }
    let rest = count > 20 ? " (20 shown; 'faultline check' shows all)" : ""
    let text = "\(Words.count(count, "error")) in the records\(rest)"
    return errors.allSatisfy { $0.code == .unreadable } ? .unreadable(text) : .badData(text)
  }

  // MARK: Large files

  private func stream(
    _ finish: (consuming GraphAssembler) throws -> (graph: Graph, report: GraphAssembler.Report)
  ) throws -> (graph: Graph, report: Report) {
    var assembler = GraphAssembler()
    assembler.indexesNames = indexesNames
    var result = BulkResult()
    let meter = showsProgress ? ProgressLine() : nil
    for path in paths {
      guard GraphInput.isLarge(path) else {
        do {
          try assembler.add(try GraphInput.checkedRecords([path]))
        } catch let failure as GraphBuilder.Failure {
          throw Failure.badData("\(failure)")
        }
        continue
      }
      result.append(BulkReaders.read(path, into: &assembler, progress: meter?.show))
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
    return (graph, Report(losses: result.losses, assembly: report, errorCount: errors.count))
  }
}

extension GraphInput.Report {
  /// What a user has to know about what was read, a line each.
  var lines: [String] {
    var lines: [String] = []
    if errorCount > 0 {
      lines.append("\(Words.count(errorCount, "record")) left out because of errors")
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
        "\(Words.count(assembly.mergedCount, "entity", plural: "entities")) given again, merged by id"
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
      "not kept: \(entry.field), \(entry.count) times (\(entry.example.prefix(60)))"
    }
    return lines
  }
}
