/// Breadth-first search from both ends at once, for many questions to one graph.
///
/// Two searches take turns, the one with fewer edges before it next, and meet in the middle: in a graph in which a
/// search from one end sees everything after a few steps, two searches of half the length see almost nothing (I. Pohl,
/// "Bi-directional Search", 1971). What comes out is not one path but all shortest ones, as a ``PathWeb``. The marks are
/// kept from question to question.
final class ShortestPathSearch {
  let traversal: Traversal
  /// Nodes that no path may pass, 0 for open ones, else the reasons; the ends of a search are always open.
  private let closed: ZeroedBuffer<UInt8>
  /// How many nodes are closed.
  private var closedCount = 0
  /// Nodes with more edges than this are not passed.
  var hubLimit = Int.max
  /// The nodes that may have any number of edges.
  var ends: Set<Int> = []
  private var near: SearchSide
  private var far: SearchSide
  private let distances: SearchSide.Distances
  private let marks: ZeroedBuffer<UInt32>
  private var builder = PathWebBuilder()

  init(_ traversal: Traversal) {
    self.traversal = traversal
    let count = traversal.graph.nodeCount
    closed = ZeroedBuffer(count: count)
    distances = SearchSide.Distances(count: count)
    near = SearchSide(isNear: true, way: traversal.isDirected ? .along : .both)
    far = SearchSide(isNear: false, way: traversal.isDirected ? .against : .both)
    marks = ZeroedBuffer(count: count)
  }

  /// Finds all shortest paths.
  ///
  /// - Parameters:
  ///   - start: Where they start.
  ///   - goal: Where they end.
  ///   - maximum: How many steps a path may have.
  /// - Returns: The paths; `nil` if there is none.
  func find(from start: Int, to goal: Int, maximum: Int) -> PathWeb? {
    guard let gate = meet(from: start, to: goal, cut: [], maximum: maximum) else { return nil }
    link(gate)
    return PathWeb(start: start, goal: goal, builder, marks: marks)
  }

  /// Finds the best of all shortest paths; its parameters are those of ``find(from:to:maximum:)``, and neighbors that
  /// may not follow the start.
  func best(from start: Int, to goal: Int, cut: [Int], maximum: Int) -> WeighedRoute? {
    guard let gate = meet(from: start, to: goal, cut: cut, maximum: maximum) else { return nil }
    link(gate)
    return builder.best(from: start, to: goal, marks)
  }

  /// Searches from both ends until the searches meet.
  private func meet(from start: Int, to goal: Int, cut: [Int], maximum: Int) -> Gate? {
    let gate = Gate(self, start: start, goal: goal, cut: cut)
    near.start(at: start, degree: traversal.adjacency.degree(start), distances)
    far.start(at: goal, degree: traversal.adjacency.degree(goal), distances)
    let maximum = min(maximum, Int(UInt16.max) - 2)
    while near.depth + far.depth < maximum {
      let isNear = near.work <= far.work
      let hasMet =
        isNear
        ? near.advance(traversal, gate, closed, distances)
        : far.advance(traversal, gate, closed, distances)
      if hasMet { return gate }
      if isNear ? near.lastLevel.isEmpty : far.lastLevel.isEmpty { return nil }
    }
    return nil
  }

  /// Closes a node for a reason, one of the bits 1 and 2, or opens it for that reason again.
  func setClosed(_ node: Int, _ reason: UInt8, _ isClosed: Bool) {
    let before = closed[node]
    closed[node] = isClosed ? before | reason : before & ~reason
    closedCount += (closed[node] == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
  }

  /// What a search may not enter, but for the closed nodes.
  struct Gate {
    /// Whether there is anything that it may not enter.
    let isSet: Bool
    let start: Int
    let goal: Int
    private let cut: [Int]
    private let hubLimit: Int
    private let ends: Set<Int>
    private let adjacency: Adjacency

    init(_ search: ShortestPathSearch, start: Int, goal: Int, cut: [Int]) {
      self.start = start
      self.goal = goal
      self.cut = cut
      isSet = search.closedCount > 0 || search.hubLimit < .max || !cut.isEmpty
      hubLimit = search.hubLimit
      ends = search.ends
      adjacency = search.traversal.adjacency
    }

    /// Whether a node has no more edges than a path may pass.
    @inline(__always) func isPassable(_ node: Int) -> Bool {
      hubLimit == .max || adjacency.degree(node) <= hubLimit || ends.contains(node)
    }

    /// Whether no path may take a step, which is given in the direction of the path.
    @inline(__always) func isCut(_ node: Int, _ next: Int) -> Bool {
      node == start && !cut.isEmpty && cut.contains(next)
    }
  }

  /// Whether a path may pass a node.
  @inline(__always) func isOpen(_ node: Int) -> Bool {
    closed[node] == 0
      && (hubLimit == .max || traversal.adjacency.degree(node) <= hubLimit || ends.contains(node))
  }

  /// Calls a closure with every edge that makes a step.
  func forEachEdge(from node: Int, to next: Int, _ body: (Int) -> Void) {
    let adjacency = traversal.adjacency
    // Nobody else's edges have to be looked through where neither end stands for others.
    let isTurned = !traversal.hasGroups && adjacency.degree(next) < adjacency.degree(node)
    let way: Traversal.Way = traversal.isDirected ? (isTurned ? .against : .along) : .both
    let (first, second) = isTurned ? (next, node) : (node, next)
    traversal.forEachStep(from: first, way) { neighbor, place in
      if neighbor == second { body(adjacency.edge(place)) }
    }
  }

  /// The least of what the edges of a step are worth.
  func bestEdge(from node: Int, to next: Int, _ worth: (Int) -> UInt64) -> UInt64? {
    var best: UInt64?
    forEachEdge(from: node, to: next) { edge in best = min(best ?? .max, worth(edge)) }
    return best
  }

  // MARK: The web of all shortest paths

  /// Goes from where the searches met back to both ends, along shortest paths only.
  private func link(_ gate: Gate) {
    builder.start(length: near.depth + far.depth)
    builder.levels[near.depth] = meetingNodes()
    for level in stride(from: near.depth, to: 0, by: -1) {
      near.link(level, &builder, traversal, gate, distances, marks)
    }
    for level in stride(from: far.depth, to: 0, by: -1) {
      far.link(level, &builder, traversal, gate, distances, marks)
    }
  }

  /// The nodes that both searches reached in their last steps: every shortest path passes one of them.
  private func meetingNodes() -> [Int] {
    near.lastLevel.count <= far.lastLevel.count
      ? near.meetingNodes(distances) : far.meetingNodes(distances)
  }
}

extension Traversal {
  /// How much an edge weakens a route: one of a worse status outweighs any number of a better one.
  func weight(ofEdge edge: Int) -> UInt64 {
    let status = test.status(edge) ?? .retracted
    return status == .confirmed ? 0 : 1 << (6 * UInt64(status.rawValue - 1))
  }
}
