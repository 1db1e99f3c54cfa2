public import Faultline

/// Faultline's own JSON form of a slice: everything that the records hold, with statuses, reasons and sentences.
///
/// `Exports/schema/graph.schema.json` describes it. Dates are texts as precise as their source (`2019`, `2019-03`), stakes and
/// sums are decimal numbers in texts. What is not known is left out. The order of everything is that of the slice.
public enum GraphDocument {
  /// Writes a slice.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  ///   - isPretty: Whether each value gets a line of its own.
  /// - Returns: The document as UTF-8.
  public static func write(_ slice: Slice, of graph: Graph, isPretty: Bool = true) -> [UInt8] {
    let output = ByteOutput()
    write(slice, of: graph, isPretty: isPretty, to: output)
    return output.bytes
  }

  /// Writes a slice, handing on parts of the document as they are made.
  static func write(_ slice: Slice, of graph: Graph, isPretty: Bool = true, to output: ByteOutput) {
    let graph = graph.known(by: slice.filter.knownBy)
    let isWhole = slice.question == .whole && slice.filter == Filter()
    var cited: Set<RecordID> = isWhole ? Set(graph.sources.map(graph.id(of:))) : []
    let included = isWhole ? nil : Set(slice.nodes.map(\.node))
    let sentences = Sentences(graph)
    JSONWriter.write(to: output, isPretty: isPretty) { json in
      json.field("format", NativeJSON.formatName)
      json.field("version", NativeJSON.version)
      question(slice, graph, &json)
      json.filter(slice.filter)
      json.field("knownUntil", graph.knownUntil?.description)
      json.field("cut", slice.isCut)
      json.objects("nodes", slice.nodes) { entry, json in
        node(entry, graph, slice.filter, included, &json)
        cited.formUnion(cites(of: entry.node, graph))
      }
      json.objects("edges", slice.edges) { entry, json in
        edge(entry, graph, slice.filter, sentences, &json)
        cited.formUnion(cites(of: entry.edge, graph))
      }
      let claims = slice.claims.compactMap { graph.claim($0) }
      json.objects("claims", claims) { claim, json in
        json.field("id", claim.id.rawValue)
        json.strings("about", claim.about.map(\.rawValue))
        json.field("says", claim.says)
        json.status(graph.assessment(of: claim, knownBy: slice.filter.knownBy))
        json.stances(claim.stances.filter { graph.isKnown($0.cite, by: slice.filter.knownBy) })
        json.pin(claim.pin)
        json.field("note", claim.note)
        cited.formUnion(claim.stances.map(\.cite.source))
      }
      if !slice.paths.isEmpty {
        json.objects("paths", slice.paths) { path, json in
          json.strings("nodes", path.nodes.map { graph.id(of: $0).rawValue })
          json.stringLists("steps", path.steps.map { $0.edges.map { id(of: $0, graph) } })
          json.strings("sentences", sentences.links(of: path).map(\.text))
        }
      }
      if slice.question == .whole {
        let rules = graph.rules
        if !rules.isEmpty {
          json.objects("rules", rules) { rule, json in
            json.field("id", rule.id.rawValue)
            json.fields(of: rule)
          }
          cited.formUnion(rules.flatMap(\.allCites).map(\.source))
        }
      }
      if case .whole = slice.question, graph.judgementCount > 0 {
        json.objects("judgements", graph.judgements) { judgement, json in
          json.fields(of: judgement)
          cited.formUnion(judgement.cites.map(\.source))
        }
      }
      let sources = cited.sorted().compactMap { id in graph.source(id).flatMap { graph.source($0) }
      }
      json.objects("sources", sources) { $1.fields(of: $0) }
    }
  }

  /// The id of an edge: that of its relation, or `ACTION--ROLE--PLAYER` for a part in an action.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - graph: The graph that it is in.
  /// - Returns: The id.
  public static func id(of edge: EdgeID, _ graph: Graph) -> String {
    guard let action = graph.actionNode(of: edge) else {
      return graph.relation(edge)?.id.rawValue ?? "edge-\(edge.number)"
    }
    let player = graph.from(edge) == action ? graph.to(edge) : graph.from(edge)
    return "\(graph.id(of: action))--\(graph.kind(of: edge).name)--\(graph.id(of: player))"
  }

  private static func question(_ slice: Slice, _ graph: Graph, _ json: inout JSONWriter) {
    json.object("question") { json in
      switch slice.question {
      case .neighborhood(let focus, let hops):
        json.field("kind", "neighborhood")
        json.strings("focus", focus.map { graph.id(of: $0).rawValue })
        json.field("hops", hops)
      case .paths(let from, let to):
        json.field("kind", "paths")
        json.field("from", graph.id(of: from).rawValue)
        json.field("to", graph.id(of: to).rawValue)
      case .exposure(let target, let answer, let rule):
        json.field("kind", "exposure")
        json.field("target", graph.id(of: target).rawValue)
        json.field("answer", answer)
        json.field("rule", rule)
      case .whole: json.field("kind", "whole")
      }
    }
  }

  private static func node(
    _ entry: Slice.Node,
    _ graph: Graph,
    _ filter: Filter,
    _ included: Set<NodeID>?,
    _ json: inout JSONWriter
  ) {
    json.field("id", graph.id(of: entry.node).rawValue)
    json.field("inAnswer", entry.role.name)
    json.field("distance", entry.distance)
    if let entity = graph.entity(entry.node) {
      json.fields(of: entity)
    } else if let action = graph.action(entry.node) {
      json.status(graph.assessment(of: entry.node, knownBy: filter.knownBy))
      json.fields(of: action)
      // The edges say the same, in the order of the graph; here the order is that of the record.
      json.parts(
        action.parts.filter { part in
          included.map { nodes in graph.node(part.player).map(nodes.contains) ?? false } ?? true
        }
      )
    }
  }

  private static func edge(
    _ entry: Slice.Edge,
    _ graph: Graph,
    _ filter: Filter,
    _ sentences: Sentences,
    _ json: inout JSONWriter
  ) {
    json.field("id", id(of: entry.edge, graph))
    json.field("from", graph.id(of: graph.from(entry.edge)).rawValue)
    json.field("to", graph.id(of: graph.to(entry.edge)).rawValue)
    json.field("sentence", sentences.sentence(for: entry.edge))
    json.status(graph.assessment(of: entry.edge, knownBy: filter.knownBy))
    if filter.asOf != nil { json.field("validity", entry.validity == .yes ? "yes" : "maybe") }
    if let relation = graph.relation(entry.edge) {
      json.field("type", "relation")
      json.field("kind", relation.kind.rawValue)
      json.time(relation.time)
      json.fields(of: relation)
    } else if let action = graph.actionNode(of: entry.edge) {
      json.field("type", "part")
      json.field("kind", graph.kind(of: entry.edge).name)
      json.field("action", graph.id(of: action).rawValue)
      if let dates = graph.action(action)?.dates {
        json.time(Period(from: dates.first, until: dates.until))
      }
    }
  }

  private static func cites(of node: NodeID, _ graph: Graph) -> [RecordID] {
    if let entity = graph.entity(node) {
      return (entity.cites + entity.names.flatMap(\.cites)).map(\.source)
    }
    guard let action = graph.action(node) else { return [] }
    return (action.cites + action.stances.map(\.cite)).map(\.source)
  }

  private static func cites(of edge: EdgeID, _ graph: Graph) -> [RecordID] {
    guard let relation = graph.relation(edge) else { return [] }
    return (relation.cites + relation.stances.map(\.cite)).map(\.source)
  }
}
