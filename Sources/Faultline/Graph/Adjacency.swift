/// Both directions of the edges of a graph as one compressed sparse row structure.
///
/// The row of a node holds its places: first one for each edge that starts at it, then one for each that ends at it,
/// each part sorted by kind. A search reads offsets, neighbors and kinds one after the other, and the edge itself only
/// where its dates or status are asked for. The edges that start at a node have numbers that follow each other, so
/// whoever wants these alone asks for ``outEdges(_:)``. A view: copying it is free, and it is valid while its graph lives.
struct Adjacency {
  let nodeCount: Int
  /// For each node where its row starts and the number of its first outgoing edge; then the ends of both.
  private let offsets: Column<UInt32>
  private let neighbors: Column<UInt32>
  private let edges: Column<UInt32>
  private let kinds: Column<UInt8>
  private let briefs: Column<UInt64>
  private let edgeCount: Int

  /// How many nodes ahead memory is asked for: each has its row elsewhere, and several are waited for as one.
  static let lookAhead = 4

  /// What a place holds in place of a kind whose number does not fit a byte.
  static let wideKind: UInt8 = 255

  init(_ graph: borrowing Graph) {
    nodeCount = graph.nodeCount
    edgeCount = graph.edgeCount
    offsets = graph.rowOffsets
    neighbors = graph.rowNeighbors
    edges = graph.rowEdges
    kinds = graph.rowKinds
    briefs = graph.edgeBriefs
  }

  /// How many places all rows have together.
  var placeCount: Int { neighbors.count }

  /// All places of a node: first its outgoing ones, then its incoming ones.
  @inline(__always) func row(_ node: Int) -> Range<Int> { prepared(bounds(node)) }

  /// As ``row(_:)`` for whoever asks for neighbors only, not for kinds.
  @inline(__always) func neighborRow(_ node: Int) -> Range<Int> {
    neighbors.prepared(bounds(node))
  }

  /// The places of the edges that start at a node.
  @inline(__always) func outRow(_ node: Int) -> Range<Int> {
    let row = bounds(node)
    return prepared(row.lowerBound..<middle(of: row, node))
  }

  /// The places of the edges that end at a node.
  @inline(__always) func inRow(_ node: Int) -> Range<Int> {
    let row = bounds(node)
    return prepared(middle(of: row, node)..<row.upperBound)
  }

  /// The places of a node in two parts: the outgoing ones, then the incoming ones.
  @inline(__always) func parts(_ node: Int) -> (out: Range<Int>, into: Range<Int>) {
    let row = row(node)
    let middle = middle(of: row, node)
    return (row.lowerBound..<middle, middle..<row.upperBound)
  }

  /// Has the offsets of a node brought near, for a search that comes to it soon.
  @inline(__always) func fetchOffsets(_ node: Int) { offsets.fetch(node * 2) }

  /// Has the start of a node's row brought near, for a search that comes to it next; its offsets are read.
  @inline(__always) func fetchRow(_ node: Int) {
    let start = Int(offsets[node * 2])
    neighbors.fetch(start)
    kinds.fetch(start)
  }

  /// The edges that start at a node, in order, whose briefs may be asked for with ``brief(_:)``.
  @inline(__always) func outEdges(_ node: Int) -> Range<Int> {
    let start = Int(offsets[node * 2 + 1])
    return briefs.prepared(start..<max(start, Int(offsets[node * 2 + 3])))
  }

  /// Has the briefs brought near of a node that stands a little further on in a list that is gone through.
  @inline(__always) func fetchAhead(of place: Int, in nodes: [UInt32]) {
    guard place + 2 * Adjacency.lookAhead < nodes.count else { return }
    fetchOffsets(Int(nodes[place + 2 * Adjacency.lookAhead]))
    briefs.fetch(Int(offsets[Int(nodes[place + Adjacency.lookAhead]) * 2 + 1]))
  }

  /// How many edges start at a node.
  @inline(__always) func outDegree(_ node: Int) -> Int {
    max(0, Int(offsets[node * 2 + 3]) - Int(offsets[node * 2 + 1]))
  }

  /// An edge of ``outEdges(_:)`` in brief.
  @inline(__always) func brief(_ edge: Int) -> EdgeBrief { EdgeBrief(bits: briefs.element(edge)) }

  @inline(__always) private func bounds(_ node: Int) -> Range<Int> {
    let start = Int(offsets[node * 2])
    return start..<max(start, Int(offsets[node * 2 + 2]))
  }

  /// Where the incoming part of a row starts.
  @inline(__always) private func middle(of row: Range<Int>, _ node: Int) -> Int {
    min(row.lowerBound + outDegree(node), row.upperBound)
  }

  @inline(__always) private func prepared(_ row: Range<Int>) -> Range<Int> {
    _ = kinds.prepared(row)
    return neighbors.prepared(row)
  }

  /// Where the run of places of one kind ends that starts at a place, in a part of a row.
  ///
  /// - Complexity: O(log *l*) in the length of the run.
  func endOfRun(_ place: Int, in part: Range<Int>) -> Int {
    let kind = kind(place)
    var (last, step) = (place, 1)
    while last + step < part.upperBound, self.kind(last + step) == kind {
      last += step
      step *= 2
    }
    var beyond = min(last + step, part.upperBound)
    while beyond - last > 1 {
      let middle = (last + beyond) / 2
      if self.kind(middle) == kind { last = middle } else { beyond = middle }
    }
    return beyond
  }

  /// How many edges a node has; a loop counts twice.
  @inline(__always) func degree(_ node: Int) -> Int {
    max(0, Int(offsets[node * 2 + 2]) - Int(offsets[node * 2]))
  }

  /// The node at the other end of a place; 0 in place of one that no node has.
  @inline(__always) func neighbor(_ place: Int) -> Int {
    let node = Int(neighbors.element(place))
    return node < nodeCount ? node : 0
  }

  /// The edge of a place; 0 in place of one that is not there.
  @inline(__always) func edge(_ place: Int) -> Int {
    let edge = Int(edges[place])
    return edge < edgeCount ? edge : 0
  }

  /// The number of the kind of a place, or ``wideKind``.
  @inline(__always) func kind(_ place: Int) -> UInt8 { kinds.element(place) }
}

extension Graph {
  /// Both directions of the edges.
  var adjacency: Adjacency { Adjacency(self) }
}
