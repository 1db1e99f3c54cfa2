/// The largest set of nodes that hang together, whatever the direction and kind of the relations.
struct LargestComponent {
  private let roots: [UInt32]
  private let root: UInt32
  let count: Int
  let componentCount: Int

  init(of topology: Topology) {
    var parents = [UInt32](0..<UInt32(topology.nodeCount))
    func find(_ node: UInt32) -> UInt32 {
      var node = node
      while parents[Int(node)] != node {
        parents[Int(node)] = parents[Int(parents[Int(node)])]
        node = parents[Int(node)]
      }
      return node
    }
    for edge in 0..<topology.edgeCount {
      let one = find(topology.sources[edge])
      let other = find(topology.targets[edge])
      parents[Int(max(one, other))] = min(one, other)
    }
    var sizes = [Int](repeating: 0, count: topology.nodeCount)
    var components = 0
    for node in parents.indices {
      let root = find(UInt32(node))
      parents[node] = root
      if Int(root) == node { components += 1 }
      sizes[Int(root)] += 1
    }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
    root = UInt32(largest)
    count = sizes[largest]
    componentCount = components
    roots = parents
  }

  func contains(_ node: Int) -> Bool {
    roots[node] == root
  }
}
