/// Breadth-first search from both ends at once, for many questions to one graph.
///
/// Two searches take turns, the one with fewer edges before it next, and meet in the middle: in a graph in which a
/// search from one end sees everything after a few steps, two searches of half the length see almost nothing (I. Pohl,
/// "Bi-directional Search", 1971). What comes out is not one path but all shortest ones, as a ``PathWeb``. The marks are
/// kept from question to question.
final class ShortestPathSearch {
  /// One of the two searches.
  private struct Side: ~Copyable {
    /// The distance of each node plus one; 0 for what was not reached.
    let distance: ZeroedBuffer<UInt16>
    /// The nodes in the order in which they were reached.
    var reached = GrowingBuffer<UInt32>()
    /// Where the last level starts among them.
    var frontier = 0
    /// How many steps were taken.
    var depth = 0
    /// How many edges the nodes of the last level have.
    var work = 0

    init(_ nodeCount: Int) { distance = ZeroedBuffer(count: nodeCount) }

    mutating func start(at node: Int, degree: Int) {
      for place in 0..<reached.count { distance[Int(reached[place])] = 0 }
      reached.removeAll()
      reached.append(UInt32(truncatingIfNeeded: node))
      distance[node] = 1
      frontier = 0
      depth = 0
      work = degree
    }
  }

  var traversal: Traversal
  /// Nodes that no path may pass, 0 for open ones; the ends of a search are always open.
  let closed: ZeroedBuffer<UInt8>
  /// Nodes with more edges than this are not passed.
  var hubLimit = Int.max
  /// The nodes that may have any number of edges.
  var ends: Set<Int> = []
  private var near: Side
  private var far: Side
  private let marks: ZeroedBuffer<UInt32>

  init(_ traversal: Traversal) {
    self.traversal = traversal
    let count = traversal.graph.nodeCount
    closed = ZeroedBuffer(count: count)
    near = Side(count)
    far = Side(count)
    marks = ZeroedBuffer(count: count)
  }

  /// Finds all shortest paths.
  ///
  /// - Parameters:
  ///   - start: Where they start.
  ///   - goal: Where they end.
  ///   - cut: Neighbors that may not follow the start.
  ///   - maximum: How many steps a path may have.
  /// - Returns: The paths; `nil` if there is none.
  func find(from start: Int, to goal: Int, cut: [Int] = [], maximum: Int) -> PathWeb? {
    let adjacency = traversal.adjacency
    near.start(at: start, degree: adjacency.degree(start))
    far.start(at: goal, degree: adjacency.degree(goal))
    while near.depth + far.depth < min(maximum, Int(UInt16.max) - 2) {
      let isNear = near.work <= far.work
      let hasMet =
        isNear
        ? advance(&near, meeting: far, traversal.isDirected ? .along : .both, goal) {
          $0 == start && cut.contains($1)
        }
        : advance(&far, meeting: near, traversal.isDirected ? .against : .both, start) {
          $1 == start && cut.contains($0)
        }
      if hasMet { return web(start, goal, cut) }
      if (isNear ? near.frontier == near.reached.count : far.frontier == far.reached.count) {
        return nil
      }
    }
    return nil
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
    let turned = !traversal.hasGroups && adjacency.degree(next) < adjacency.degree(node)
    let way: Traversal.Way =
      traversal.isDirected ? (turned ? .against : .along) : .both
    let (first, second) = turned ? (next, node) : (node, next)
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

  /// Takes one step in all directions.
  ///
  /// - Returns: Whether the other side was met; the level is whole even then.
  @inline(__always) private func advance(
    _ side: inout Side,
    meeting other: borrowing Side,
    _ way: Traversal.Way,
    _ end: Int,
    _ isCut: (_ node: Int, _ neighbor: Int) -> Bool
  ) -> Bool {
    let level = side.frontier..<side.reached.count
    let mark = UInt16(side.depth + 2)
    var hasMet = false
    var work = 0
    for place in level {
      let node = Int(side.reached[place])
      traversal.forEachStep(from: node, way) { neighbor, _ in
        guard side.distance[neighbor] == 0, isOpen(neighbor) || neighbor == end,
          !isCut(node, neighbor)
        else { return }
        side.distance[neighbor] = mark
        side.reached.append(UInt32(truncatingIfNeeded: neighbor))
        if other.distance[neighbor] != 0 {
          hasMet = true
        } else if !hasMet {
          work += traversal.adjacency.degree(neighbor)
        }
      }
    }
    side.frontier = level.upperBound
    side.depth += 1
    side.work = work
    return hasMet
  }

  // MARK: The web of all shortest paths

  /// Goes from where the searches met back to both ends, along shortest paths only.
  private func web(_ start: Int, _ goal: Int, _ cut: [Int]) -> PathWeb {
    let length = near.depth + far.depth
    var levels = [[Int]](repeating: [], count: length + 1)
    var links: [PathWeb.Link] = []
    let meeting = near.depth
    levels[meeting] = meetingNodes()
    for level in stride(from: meeting, to: 0, by: -1) {
      let wanted = UInt16(level)
      for node in levels[level] {
        traversal.forEachStep(from: node, traversal.isDirected ? .against : .both) { other, place in
          guard near.distance[other] == wanted, other != start || !cut.contains(node) else {
            return
          }
          links.append(link(other, node, place))
          if marks[other] == 0 {
            marks[other] = 1
            levels[level - 1].append(other)
          }
        }
      }
      for node in levels[level - 1] { marks[node] = 0 }
    }
    for level in meeting..<length {
      let wanted = UInt16(length - level)
      for node in levels[level] {
        traversal.forEachStep(from: node, traversal.isDirected ? .along : .both) { other, place in
          guard far.distance[other] == wanted, node != start || !cut.contains(other) else {
            return
          }
          links.append(link(node, other, place))
          if marks[other] == 0 {
            marks[other] = 1
            levels[level + 1].append(other)
          }
        }
      }
      for node in levels[level + 1] { marks[node] = 0 }
    }
    return PathWeb(start: start, goal: goal, levels: levels, links: links, marks: marks)
  }

  /// The nodes that both searches reached in their last steps: every shortest path passes one of them.
  private func meetingNodes() -> [Int] {
    var nodes: [Int] = []
    let mark = UInt16(near.depth + 1)
    let wanted = UInt16(far.depth + 1)
    // One of the last levels holds them all; the shorter one is looked through.
    if near.reached.count - near.frontier <= far.reached.count - far.frontier {
      for place in near.frontier..<near.reached.count {
        let node = Int(near.reached[place])
        if far.distance[node] == wanted { nodes.append(node) }
      }
    } else {
      for place in far.frontier..<far.reached.count {
        let node = Int(far.reached[place])
        if near.distance[node] == mark { nodes.append(node) }
      }
    }
    return nodes
  }

  private func link(_ from: Int, _ to: Int, _ place: Int) -> PathWeb.Link {
    PathWeb.Link(
      from: UInt32(truncatingIfNeeded: from),
      to: UInt32(truncatingIfNeeded: to),
      weight: traversal.weight(ofEdge: traversal.adjacency.edge(place))
    )
  }
}

extension Traversal {
  /// How much an edge weakens a route: one of a worse status outweighs any number of a better one.
  func weight(ofEdge edge: Int) -> UInt64 {
    let status = test.status(edge) ?? .retracted
    return status == .confirmed ? 0 : 1 << (6 * UInt64(status.rawValue - 1))
  }
}
