extension Graph {
  /// Everything that the graph was built from, as records: what ``GraphBuilder/build(_:)`` makes it of again.
  ///
  /// - Returns: The records, in the order of the graph.
  /// - Complexity: O(*n*) in the size of the graph, and memory for all records at once.
  public func records() -> RecordSet {
    var records = RecordSet()
    records.sources = sources.compactMap(source)
    records.claims = claims.compactMap(claim)
    records.rules = rules
    records.judgements = judgements
    for node in nodes {
      if let entity = entity(node) {
        records.entities.append(entity)
      } else if let action = action(node) {
        records.actions.append(action)
      }
    }
    records.relations = edges.compactMap(relation)
    return records
  }
}
