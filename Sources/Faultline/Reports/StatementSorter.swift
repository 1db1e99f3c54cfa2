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
    /// The first day on which it may have begun, the undated last; then its first edge.
    let key: UInt64
  }

  /// The statements under one heading.
  struct Section {
    let heading: String
    let statements: [Statement]
    let count: Int
  }

  private let graph: Graph
  private let inside: Inside
  private let limit: Int
  private let membership: UInt16
  /// For each kind of edges the statements that start at those asked about, then those that end there; then the parts of
  /// an action that was asked about, and the links among others.
  private var shelves: [Shelf]
  private var edgesOfActs: [NodeID: [Slice.Edge]] = [:]

  init(_ graph: Graph, inside: Inside, limit: Int) {
    self.graph = graph
    self.inside = inside
    self.limit = limit
    membership = graph.kinds.known(.edge(.relation(.memberOfGroup))) ?? .max
    shelves = Array(repeating: Shelf(limit), count: graph.kinds.kinds.count * 2 + 2)
  }

  mutating func add(_ edge: Slice.Edge) {
    let (from, to) = (graph.from(edge.edge), graph.to(edge.edge))
    let (isFrom, isTo) = (inside.contains(from), inside.contains(to))
    if let action = graph.actionNode(of: edge.edge) {
      if inside.contains(action) {
        shelves[shelves.count - 2].add(edge, key(edge))
      } else if isFrom || isTo {
        edgesOfActs[action, default: []].append(edge)
      }
      return
    }
    let kind = graph.edgeKind[edge.edge.index]
    if kind == membership, isFrom, isTo { return }
    let shelf = isFrom || isTo ? Int(kind) * 2 + (isFrom ? 0 : 1) : shelves.count - 1
    if shelf < shelves.count { shelves[shelf].add(edge, key(edge)) }
  }

  /// All sections that hold something, in no order that means anything.
  var sections: [Section] {
    var sections: [Section] = []
    for (number, shelf) in shelves.enumerated() where shelf.count > 0 {
      let statements = shelf.sorted.map { entry in
        Statement(action: nil, edges: [entry.edge], key: entry.key)
      }
      sections.append(
        Section(heading: heading(number), statements: statements, count: shelf.count)
      )
    }
    var acts: [String: [Statement]] = [:]
    for (action, edges) in edgesOfActs {
      let isOwn = edges.contains { graph.kind(of: $0.edge) == .role(.issuer) }
      let heading = isOwn ? StatementSorter.ownActs : heading(of: action)
      let statement = Statement(action: action, edges: edges, key: edges.map(key).min() ?? 0)
      acts[heading, default: []].append(statement)
    }
    for (heading, all) in acts {
      let first = all.sorted { $0.key < $1.key }.prefix(limit)
      sections.append(Section(heading: heading, statements: Array(first), count: all.count))
    }
    return sections
  }

  private func heading(_ shelf: Int) -> String {
    if shelf == shelves.count - 1 { return StatementSorter.others }
    if shelf == shelves.count - 2 { return StatementSorter.parts }
    guard case .relation(let kind) = graph.kinds.edgeKind(UInt16(shelf / 2)) else { return "" }
    guard let definition = Vocabulary.definition(of: kind) else { return kind.rawValue }
    return shelf % 2 == 0 ? definition.heading : definition.reverseHeading
  }

  private func heading(of action: NodeID) -> String {
    switch graph.kind(of: action) {
    case .action(.listing), .action(.delisting): StatementSorter.listed
    default: StatementSorter.acts
    }
  }

  private func key(_ edge: Slice.Edge) -> UInt64 {
    let start = graph.edgeFromEarliest[edge.edge.index]
    let day = UInt64(UInt32(bitPattern: start == .min ? .max : start) ^ 0x8000_0000)
    return day << 32 | UInt64(edge.edge.number)
  }

  /// The first entries by their keys, and how many there are in all.
  private struct Shelf {
    private let limit: Int
    private var entries: [(key: UInt64, edge: Slice.Edge)] = []
    private(set) var count = 0

    init(_ limit: Int) { self.limit = limit }

    mutating func add(_ edge: Slice.Edge, _ key: UInt64) {
      count += 1
      guard limit < .max else { return entries.append((key, edge)) }
      if entries.count >= limit {
        guard let last = entries.last, key < last.key else { return }
        entries.removeLast()
      }
      let place = entries.firstIndex { key < $0.key } ?? entries.count
      entries.insert((key, edge), at: place)
    }

    var sorted: [(key: UInt64, edge: Slice.Edge)] { entries.sorted { $0.key < $1.key } }
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
