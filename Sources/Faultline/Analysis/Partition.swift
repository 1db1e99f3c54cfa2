/// The nodes of a graph dealt out to parts, of which each node has one.
///
/// Parts are numbered from 0, the largest first, then by their first node. A group with its legal entities is one node.
public struct Partition: Sendable {
  /// A node and its links to others of its part.
  public struct Member: Hashable, Sendable {
    /// The node.
    public let node: NodeID
    /// With how many nodes of its part it is linked.
    public let links: Int
  }

  private let table: AnalysisNodes
  /// The number of the part of each place.
  let numbers: [UInt32]
  /// How many nodes each part has, the largest first.
  public let sizes: [Int]

  /// Numbers parts anew.
  ///
  /// - Parameters:
  ///   - table: The nodes.
  ///   - labels: The part of each place, by any label below the number of places.
  init(_ table: AnalysisNodes, labels: [UInt32]) {
    self.table = table
    var order = [UInt32](repeating: .max, count: labels.count)
    var sizes: [Int] = []
    for label in labels {
      if order[Int(label)] == .max {
        order[Int(label)] = UInt32(sizes.count)
        sizes.append(0)
      }
      sizes[Int(order[Int(label)])] += 1
    }
    let sorted = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var ranks = [UInt32](repeating: 0, count: sizes.count)
    for (rank, part) in sorted.enumerated() { ranks[part] = UInt32(rank) }
    numbers = labels.map { ranks[Int(order[Int($0)])] }
    self.sizes = sorted.map { sizes[$0] }
  }

  /// How many parts there are.
  public var count: Int { sizes.count }

  /// The number of the part of a node.
  ///
  /// - Parameter node: A node of the graph; a legal entity has the part of its group.
  /// - Returns: `nil` if the filter does not admit the node.
  public func part(of node: NodeID) -> Int? { table.place(of: node).map { Int(numbers[$0]) } }

  /// The nodes of a part.
  ///
  /// - Parameter part: The number of a part.
  /// - Returns: The nodes in the order of the graph, each group for its legal entities.
  /// - Complexity: O(*n*).
  public func members(of part: Int) -> [NodeID] {
    numbers.indices.filter { numbers[$0] == part }.map { table.nodes[$0] }
  }

  /// Who is linked best inside the first parts.
  ///
  /// - Parameters:
  ///   - parts: How many parts, from the largest on.
  ///   - count: How many nodes of each at most.
  ///   - graph: The projection of which these are parts.
  /// - Returns: For each part its nodes, the most links inside it first, then in the order of the graph.
  /// - Complexity: O(*n* + *m*), and sorting in the parts asked for.
  public func bestLinked(
    ofFirst parts: Int,
    count: Int,
    in graph: AnalysisGraph
  ) -> [[Member]] {
    let wanted = min(max(parts, 0), sizes.count)
    var found = [[Member]](repeating: [], count: wanted)
    for place in numbers.indices where numbers[place] < wanted && place < graph.nodeCount {
      let links = graph.rows.row(place).count {
        numbers[Int(graph.rows.targets[$0])] == numbers[place]
      }
      found[Int(numbers[place])].append(Member(node: table.nodes[place], links: links))
    }
    return found.map { members in
      Array(
        members.sorted { ($1.links, $0.node) < ($0.links, $1.node) }.prefix(max(count, 0))
      )
    }
  }
}
