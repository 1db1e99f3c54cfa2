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
    let graph = graph.known(by: slice.filter.knownBy)
    let writer = ReportWriter(graph, filter: slice.filter)
    let start = slice.nodes.prefix { $0.distance == 0 }
    let focus = start.filter { $0.role == .focus }.map(\.node)
    let members = start.filter { $0.role == .member }.map(\.node)
    let inside = Inside(focus + members, in: graph)
    subjects = focus.map { NeighborhoodReport.subject($0, members: members, graph) }

    let sorter = StatementSorter(graph, slice.edges, inside: inside, limit: limit)
    let order = NeighborhoodReport.headingOrder
    let dealt = sorter.sections
      .map { (section: $0, place: order.firstIndex(of: $0.heading) ?? order.count) }
      .sorted { ($0.place, $0.section.heading) < ($1.place, $1.section.heading) }
    var sections: [Section] = []
    for (section, _) in dealt {
      var entries: [ReportEntry] = []
      for statement in section.statements {
        let edge = statement.edges[0]
        let entry: ReportEntry?
        if let action = statement.action {
          let phrase = writer.phrase(statement.edges, focus: focus, inside: inside)
          entry = writer.entry(for: action, edges: statement.edges, phrase: phrase)
        } else if section.heading == StatementSorter.parts {
          entry = writer.part(edge)
        } else {
          entry = writer.entry(for: edge)
        }
        if let entry { entries.append(entry) }
      }
      sections.append(Section(heading: section.heading, entries: entries, count: section.count))
    }
    self.sections = sections
    claims = slice.claims.compactMap { writer.claim($0) }
  }

  private static let headingOrder: [String] =
    [StatementSorter.parts, StatementSorter.listed]
    + Vocabulary.relationKinds.flatMap { [$0.heading, $0.reverseHeading] }
    + [StatementSorter.acts, StatementSorter.ownActs, StatementSorter.others]

  private static func subject(_ node: NodeID, members: [NodeID], _ graph: Graph) -> Subject {
    if let entity = graph.entity(node) {
      let category = Vocabulary.categories.first { $0.name == entity.category }?.label
      let kind = category ?? Vocabulary.definition(of: entity.kind)?.label ?? entity.kind.rawValue
      return Subject(
        node: node,
        name: entity.label,
        kind: ([kind] + entity.countries.map { $0.uppercased() }).joined(with: ", "),
        otherNames: entity.names.dropFirst().map(\.value),
        summary: entity.summary,
        note: entity.note,
        members: members.filter { graph.group(of: $0) == node },
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
      let status = assessment(Grounds(record))
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
  /// How those asked about are called in an act: the one that was named, with its legal entities.
  ///
  /// - Parameters:
  ///   - edges: The edges between the act and those asked about.
  ///   - focus: Those that were named.
  ///   - inside: They and their legal entities.
  /// - Returns: `Zhipu AI (10 legal entities)`.
  func phrase(_ edges: [Slice.Edge], focus: [NodeID], inside: Inside) -> String {
    var touched: [NodeID] = []
    for edge in edges {
      for end in [graph.from(edge.edge), graph.to(edge.edge)] where inside.contains(end) {
        touched.append(end)
      }
    }
    touched = touched.sortedOnce()
    var names: [String] = []
    for node in focus {
      var members: [NodeID] = []
      for member in touched where member != node && graph.group(of: member) == node {
        members.append(member)
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
      ? touched.map { graph.label(of: $0) }.joined(with: ", ") : names.joined(with: " and ")
  }
}
