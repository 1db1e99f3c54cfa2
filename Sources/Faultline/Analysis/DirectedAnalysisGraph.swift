/// What algorithms run on that ask which way an edge leads: a compact directed graph with parallel edges.
///
/// Places are those of ``AnalysisGraph``. An edge of a kind that reads alike both ways leads both ways; an edge inside a
/// place is none.
public struct DirectedAnalysisGraph: Sendable {
  let table: AnalysisNodes
  /// Where the edges of each place come from, one entry an edge, sorted.
  let sources: CompressedRows

  /// Projects a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: Which nodes and edges count.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  ///   - turnsSymmetric: Whether edges of a kind that reads alike both ways lead both ways.
  /// - Complexity: O(*n* + *m*) in the numbers of nodes and edges.
  public init(
    of graph: Graph,
    filter: Filter = Filter(),
    foldsGroups: Bool = true,
    turnsSymmetric: Bool = true
  ) {
    let traversal = Traversal(graph, filter: filter, foldsGroups: foldsGroups)
    let table = AnalysisNodes(traversal)
    let test = EdgeTest(traversal.test)
    let adjacency = graph.adjacency
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    offsets.reserveCapacity(table.nodes.count + 1)
    targets.reserveCapacity(graph.edgeCount)
    for place in table.nodes.indices {
      for index in table.members.row(place) {
        let member = Int(table.members.targets[index])
        let outRow = adjacency.outRow(member)
        for end in adjacency.row(member) {
          let edge = adjacency.edge(end)
          let leadsAway =
            end < outRow.upperBound
            || (turnsSymmetric && graph.edgeFlags[edge] & EdgeFlags.symmetric != 0)
          guard leadsAway, test.admits(edge: edge) else { continue }
          let other = table.places[adjacency.neighbor(end)]
          guard other != AnalysisNodes.none, other != UInt32(place) else { continue }
          // The rows of a forged image may overlap, and seem to hold more than there is.
          if targets.count < adjacency.placeCount { targets.append(other) }
        }
      }
      offsets.append(UInt32(targets.count))
    }
    self.table = table
    sources = CompressedRows(offsets: offsets, targets: targets).transposed()
  }

  /// How many places there are.
  public var nodeCount: Int { table.nodes.count }

  /// How many edges there are; one that leads both ways counts twice.
  public var edgeCount: Int { sources.targets.count }
}
