internal import Faultline

/// Whether records are such that people may write them, so that the strict reader takes them back as they are.
enum HandWrittenCheck {
  /// How many records are looked at; nobody writes more by hand into one file.
  private static let limit = 20_000

  /// Looks at the records of a slice: writes them, reads them, and compares.
  ///
  /// - Parameters:
  ///   - slice: The slice.
  ///   - graph: The graph that it came from.
  /// - Returns: Whether the strict reader gives the same records and finds no error in them.
  /// - Complexity: O(1) for most graphs of other tools, whose first ids are no slugs; else O(*n*), and memory for as
  ///   many records as people write.
  static func accepts(_ slice: Slice, _ graph: Graph) -> Bool {
    var records = SliceRecords(slice, graph)
    let count =
      records.entities.count + records.relations.count + records.actions.count
      + records.claims.count + records.sources.count
    guard count <= limit,
      !records.entities.contains(where: { !graph.id(of: $0).isSlug }),
      !records.sources.contains(where: { !graph.id(of: $0).isSlug })
    else { return false }
    let set = records.all()
    var yaml = YAMLEmitter()
    yaml.add(set)
    let result = YAMLReader().read(Array(yaml.take().utf8), named: "")
    return result.diagnostics.isEmpty && result.records == set
      && !RecordValidator.diagnostics(of: result).contains { $0.code.severity == .error }
  }
}

extension YAMLEmitter {
  /// Adds the lists of all records.
  fileprivate mutating func add(_ records: RecordSet) {
    func list<Record>(_ name: String, _ records: [Record], _ yaml: inout YAMLEmitter)
      -> [Record]
    {
      if !records.isEmpty { yaml.list(name) }
      return records
    }
    for source in list("sources", records.sources, &self) { add(source) }
    for entity in list("entities", records.entities, &self) { add(entity) }
    for relation in list("relations", records.relations, &self) { add(relation) }
    for action in list("actions", records.actions, &self) { add(action) }
    for claim in list("claims", records.claims, &self) { add(claim) }
    for rule in list("rules", records.rules, &self) { add(rule) }
    for judgement in list("judgements", records.judgements, &self) { add(judgement) }
  }
}
