/// Both directions of the edges of a graph as one compressed sparse row structure.
///
/// A place stands for one end of one edge; the places of a node lie side by side, first those of the edges that start
/// there, then those of the edges that end there.
struct Adjacency: Sendable {
  /// How many nodes there are.
  let nodeCount: Int
  private let offsets: [UInt32]
  private let splits: [UInt32]
  private let neighbors: [UInt32]
  private let edges: [UInt32]

  init(_ graph: Graph) {
    nodeCount = graph.nodeCount
    var offsets: [UInt32] = [0]
    var splits: [UInt32] = []
    var neighbors: [UInt32] = []
    var edges: [UInt32] = []
    offsets.reserveCapacity(nodeCount + 1)
    splits.reserveCapacity(nodeCount)
    neighbors.reserveCapacity(2 * graph.edgeCount)
    edges.reserveCapacity(2 * graph.edgeCount)
    for node in 0..<nodeCount {
      for edge in graph.outRow(node) {
        neighbors.append(UInt32(graph.toNode(edge)))
        edges.append(UInt32(edge))
      }
      splits.append(UInt32(neighbors.count))
      for place in graph.inRow(node) {
        neighbors.append(UInt32(graph.inNode(place)))
        edges.append(graph.inEdges[place])
      }
      offsets.append(UInt32(neighbors.count))
    }
    self.offsets = offsets
    self.splits = splits
    self.neighbors = neighbors
    self.edges = edges
  }

  /// All places of a node: first its out places, then its in places.
  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The places of the edges that start at a node.
  @inline(__always) func outRow(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(splits[node])
  }

  /// The places of the edges that end at a node.
  @inline(__always) func inRow(_ node: Int) -> Range<Int> {
    Int(splits[node])..<Int(offsets[node + 1])
  }

  /// The node at the other end.
  @inline(__always) func neighbor(_ place: Int) -> Int { Int(neighbors[place]) }

  /// The number of the edge.
  @inline(__always) func edge(_ place: Int) -> Int { Int(edges[place]) }
}

extension Graph {
  /// Both directions of the edges as one structure.
  var adjacency: Adjacency { Adjacency(self) }
}
