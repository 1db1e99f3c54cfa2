public import Faultline

/// The node-link JSON of networkx 3.4 and later: a directed multigraph with its edges under `edges`.
///
/// `networkx.node_link_graph(json.load(file))` reads it as it is. Symmetric relations are written once, with `symmetric: true`.
/// Stances, names and quotations are left to ``GraphDocument``.
public enum NodeLinkDocument {
  /// Writes a slice.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  /// - Returns: The document as UTF-8.
  public static func write(_ slice: Slice, of graph: Graph) -> [UInt8] {
    let graph = graph.known(by: slice.filter.knownBy)
    let sentences = Sentences(graph)
    return JSONWriter.document { json in
      json.field("directed", true)
      json.field("multigraph", true)
      json.object("graph") { json in
        json.field("name", "Faultline")
        json.field("filter", slice.filter.summary)
        json.field("knownUntil", graph.knownUntil?.description)
      }
      json.objects("nodes", slice.nodes) { entry, json in
        json.field("id", graph.id(of: entry.node).rawValue)
        json.field("label", graph.label(of: entry.node))
        json.field("type", graph.isAction(entry.node) ? "action" : "entity")
        json.field("kind", graph.kind(of: entry.node).name)
        if let entity = graph.entity(entry.node) {
          json.field("category", entity.category)
          json.field("countries", entity.countries.joined(separator: " "))
        } else if let action = graph.action(entry.node) {
          json.field("announced", action.dates.announced?.description)
          json.field("published", action.dates.published?.description)
          json.field("effective", action.dates.effective?.description)
          json.field("until", action.dates.until?.description)
          json.field("instrument", action.instrument?.cite)
        }
      }
      json.objects("edges", slice.edges) { entry, json in
        let assessment = graph.assessment(of: entry.edge, knownBy: slice.filter.knownBy)
        json.field("source", graph.id(of: graph.from(entry.edge)).rawValue)
        json.field("target", graph.id(of: graph.to(entry.edge)).rawValue)
        json.field("key", GraphDocument.id(of: entry.edge, graph))
        json.field("kind", graph.kind(of: entry.edge).name)
        json.field("sentence", sentences.sentence(for: entry.edge))
        json.field("status", assessment?.status.name)
        json.field("symmetric", graph.isSymmetric(entry.edge))
        if let relation = graph.relation(entry.edge) {
          json.field("role", relation.role)
          json.field("from", relation.time.from?.description)
          json.field("until", relation.time.until?.description)
          if let stake = relation.stake {
            json.field("stakeMin", digits: stake.min.description)
            json.field("stakeMax", digits: stake.max.description)
          }
          json.field("cites", relation.cites.map(\.source.rawValue).joined(separator: " "))
        } else if let action = graph.actionNode(of: entry.edge).flatMap({ graph.action($0) }) {
          json.field("from", action.dates.first?.description)
          json.field("until", action.dates.until?.description)
          json.field("cites", action.cites.map(\.source.rawValue).joined(separator: " "))
        }
      }
    }
  }
}
