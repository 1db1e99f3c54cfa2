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
  private let edges: [Slice.Edge]
  private let inside: Inside
  /// For each kind of edges the statements that start at those asked about, then those that end there; then the parts of
  /// an action that was asked about, and the links among others.
  private var shelves: [Shelf]
  /// The edges between those asked about and actions: the action, then the place of the edge, as one number.
  private var partsOfActs: [UInt64] = []

  /// Deals edges out.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - edges: The edges of the neighborhood.
  ///   - inside: Those asked about.
  ///   - limit: How many statements of a section to keep.
  /// - Complexity: O(*m* log *m*), in flat arrays, for *m* edges.
  init(_ graph: Graph, _ edges: [Slice.Edge], inside: Inside, limit: Int) {
    self.graph = graph
    self.edges = edges
    self.inside = inside
    shelves = Array(repeating: Shelf(limit), count: graph.kinds.kinds.count * 2 + 5)
    let membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
    for place in edges.indices { shelve(place, membership) }
    shelveActs()
  }

  private mutating func shelve(_ place: Int, _ membership: UInt16?) {
    let edge = edges[place].edge
    let (from, to) = (graph.from(edge), graph.to(edge))
    let (isFrom, isTo) = (inside.contains(from), inside.contains(to))
    if let action = graph.actionNode(of: edge) {
      if inside.contains(action) {
        shelves[shelf(.parts)].add(place, key(place))
      } else if isFrom || isTo {
        partsOfActs.append(UInt64(action.number) << 32 | UInt64(place))
      }
      return
    }
    let kind = graph.edgeKind[edge.index]
    if kind == membership, isFrom, isTo { return }
    if !isFrom, !isTo {
      shelves[shelf(.others)].add(place, key(place))
    } else if Int(kind) < graph.kinds.kinds.count {
      shelves[Int(kind) * 2 + (isFrom ? 0 : 1)].add(place, key(place))
    }
  }

  /// Makes one statement of all edges between those asked about and one action.
  private mutating func shelveActs() {
    let kinds = graph.kinds
    let issuer = kinds.known(.edge(.role(.issuer)))
    let listings = [ActionKind.listing, .delisting].map { kinds.known(.node(.action($0))) }
    partsOfActs.sort()
    var start = 0
    while start < partsOfActs.count {
      let action = self.action(start)
      var first = UInt64.max
      var isOwn = false
      var end = start
      while end < partsOfActs.count, self.action(end) == action {
        let place = Int(partsOfActs[end] & 0xFFFF_FFFF)
        first = min(first, key(place))
        if graph.edgeKind[edges[place].edge.index] == issuer { isOwn = true }
        end += 1
      }
      let isListing = listings.contains(graph.nodeKind[action.index])
      let number = shelf(isOwn ? .ownActs : isListing ? .listed : .acts)
      shelves[number].add(start, first)
      start = end
    }
  }

  private func action(_ part: Int) -> NodeID {
    NodeID(UInt32(truncatingIfNeeded: partsOfActs[part] >> 32))
  }

  /// All sections that hold something, in no order that means anything.
  var sections: [Section] {
    var sections: [Section] = []
    for (number, shelf) in shelves.enumerated() where shelf.count > 0 {
      let isOfActs = number >= self.shelf(.ownActs)
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

  private func statement(_ place: Int) -> Statement {
    Statement(action: nil, edges: [edges[place]])
  }

  private func act(_ start: Int) -> Statement {
    let action = action(start)
    let parts = partsOfActs[start...].prefix { $0 >> 32 == UInt64(action.number) }
    return Statement(action: action, edges: parts.map { edges[Int($0 & 0xFFFF_FFFF)] })
  }

  /// The shelves behind those of the kinds.
  private enum Extra: Int {
    case parts
    case others
    case ownActs
    case listed
    case acts
  }

  private func shelf(_ extra: Extra) -> Int { graph.kinds.kinds.count * 2 + extra.rawValue }

  private func heading(_ shelf: Int) -> String {
    switch Extra(rawValue: shelf - graph.kinds.kinds.count * 2) {
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
  private func key(_ place: Int) -> UInt64 {
    let edge = edges[place].edge
    let start = graph.edgeFromEarliest[edge.index]
    let day = UInt64(UInt32(bitPattern: start == .min ? .max : start) ^ 0x8000_0000)
    return day << 32 | UInt64(edge.number)
  }

  /// The first entries by their keys, and how many there are in all.
  private struct Shelf {
    private let limit: Int
    private var entries: [(key: UInt64, place: Int)] = []
    private(set) var count = 0

    init(_ limit: Int) { self.limit = limit }

    mutating func add(_ place: Int, _ key: UInt64) {
      count += 1
      guard limit < .max else { return entries.append((key, place)) }
      if entries.count >= limit {
        guard let last = entries.last, key < last.key else { return }
        entries.removeLast()
      }
      let position = entries.firstIndex { key < $0.key } ?? entries.count
      entries.insert((key, place), at: position)
    }

    var sorted: [Int] { entries.sorted { $0.key < $1.key }.map(\.place) }
  }
}

/// The nodes that a report is about, to be asked for a million times.
final class Inside {
  private let marks: ZeroedBuffer<UInt8>

  init(_ nodes: [NodeID], in graph: Graph) {
    marks = ZeroedBuffer(count: graph.nodeCount)
    for node in nodes where node.index < marks.count { marks[node.index] = 1 }
  }

  @inline(__always) func contains(_ node: NodeID) -> Bool { marks[node.index] != 0 }
}
