/// What whole-graph algorithms run on: a compact, undirected, simple graph of who is linked to whom.
///
/// Each node that a filter admits has a place; a group speaks for its legal entities, which share its place; all edges
/// between two places are one, whatever their kind, direction and number; an edge inside a place is none. Actions are
/// nodes like others. Several algorithms can run on one projection.
public struct AnalysisGraph: Sendable {
  let table: AnalysisNodes
  /// The neighbors of each place, sorted, without the place itself.
  let rows: CompressedRows
  /// How many edges of the graph each neighbor stands for.
  let multiplicities: [UInt32]

  /// Projects a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: Which nodes and edges count.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  /// - Complexity: O(*n* + *m*) in the numbers of nodes and edges.
  public init(of graph: Graph, filter: Filter = Filter(), foldsGroups: Bool = true) {
    let traversal = Traversal(graph, filter: filter, foldsGroups: foldsGroups)
    table = AnalysisNodes(traversal)
    (rows, multiplicities) = AnalysisGraph.link(table, graph.adjacency, EdgeTest(traversal.test))
  }

  /// How many places there are.
  public var nodeCount: Int { table.nodes.count }

  /// How many pairs of places are linked.
  public var edgeCount: Int { rows.targets.count / 2 }

  /// The nodes, one for each place, in the order of the graph.
  public var nodes: [NodeID] { table.nodes }

  /// With how many others a node is linked.
  ///
  /// - Parameter node: A node of the graph; a legal entity has the links of its group.
  /// - Returns: `nil` for a node that the filter does not admit.
  public func degree(of node: NodeID) -> Int? {
    table.place(of: node).map { rows.length($0) }
  }

  /// Fills the rows in one pass over the graph, and joins parallel edges in another over the rows.
  ///
  /// Places are visited in order and add themselves to the rows of their neighbors, so each row comes out sorted, with
  /// parallel edges side by side.
  private static func link(
    _ table: AnalysisNodes,
    _ adjacency: Adjacency,
    _ test: EdgeTest
  ) -> (CompressedRows, [UInt32]) {
    let count = table.nodes.count
    let (places, members) = (table.places.span, table.members.targets.span)
    let startArray = rowStarts(table, adjacency)
    let starts = startArray.span
    var targetArray = [UInt32](repeating: 0, count: Int(starts[count]))
    var endArray = startArray
    var targets = targetArray.mutableSpan
    var ends = endArray.mutableSpan
    for place in 0..<count {
      for index in table.members.row(place) {
        for end in adjacency.row(Int(members[index])) where test.admits(edge: adjacency.edge(end)) {
          let other = places[adjacency.neighbor(end)]
          guard other != AnalysisNodes.none, other != UInt32(place) else { continue }
          let free = ends[Int(other)]
          // In a forged image a node may name a neighbor that has no place for it.
          guard free < starts[Int(other) + 1] else { continue }
          targets[Int(free)] = UInt32(place)
          ends[Int(other)] = free + 1
        }
      }
    }
    var offsets: [UInt32] = [0]
    var multiplicities: [UInt32] = []
    offsets.reserveCapacity(count + 1)
    multiplicities.reserveCapacity(targets.count)
    for place in 0..<count {
      var last = AnalysisNodes.none
      for old in Int(starts[place])..<Int(ends[place]) {
        let target = targets[old]
        if target == last {
          multiplicities[multiplicities.count - 1] += 1
        } else {
          targets[multiplicities.count] = target
          multiplicities.append(1)
          last = target
        }
      }
      offsets.append(UInt32(multiplicities.count))
    }
    targetArray.removeLast(targetArray.count - multiplicities.count)
    return (CompressedRows(offsets: offsets, targets: targetArray), multiplicities)
  }

  /// Where the row of each place may start, if no two of its edges lead to the same place.
  ///
  /// All rows together have two places for each edge. Those of a forged image may overlap and seem longer: they are cut.
  private static func rowStarts(_ table: AnalysisNodes, _ adjacency: Adjacency) -> [UInt32] {
    let members = table.members.targets.span
    var starts: [UInt32] = [0]
    starts.reserveCapacity(table.nodes.count + 1)
    var start = 0
    for place in table.nodes.indices {
      for index in table.members.row(place) { start += adjacency.row(Int(members[index])).count }
      start = min(start, adjacency.placeCount)
      starts.append(UInt32(start))
    }
    return starts
  }
}

/// A ``FilterTest`` for edges that costs nothing where the filter asks nothing of them.
struct EdgeTest {
  private let test: FilterTest
  /// Whether the filter asks nothing of edges.
  private let admitsAll: Bool

  init(_ test: FilterTest) {
    self.test = test
    let filter = test.filter
    admitsAll =
      filter.asOf == nil && filter.knownBy == nil && filter.statuses.isEmpty
      && filter.edgeKinds.isEmpty
  }

  @inline(__always) func admits(edge: Int) -> Bool { admitsAll || test.admits(edge: edge) }
}
