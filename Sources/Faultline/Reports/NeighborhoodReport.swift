/// Who is linked to somebody, in sentences under headings.
public struct NeighborhoodReport: Sendable {
  /// Somebody who was asked about.
  public struct Subject: Sendable {
    /// The node.
    public let node: NodeID
    /// The printed name.
    public let name: String
    /// What it is: `group, CN`.
    public let kind: String
    /// Other names, the most telling first.
    public let otherNames: [String]
    /// One sentence about it.
    public let summary: String?
    /// What a reader has to know about the record.
    public let note: String?
    /// The legal entities of a group.
    public let members: [NodeID]
    /// The sources of the record.
    public let cites: [Cite]
  }

  /// Statements under one heading.
  public struct Section: Sendable {
    /// The heading.
    public let heading: String
    /// The statements, by the day on which they may have begun, the undated last.
    public var entries: [ReportEntry]
    /// How many statements there are, those beyond the limit of the report included.
    public let count: Int
  }

  /// Those who were asked about.
  public let subjects: [Subject]
  /// The statements: listings first, then relations in the order of the vocabulary, then other acts, then what links the others.
  public let sections: [Section]
  /// The claims.
  public let claims: [ReportClaim]

  /// How many statements and claims there are.
  public var count: Int { sections.reduce(0) { $0 + $1.count } + claims.count }

  /// Puts a neighborhood into words.
  ///
  /// - Parameters:
  ///   - slice: The answer of a ``NeighborhoodQuery``.
  ///   - graph: The graph it came from.
  ///   - limit: How many statements of a section to give; the others are only counted.
  /// - Complexity: O(*n* + *m*) in the nodes and edges of the slice; only statements that are given are put into words.
  public init(_ slice: Slice, in graph: Graph, limit: Int = .max) {
    let writer = ReportWriter(graph, filter: slice.filter)
    let focus = slice.nodes.prefix { $0.distance == 0 }.filter { $0.role == .focus }.map(\.node)
    let near = slice.nodes.prefix { $0.distance == 0 }.filter { $0.role <= .member }.map(\.node)
    let inside = Inside(near, in: graph)
    subjects = focus.map { NeighborhoodReport.subject($0, slice, graph) }

    var sorter = StatementSorter(graph, inside: inside, limit: limit)
    for edge in slice.edges { sorter.add(edge) }
    let phrase = { (edges: [Slice.Edge]) in
      NeighborhoodReport.phrase(edges, focus: focus, inside: Set(near), graph)
    }
    let order = NeighborhoodReport.headingOrder
    sections = sorter.sections.map { section in
      Section(
        heading: section.heading,
        entries: section.statements.compactMap { statement in
          guard let action = statement.action else {
            return section.heading == StatementSorter.parts
              ? writer.part(statement.edges[0]) : writer.entry(for: statement.edges[0])
          }
          return writer.entry(for: action, edges: statement.edges, phrase: phrase(statement.edges))
        },
        count: section.count
      )
    }
    .sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.heading) ?? order.count }
      return (places[0], left.heading) < (places[1], right.heading)
    }
    claims = slice.claims.compactMap(writer.claim)
  }

  private static let headingOrder: [String] =
    [StatementSorter.parts, StatementSorter.listed]
    + Vocabulary.relationKinds.flatMap { [$0.heading, $0.reverseHeading] }
    + [StatementSorter.acts, StatementSorter.ownActs, StatementSorter.others]

  /// How those asked about are called in an act: the one that was named, with its legal entities.
  private static func phrase(
    _ edges: [Slice.Edge],
    focus: [NodeID],
    inside: Set<NodeID>,
    _ graph: Graph
  ) -> String {
    let touched = Set(edges.flatMap { [graph.from($0.edge), graph.to($0.edge)] })
      .intersection(inside).sorted()
    var names: [String] = []
    for node in focus {
      let members = touched.filter { member in
        member != node && graph.groupEdge(of: member).map { graph.to($0) } == node
      }
      guard touched.contains(node) || !members.isEmpty else { continue }
      let name = graph.label(of: node)
      switch members.count {
      case 0: names.append(name)
      case 1: names.append("\(name) (its legal entity \(graph.label(of: members[0])))")
      default: names.append("\(name) (\(members.count) legal entities)")
      }
    }
    return names.isEmpty
      ? touched.map { graph.label(of: $0) }.joined(separator: ", ")
      : names.joined(separator: " and ")
  }

  private static func subject(_ node: NodeID, _ slice: Slice, _ graph: Graph) -> Subject {
    let members = slice.nodes
      .filter { entry in
        entry.role == .member && graph.groupEdge(of: entry.node).map { graph.to($0) } == node
      }
      .map(\.node)
    if let entity = graph.entity(node) {
      let category = Vocabulary.categories.first { $0.name == entity.category }?.label
      let kind = category ?? Vocabulary.definition(of: entity.kind)?.label ?? entity.kind.rawValue
      return Subject(
        node: node,
        name: entity.label,
        kind: ([kind] + entity.countries.map { $0.uppercased() }).joined(separator: ", "),
        otherNames: entity.names.dropFirst().map(\.value),
        summary: entity.summary,
        note: entity.note,
        members: members,
        cites: entity.cites
      )
    }
    let action = graph.action(node)
    let kind = action.flatMap { Vocabulary.definition(of: $0.kind)?.label } ?? "action"
    return Subject(
      node: node,
      name: graph.label(of: node),
      kind: kind,
      otherNames: [action?.instrument?.cite, action?.instrument?.document].compactMap(\.self),
      summary: action?.dates.phrase,
      note: action?.note,
      members: [],
      cites: action?.cites ?? []
    )
  }
}

extension ReportWriter {
  /// The entry of a part in an action that was itself asked about.
  func part(_ edge: Slice.Edge) -> ReportEntry? {
    guard let action = graph.actionNode(of: edge.edge), let record = graph.action(action),
      let status = graph.assessment(of: edge.edge, knownBy: filter.knownBy)
    else { return nil }
    return ReportEntry(
      sentence: sentences.sentence(for: edge.edge),
      edges: [edge.edge],
      status: status,
      validity: edge.validity,
      positions: [],
      details: [],
      cites: known(record.cites)
    )
  }
}
