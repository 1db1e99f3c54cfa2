/// Steps from node to node under a filter, with groups standing for their legal entities.
///
/// A legal entity that belongs to a group is passed as the group, unless it is kept apart because it was asked about
/// itself: an edge to any of ten legal entities leads to the one group, and the group has the edges of all ten.
struct Traversal {
  /// A step to a neighbor.
  struct Step: Comparable {
    var node: Int
    var edge: Int

    static func < (left: Step, right: Step) -> Bool {
      (left.node, left.edge) < (right.node, right.edge)
    }
  }

  let graph: Graph
  let test: FilterTest
  let foldsGroups: Bool
  let isDirected: Bool
  /// Legal entities that stand for themselves.
  let apart: Set<Int>
  private let membership: UInt16?

  init(
    _ graph: Graph,
    filter: Filter,
    foldsGroups: Bool = true,
    isDirected: Bool = false,
    apart: Set<Int> = []
  ) {
    self.graph = graph
    test = FilterTest(filter, in: graph)
    self.foldsGroups = foldsGroups
    self.isDirected = isDirected
    self.apart = apart
    membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
  }

  /// The node that stands for a node: its group, or itself.
  func representative(of node: Int) -> Int {
    guard foldsGroups, !apart.contains(node), let edge = graph.groupEdge(of: NodeID(node)),
      test.admitsMembership(edge: edge.index)
    else { return node }
    return graph.toNode(edge.index)
  }

  /// The legal entities that a node stands for; empty if it is no group.
  func members(of node: Int) -> [Int] {
    guard foldsGroups, let membership else { return [] }
    var members: [Int] = []
    for place in graph.inRow(node) {
      let edge = Int(graph.inEdges[place])
      guard graph.edgeKind[edge] == membership else { continue }
      let member = graph.inNode(place)
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
    addSteps(of: node, standingFor: node, to: &steps)
    for member in members(of: node) { addSteps(of: member, standingFor: node, to: &steps) }
    steps.sort()
  }

  private func addSteps(of node: Int, standingFor group: Int, to steps: inout [Step]) {
    for edge in graph.outRow(node) where test.admits(edge: edge) {
      let neighbor = representative(of: graph.toNode(edge))
      if neighbor != group, test.admits(node: neighbor) {
        steps.append(Step(node: neighbor, edge: edge))
      }
    }
    for place in graph.inRow(node) {
      let edge = Int(graph.inEdges[place])
      if isDirected, graph.edgeFlags[edge] & EdgeFlags.symmetric == 0 { continue }
      guard test.admits(edge: edge) else { continue }
      let neighbor = representative(of: graph.inNode(place))
      if neighbor != group, test.admits(node: neighbor) {
        steps.append(Step(node: neighbor, edge: edge))
      }
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
    NodeID(Traversal(self, filter: filter).representative(of: node.index))
  }
}
