/// Deals the edges of a neighborhood out to the sections of a report, without reading a single record.
///
/// Each section keeps its first statements, by the day on which they may have begun, and counts the others: a hub with a
/// hundred thousand links is as quickly reported as anybody.
struct StatementSorter {
  static let parts = "Parts"
  static let listed = "Listed"
  static let acts = "Acts that concern it"
  static let ownActs = "Acts of its own"
  static let others = "Links among these"

  /// An edge, or the edges between those asked about and one action.
  struct Statement {
    let action: NodeID?
    let edges: [Slice.Edge]
  }

  /// The statements under one heading.
  struct Section {
    let heading: String
    let statements: [Statement]
    let count: Int
  }

  private let graph: Graph
  private let test: FilterTest
  private let kindCount: Int
  /// For each kind of edges the statements that start at those asked about, then those that end there; then ``Extra``.
  private var shelves: [Shelf]
  /// The edges between those asked about and actions: the action, then the edge, as one number.
  private var partsOfActs: [UInt64]

  /// Deals edges out.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - test: The filter of the neighborhood.
  ///   - inside: Those asked about.
  ///   - limit: How many statements of a section to keep.
  ///   - forEachEdge: Calls a closure with every edge of the neighborhood, in order.
  /// - Complexity: O(*m* log *m*), in flat arrays, for *m* edges.
  init(
    _ graph: Graph,
    _ test: FilterTest,
    inside: Inside,
    limit: Int,
    _ forEachEdge: ((EdgeID, EdgeBrief) -> Void) -> Void
  ) {
    self.graph = graph
    self.test = test
    kindCount = graph.kinds.kinds.count
    // In local variables: a method that changes the value would copy the graph for every edge.
    var shelves = Array(repeating: Shelf(limit), count: kindCount * 2 + Extra.allCases.count)
    var others = Shelf(limit)
    var parts: [UInt64] = []
    let membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
    let kindCount = kindCount
    let isRole = graph.kinds.kinds.map { if case .edge(.role) = $0 { true } else { false } }
    forEachEdge { edge, brief in
      let kind = graph.kindNumber(edge.index, brief)
      guard Int(kind) < kindCount else { return }
      let isFrom = inside.containsStart(of: edge)
      let isTo = inside.contains(node: brief.to)
      let number: Int
      if isRole[Int(kind)], let action = graph.actionNode(of: edge) {
        guard inside.contains(action) else {
          if isFrom || isTo { parts.append(UInt64(action.number) << 32 | UInt64(edge.number)) }
          return
        }
        number = kindCount * 2 + Extra.parts.rawValue
      } else if isFrom || isTo {
        guard kind != membership || !isFrom || !isTo else { return }
        number = Int(kind) * 2 + (isFrom ? 0 : 1)
      } else {
        return others.add(edge.index, StatementSorter.key(edge, brief, graph))
      }
      shelves[number].add(edge.index, StatementSorter.key(edge, brief, graph))
    }
    shelves[kindCount * 2 + Extra.others.rawValue] = others
    parts.sort()
    StatementSorter.deal(parts, graph, into: &shelves)
    self.shelves = shelves
    partsOfActs = parts
  }

  /// Makes one statement of all edges between those asked about and one action.
  private static func deal(
    _ parts: [UInt64],
    _ graph: Graph,
    into shelves: inout [Shelf]
  ) {
    let issuer = graph.kinds.known(.edge(.role(.issuer)))
    let listings = [ActionKind.listing, .delisting].map { graph.kinds.known(.node(.action($0))) }
    var start = 0
    while start < parts.count {
      let action = parts[start] >> 32
      var first = UInt64.max
      var isOwn = false
      var end = start
      while end < parts.count, parts[end] >> 32 == action {
        let edge = EdgeID(UInt32(truncatingIfNeeded: parts[end]))
        first = min(first, key(edge, graph.brief(edge.index), graph))
        if graph.edgeKind[edge.index] == issuer { isOwn = true }
        end += 1
      }
      let isListing = listings.contains(graph.nodeKind[Int(action)])
      let extra: Extra = isOwn ? .ownActs : isListing ? .listed : .acts
      shelves[graph.kinds.kinds.count * 2 + extra.rawValue].add(start, first)
      start = end
    }
  }

  /// All sections that hold something, in no order that means anything.
  var sections: [Section] {
    var sections: [Section] = []
    for (number, shelf) in shelves.enumerated() where shelf.count > 0 {
      let isOfActs = number >= kindCount * 2 + Extra.ownActs.rawValue
      sections.append(
        Section(
          heading: heading(number),
          statements: shelf.sorted.map { isOfActs ? act($0) : statement($0) },
          count: shelf.count
        )
      )
    }
    return sections
  }

  private func statement(_ edge: Int) -> Statement {
    Statement(action: nil, edges: [entry(EdgeID(edge))])
  }

  private func entry(_ edge: EdgeID) -> Slice.Edge {
    test.entry(of: edge, graph.brief(edge.index))
  }

  private func act(_ start: Int) -> Statement {
    let action = partsOfActs[start] >> 32
    let parts = partsOfActs[start...].prefix { $0 >> 32 == action }
    return Statement(
      action: NodeID(UInt32(truncatingIfNeeded: action)),
      edges: parts.map { entry(EdgeID(UInt32(truncatingIfNeeded: $0))) }
    )
  }

  /// The shelves behind those of the kinds.
  private enum Extra: Int, CaseIterable {
    /// The parts of an action that was itself asked about.
    case parts
    /// The links among others.
    case others
    case ownActs
    case listed
    case acts
  }

  private func heading(_ shelf: Int) -> String {
    switch Extra(rawValue: shelf - kindCount * 2) {
    case .parts: return StatementSorter.parts
    case .others: return StatementSorter.others
    case .ownActs: return StatementSorter.ownActs
    case .listed: return StatementSorter.listed
    case .acts: return StatementSorter.acts
    case nil: break
    }
    guard case .relation(let kind) = graph.kinds.edgeKind(UInt16(shelf / 2)) else { return "" }
    guard let definition = Vocabulary.definition(of: kind) else { return kind.rawValue }
    return shelf % 2 == 0 ? definition.heading : definition.reverseHeading
  }

  /// The first day on which an edge may have begun, the undated last; then the edge itself.
  @inline(__always) private static func key(
    _ edge: EdgeID,
    _ brief: EdgeBrief,
    _ graph: Graph
  ) -> UInt64 {
    let start = brief.start ?? graph.edgeFromEarliest[edge.index]
    let day = UInt64(UInt32(bitPattern: start == .min ? .max : start) ^ 0x8000_0000)
    return day << 32 | UInt64(edge.number)
  }

  /// The first entries by their keys, and how many there are in all.
  private struct Shelf {
    private let limit: Int
    private var entries: [(key: UInt64, place: Int)] = []
    /// What a key has to be less than to be among the first.
    private var bound = UInt64.max
    private(set) var count = 0

    init(_ limit: Int) { self.limit = limit }

    @inline(__always) mutating func add(_ place: Int, _ key: UInt64) {
      count += 1
      if key < bound { insert(place, key) }
    }

    @inline(never) private mutating func insert(_ place: Int, _ key: UInt64) {
      guard limit < .max else { return entries.append((key, place)) }
      guard limit > 0 else { return }
      if entries.count >= limit { entries.removeLast() }
      let position = entries.firstIndex { key < $0.key } ?? entries.count
      entries.insert((key, place), at: position)
      if entries.count == limit, let last = entries.last { bound = last.key }
    }

    var sorted: [Int] { entries.sorted { $0.key < $1.key }.map(\.place) }
  }
}

/// The nodes that a report is about, to be asked for a million times.
final class Inside {
  /// The nodes, if they are few: looking at them all is quicker than a mark for every node of the graph.
  private let few: [UInt32]
  /// A mark for every node, if they are many.
  private let marks: ZeroedBuffer<UInt8>
  /// The edges that start at them, by number.
  private let starts: [Range<UInt32>]

  init(_ nodes: [NodeID], in graph: Graph) {
    let nodes = nodes.sortedOnce()
    few = nodes.count <= 4 ? nodes.map(\.number) : []
    marks = ZeroedBuffer(count: nodes.count <= 4 ? 0 : graph.nodeCount)
    for node in nodes where node.index < marks.count { marks[node.index] = 1 }
    let adjacency = graph.adjacency
    starts = nodes.compactMap { node in
      let edges = adjacency.outEdges(node.index)
      return edges.isEmpty ? nil : UInt32(edges.lowerBound)..<UInt32(edges.upperBound)
    }
  }

  @inline(__always) func contains(_ node: NodeID) -> Bool { contains(node: node.index) }

  /// Whether a number is that of one of the nodes; it may be one that no node has.
  @inline(__always) func contains(node: Int) -> Bool {
    if node < marks.count { return marks[node] != 0 }
    for other in few where Int(other) == node { return true }
    return false
  }

  /// Whether an edge starts at one of the nodes.
  @inline(__always) func containsStart(of edge: EdgeID) -> Bool {
    if starts.count <= 4 {
      for range in starts where range.contains(edge.number) { return true }
      return false
    }
    // The ranges rise with the nodes, unless somebody forged them: then an edge may not be found.
    var (first, last) = (0, starts.count)
    while first < last {
      let middle = (first + last) / 2
      if starts[middle].upperBound <= edge.number { first = middle + 1 } else { last = middle }
    }
    return first < starts.count && starts[first].contains(edge.number)
  }
}
