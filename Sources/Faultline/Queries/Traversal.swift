/// Steps from node to node under a filter, with groups standing for their legal entities.
///
/// A legal entity that belongs to a group is passed as the group, unless it is kept apart because it was asked about
/// itself: an edge to any of ten legal entities leads to the one group, and the group has the edges of all ten.
final class Traversal {
  /// A step to a neighbor.
  struct Step: Comparable {
    var node: Int
    var edge: Int

    static func < (left: Step, right: Step) -> Bool {
      (left.node, left.edge) < (right.node, right.edge)
    }
  }

  /// Which way edges are followed.
  enum Way {
    /// From either end.
    case both
    /// From the first end to the second; symmetric ones from either.
    case along
    /// From the second end to the first; symmetric ones from either.
    case against
  }

  let graph: Graph
  let adjacency: Adjacency
  let test: FilterTest
  /// Whether any node stands for others.
  let hasGroups: Bool
  let isDirected: Bool
  /// Legal entities that stand for themselves.
  var apart: Set<Int>
  private let membership: UInt16?

  init(
    _ graph: Graph,
    filter: Filter,
    foldsGroups: Bool = true,
    isDirected: Bool = false,
    apart: Set<Int> = []
  ) {
    self.graph = graph
    adjacency = graph.adjacency
    test = FilterTest(filter, in: graph)
    hasGroups = foldsGroups && graph.nodeGroup.count > 0
    self.isDirected = isDirected
    self.apart = apart
    membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
  }

  /// The node that stands for a node: its group, or itself.
  @inline(__always) func representative(of node: Int) -> Int {
    hasGroups ? group(of: node) : node
  }

  private func group(of node: Int) -> Int {
    guard !apart.contains(node), let edge = graph.groupEdge(of: NodeID(node)),
      test.admitsMembership(edge: edge.index)
    else { return node }
    return graph.toNode(edge.index)
  }

  /// The legal entities that a node stands for; empty if it is no group.
  func members(of node: Int) -> [Int] {
    guard hasGroups, let membership else { return [] }
    var members: [Int] = []
    for place in adjacency.inRow(node) {
      guard graph.edgeKind[adjacency.edge(place)] == membership else { continue }
      let member = adjacency.neighbor(place)
      if representative(of: member) == node { members.append(member) }
    }
    return members
  }

  /// Puts the steps that lead away from a node into a buffer, sorted by neighbor, then edge.
  ///
  /// - Parameters:
  ///   - node: The node, which must represent itself.
  ///   - steps: The buffer, which is emptied first.
  func steps(from node: Int, into steps: inout [Step]) {
    steps.removeAll(keepingCapacity: true)
    forEachStep(from: node, isDirected ? .along : .both) { neighbor, place in
      steps.append(Step(node: neighbor, edge: adjacency.edge(place)))
    }
    steps.sort()
  }

  /// Calls a closure with every step that leads away from a node: the neighbor, and the place of the edge.
  ///
  /// It is always inlined, so that the closure costs nothing.
  @inline(__always) func forEachStep(
    from node: Int,
    _ way: Way,
    _ body: (_ neighbor: Int, _ place: Int) -> Void
  ) {
    addSteps(of: node, standingFor: node, way, body)
    if hasGroups {
      for member in members(of: node) { addSteps(of: member, standingFor: node, way, body) }
    }
  }

  @inline(__always) private func addSteps(
    of node: Int,
    standingFor group: Int,
    _ way: Way,
    _ body: (_ neighbor: Int, _ place: Int) -> Void
  ) {
    let middle = way == .both ? 0 : adjacency.outRow(node).upperBound
    for place in adjacency.row(node) {
      guard test.admits(place: place, adjacency) else { continue }
      if way != .both, (way == .along) != (place < middle),
        graph.edgeFlags[adjacency.edge(place)] & EdgeFlags.symmetric == 0
      {
        continue
      }
      let neighbor = representative(of: adjacency.neighbor(place))
      if neighbor != group, test.admits(node: neighbor) { body(neighbor, place) }
    }
  }
}

extension Graph {
  /// The node that answers for a node: the group of a legal entity, else the node itself.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - filter: The day that the membership has to hold on.
  /// - Returns: The group, or the node.
  public func spokesman(of node: NodeID, filter: Filter = Filter()) -> NodeID {
    guard nodeGroup.count > 0 else { return node }
    return NodeID(Traversal(self, filter: filter).representative(of: node.index))
  }
}
