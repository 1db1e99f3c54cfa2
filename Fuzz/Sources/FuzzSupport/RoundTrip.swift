public import Faultline

/// Records that were read back from a graph.
public enum RoundTrip {
  /// All records of a graph, each group in the order of its ids.
  ///
  /// - Parameter graph: The graph.
  /// - Returns: The records.
  public static func records(of graph: Graph) -> RecordSet {
    var records = RecordSet()
    records.sources = graph.sources.compactMap { graph.source($0) }
    records.entities = graph.nodes.compactMap { graph.entity($0) }
    records.actions = graph.nodes.compactMap { graph.action($0) }
    records.relations = graph.edges.compactMap { graph.relation($0) }
    records.claims = graph.claims.compactMap { graph.claim($0) }
    return sorted(records)
  }

  /// Checks that a graph gives back the records that it was built of, and opens again from its own image.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - records: What it was built of.
  public static func check(_ graph: Graph, against records: RecordSet) {
    precondition(RoundTrip.records(of: graph) == sorted(records), "other records came back")
    do {
      let opened = try Graph(image: graph.image)
      try opened.verify()
    } catch {
      preconditionFailure("its own image does not open: \(error)")
    }
  }

  private static func sorted(_ records: RecordSet) -> RecordSet {
    var records = records
    records.sources.sort { $0.id < $1.id }
    records.entities.sort { $0.id < $1.id }
    records.actions.sort { $0.id < $1.id }
    records.relations.sort { $0.id < $1.id }
    records.claims.sort { $0.id < $1.id }
    return records
  }
}
