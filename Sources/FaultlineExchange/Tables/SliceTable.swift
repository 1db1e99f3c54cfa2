internal import Faultline

/// A slice as a table of nodes and one of edges, row by row: the form that most formats share.
struct SliceTable {
  /// A node with what its record says.
  struct NodeRow {
    let entry: Slice.Node
    let id: String
    let label: String
    let kind: String
    let entity: Entity?
    let action: Action?
    /// The status of an action.
    let status: ClaimStatus?
    let citations: [String]
    /// What it does in the answer, if more was asked than for everything.
    let role: String?

    var cites: [Cite] { entity?.cites ?? action?.cites ?? [] }
  }

  /// An edge with what its record says.
  struct EdgeRow {
    let entry: Slice.Edge
    let id: String
    let source: String
    let target: String
    let kind: String
    let sentence: String
    /// The words between the two ends.
    let verb: String
    let isSymmetric: Bool
    let isDated: Bool
    let relation: Relation?
    /// The action that it is a part of.
    let action: Action?
    let citations: [String]

    var cites: [Cite] { relation?.cites ?? action?.cites ?? [] }

    /// When it holds.
    var period: Period {
      relation?.time ?? Period(from: action?.dates.first, until: action?.dates.until)
    }

    /// What a link says on a map: its kind or role, stake, time, and status unless that is confirmed.
    func caption(showsTime: Bool = true) -> String {
      var parts = [verb]
      if let stake = relation?.stake { parts.append(stake.description) }
      if showsTime {
        if let from = period.from { parts.append("from \(from)") }
        if let until = period.until { parts.append("until \(until)") }
      }
      if entry.status != .confirmed { parts.append(entry.status.name) }
      return parts.joined(separator: ", ")
    }
  }

  let slice: Slice
  let graph: Graph
  private let sentences: Sentences
  private let shelf: Shelf

  /// The sources that were cited so far as texts.
  private final class Shelf {
    var citations: [RecordID: String] = [:]
  }

  init(_ slice: Slice, _ graph: Graph) {
    self.slice = slice
    self.graph = graph
    sentences = Sentences(graph)
    shelf = Shelf()
  }

  func row(_ entry: Slice.Node) -> NodeRow {
    let entity = graph.entity(entry.node)
    let action = entity == nil ? graph.action(entry.node) : nil
    let cites = entity?.cites ?? action?.cites ?? []
    return NodeRow(
      entry: entry,
      id: graph.id(of: entry.node).rawValue,
      label: entity?.label ?? action?.title ?? graph.label(of: entry.node),
      kind: graph.kind(of: entry.node).name,
      entity: entity,
      action: action,
      status: action == nil
        ? nil : graph.assessment(of: entry.node, knownBy: slice.filter.knownBy)?.status,
      citations: citations(cites),
      role: slice.question == .whole ? nil : entry.role.name
    )
  }

  func row(_ entry: Slice.Edge) -> EdgeRow {
    let relation = graph.relation(entry.edge)
    let action = relation == nil ? graph.actionNode(of: entry.edge) : nil
    let record = action.flatMap { graph.action($0) }
    return EdgeRow(
      entry: entry,
      id: relation?.id.rawValue ?? GraphDocument.id(of: entry.edge, graph),
      source: graph.id(of: graph.from(entry.edge)).rawValue,
      target: graph.id(of: graph.to(entry.edge)).rawValue,
      kind: graph.kind(of: entry.edge).name,
      sentence: sentences.sentence(for: entry.edge),
      verb: sentences.verb(of: entry.edge, forward: true),
      isSymmetric: graph.isSymmetric(entry.edge),
      isDated: slice.filter.asOf != nil,
      relation: relation,
      action: record,
      citations: citations(relation?.cites ?? record?.cites ?? [])
    )
  }

  /// The sources of cites as lines of a bibliography, with their links.
  func citations(_ cites: [Cite]) -> [String] { cites.map { citation($0.source) } }

  private func citation(_ id: RecordID) -> String {
    if let known = shelf.citations[id] { return known }
    let source = graph.source(id).flatMap { graph.source($0) }
    let text = source.map { $0.citation + ($0.url.map { ", \($0)" } ?? "") } ?? id.rawValue
    shelf.citations[id] = text
    return text
  }
}

extension SliceTable {
  /// The columns of nodes behind their ids.
  static let nodeAttributes: [Attribute<NodeRow>] = [
    .text("label") { $0.label },
    .text("type") { $0.action == nil ? "entity" : "action" },
    .text("kind") { $0.kind },
    .text("category") { $0.entity?.category },
    .texts("countries", separator: " ") { $0.entity?.countries ?? [] },
    .texts("aliases") { $0.entity?.names.dropFirst().map(\.value) ?? [] },
    .texts("identifiers") { $0.entity?.identifiers.map { "\($0.scheme): \($0.value)" } ?? [] },
    .text("summary") { $0.entity?.summary },
    .date("announced") { $0.action?.dates.announced },
    .date("published") { $0.action?.dates.published },
    .date("effective") { $0.action?.dates.effective },
    .date("until") { $0.action?.dates.until },
    .text("instrument") { $0.action?.instrument?.cite },
    .text("document") { $0.action?.instrument?.document },
    .text("url") { $0.action?.instrument?.url },
    .text("licenceRequirement") { $0.action?.terms?.licenceRequirement },
    .text("reviewPolicy") { $0.action?.terms?.reviewPolicy },
    .texts("footnotes") { $0.action?.terms?.footnotes ?? [] },
    .decimal("amount") { $0.action?.amount?.value },
    .text("currency") { $0.action?.amount?.currency },
    .text("status") { $0.status?.name },
    .text("note") { $0.entity?.note ?? $0.action?.note },
    .texts("properties") { $0.entity?.properties.map { "\($0.name): \($0.value)" } ?? [] },
    .text("inAnswer") { $0.role },
    .texts("cites", separator: " ") { $0.cites.map(\.source.rawValue) },
    .texts("sources") { $0.citations },
  ]

  /// The columns of edges behind their ids and ends.
  static let edgeAttributes: [Attribute<EdgeRow>] = [
    .text("kind") { $0.kind },
    .text("sentence") { $0.sentence },
    .text("status") { $0.entry.status.name },
    .flag("symmetric") { $0.isSymmetric },
    .text("role") { $0.relation?.role },
    .date("from") { $0.period.from },
    .date("until") { $0.period.until },
    .text("validity") { $0.isDated ? ($0.entry.validity == .yes ? "yes" : "maybe") : nil },
    .decimal("stakeMin") { $0.relation?.stake?.min },
    .decimal("stakeMax") { $0.relation?.stake?.max },
    .text("stakeOf") { $0.relation?.stake?.basis.rawValue },
    .decimal("amount") { $0.relation?.amount?.value },
    .text("currency") { $0.relation?.amount?.currency },
    .text("direct") { $0.relation?.directness?.rawValue },
    .text("note") { $0.relation?.note },
    .texts("properties") { $0.relation?.properties.map { "\($0.name): \($0.value)" } ?? [] },
    .texts("cites", separator: " ") { $0.cites.map(\.source.rawValue) },
    .texts("sources") { $0.citations },
  ]
}
