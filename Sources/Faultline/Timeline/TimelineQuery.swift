/// What happened when: to somebody, on a list, or in a country.
public struct TimelineQuery: Sendable {
  /// What is asked about.
  public enum Scope: Hashable, Sendable {
    /// An entity with its legal entities, or an action.
    case node(NodeID)
    /// Everybody of a country, an ISO 3166-1 alpha-2 code in lower case.
    case country(String)
  }

  /// What is asked about.
  public var scope: Scope
  /// Only what may lie on or after this day.
  public var from: Day?
  /// Only what may lie on or before this day.
  public var to: Day?
  /// The day asked about, what was known, and the kinds and statuses wanted.
  public var filter: Filter

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - scope: What is asked about.
  ///   - from: Only what may lie on or after this day.
  ///   - to: Only what may lie on or before this day.
  ///   - filter: The day asked about, what was known, and the kinds and statuses wanted.
  public init(scope: Scope, from: Day? = nil, to: Day? = nil, filter: Filter = Filter()) {
    self.scope = scope
    self.from = from
    self.to = to
    self.filter = filter
  }

  /// Answers the question.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The dated acts, relations, names and statements, by their first days.
  /// - Complexity: O(*m* log *m*) in the edges of those asked about; for a country O(*n*) more.
  public func run(in graph: Graph) -> Timeline {
    // What a day leaves out is left out moment by moment: a relation that has ended still has begun.
    var lasting = filter
    lasting.asOf = nil
    let test = FilterTest(lasting, in: graph)
    let graph = test.graph
    let focus = self.focus(graph, lasting)
    var writer = TimelineWriter(graph, filter: lasting, focus: focus.named, inside: focus.all)
    writer.periods = periods(graph, lasting)
    var edges: [EdgeID] = []
    for node in focus.all where graph.isKnown(node) {
      writer.addEntity(node)
      for edge in graph.outEdges(of: node) + graph.inEdges(of: node) {
        guard test.admits(edge: edge.index), admits(other: edge, than: node, test) else { continue }
        edges.append(edge)
      }
      if graph.isAction(node) { writer.addAction(node, []) }
    }
    writer.add(edges.sortedOnce())
    writer.addClaims { test.admits(claim: $0) }
    var timeline = Timeline(
      subject: subject(graph),
      filter: filter,
      entries: writer.entries,
      from: from,
      to: to
    )
    timeline.entries = timeline.entries.filter { !timeline.shown($0).isEmpty }
      .sorted { TimelineWriter.areInOrder($0, $1) }
    return timeline
  }

  /// From when to when each listing held, for those asked about; none for what renewed another.
  private func periods(_ graph: Graph, _ filter: Filter) -> [NodeID: Period] {
    var query = ListingQuery(filter: filter)
    switch scope {
    case .country(let code): query.country = code
    case .node(let node):
      if graph.kind(of: node) == .entity(.list) { query.list = node } else { query.target = node }
      if graph.isAction(node) { return [:] }
    }
    var periods: [NodeID: Period] = [:]
    var renewals: Set<NodeID> = []
    for listing in query.run(in: graph) {
      renewals.formUnion(listing.changes)
      guard let known = periods[listing.action] else {
        periods[listing.action] = listing.period
        continue
      }
      // Of several targets the last to leave ends it.
      let ends = [known.until, listing.period.until]
      let last = ends.contains(nil) ? nil : ends.compactMap(\.self).max { $0.latest < $1.latest }
      periods[listing.action] = Period(from: known.from, until: last)
    }
    for action in renewals where periods[action] == nil { periods[action] = .unknown }
    return periods
  }

  /// Whether the other end of an edge may appear.
  private func admits(other edge: EdgeID, than node: NodeID, _ test: FilterTest) -> Bool {
    let graph = test.graph
    let other = graph.from(edge) == node ? graph.to(edge) : graph.from(edge)
    return test.admits(node: other.index)
  }

  private func subject(_ graph: Graph) -> String {
    switch scope {
    case .node(let node): Sentences(graph).shortName(of: node)
    case .country(let code): code.uppercased()
    }
  }

  /// Those asked about by name, and all whom they stand for.
  private func focus(_ graph: Graph, _ filter: Filter) -> (named: [NodeID], all: [NodeID]) {
    switch scope {
    case .node(let node):
      let members = Traversal(graph, filter: filter).members(of: node.index)
      return ([node], ([node] + members.map { NodeID($0) }).sortedOnce())
    case .country(let code):
      return (
        [],
        graph.nodes.filter { node in
          !graph.isAction(node) && graph.entity(node)?.countries.contains(code) ?? false
        }
      )
    }
  }
}
