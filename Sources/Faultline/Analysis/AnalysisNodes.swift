/// Which nodes an analysis is about, numbered from 0 without gaps, and which node of the graph stands for which.
///
/// A number of an analysis is called a place, to keep it apart from the number of a node in its graph.
struct AnalysisNodes: Sendable {
  /// The place of a node that has none.
  static let none = UInt32.max

  /// The node at each place, in the order of the graph.
  let nodes: [NodeID]
  /// The place of every node of the graph: its own, that of the group that speaks for it, or ``none``.
  let places: [UInt32]
  /// The nodes of the graph at each place, by number.
  let members: CompressedRows

  init(_ traversal: Traversal) {
    let graph = traversal.graph
    var places = [UInt32](repeating: AnalysisNodes.none, count: graph.nodeCount)
    var nodes: [NodeID] = []
    var folded: [(node: Int, spokesman: Int)] = []
    nodes.reserveCapacity(graph.nodeCount)
    for node in places.indices {
      let spokesman =
        graph.nodeGroup[node] == 0 ? node : AnalysisNodes.spokesman(of: node, traversal)
      if spokesman != node {
        folded.append((node, spokesman))
      } else if traversal.test.admits(lone: node) {
        places[node] = UInt32(nodes.count)
        nodes.append(NodeID(node))
      }
    }
    for (node, spokesman) in folded { places[node] = places[spokesman] }
    members = AnalysisNodes.members(of: places, nodes.count)
    self.nodes = nodes
    self.places = places
  }

  /// Who speaks for a node in the end: groups of groups are followed; in a circle the first node speaks for all.
  private static func spokesman(of node: Int, _ traversal: Traversal) -> Int {
    var current = node
    var first = node
    for _ in 0..<16 {
      let next = traversal.representative(of: current)
      if next == current { return current }
      if next == node { return first }
      first = min(first, next)
      current = next
    }
    return node
  }

  private static func members(of places: [UInt32], _ count: Int) -> CompressedRows {
    var offsets = [UInt32](repeating: 0, count: count + 1)
    for place in places where place != AnalysisNodes.none { offsets[Int(place) + 1] += 1 }
    for place in 0..<count { offsets[place + 1] += offsets[place] }
    var cursors = offsets
    var members = [UInt32](repeating: 0, count: Int(offsets[count]))
    for (node, place) in places.enumerated() where place != AnalysisNodes.none {
      members[Int(cursors[Int(place)])] = UInt32(node)
      cursors[Int(place)] += 1
    }
    return CompressedRows(offsets: offsets, targets: members)
  }

  /// The place of a node.
  func place(of node: NodeID) -> Int? {
    guard node.index < places.count, places[node.index] != AnalysisNodes.none else { return nil }
    return Int(places[node.index])
  }
}
