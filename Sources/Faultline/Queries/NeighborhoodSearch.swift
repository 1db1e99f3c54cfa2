/// Breadth-first search around nodes, for many questions to one graph.
///
/// It is what ``NeighborhoodQuery`` runs on, without the slice: only who is reached, and at which distance. Its marks
/// are kept from question to question, so that a small neighborhood costs no more than what it holds, however large the
/// graph is. Not for several threads at once: each takes its own.
public final class NeighborhoodSearch {
  private let traversal: Traversal
  private let direction: NeighborhoodQuery.Direction
  private let hasActions: Bool
  /// The place of a node among those reached, plus one; 0 if it was not reached.
  private let places: ZeroedBuffer<UInt32>
  private var reached = GrowingBuffer<UInt32>()
  private var roles = GrowingBuffer<UInt8>()
  /// Where each distance starts among the reached nodes; then where the last ends.
  private(set) var levels: [Int] = [0]

  /// Gets ready to ask a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: What may appear in the answers.
  ///   - direction: Which edges to follow.
  ///   - foldsGroups: Whether a group speaks for its legal entities.
  public init(
    _ graph: Graph,
    filter: Filter = Filter(),
    direction: NeighborhoodQuery.Direction = .both,
    foldsGroups: Bool = true
  ) {
    traversal = Traversal(graph, filter: filter, foldsGroups: foldsGroups)
    self.direction = direction
    hasActions = graph.edgeCount > graph.relationCount
    places = ZeroedBuffer(count: graph.nodeCount)
  }

  /// Finds who is reached from some nodes.
  ///
  /// - Parameters:
  ///   - focus: Where the search starts.
  ///   - hops: How many edges to follow.
  /// - Returns: How many nodes were reached, those of the start left out.
  /// - Complexity: O(*n* + *m*) in the nodes and edges reached.
  @discardableResult public func run(from focus: [NodeID], hops: Int) -> Int {
    clear()
    for node in focus where node.index < places.count { add(node.index, .focus) }
    if traversal.hasGroups {
      for place in 0..<reached.count {
        for member in traversal.members(of: Int(reached[place])) { add(member, .member) }
      }
    }
    levels.append(reached.count)
    let start = reached.count
    var frontier = 0..<reached.count
    for _ in 0..<max(0, hops) {
      for place in frontier { expand(Int(reached[place])) }
      frontier = frontier.upperBound..<reached.count
      if hasActions {
        for place in frontier { addContext(of: Int(reached[place])) }
      }
      levels.append(reached.count)
      if frontier.isEmpty { break }
    }
    return reached.count - start
  }

  /// The nodes that the last search reached at a distance, in the order in which they were reached.
  ///
  /// - Parameter distance: How many edges away; 0 for the start.
  /// - Returns: The nodes; none beyond the hops of the search.
  public func nodes(at distance: Int) -> [NodeID] {
    guard distance >= 0, distance + 1 < levels.count else { return [] }
    return (levels[distance]..<levels[distance + 1]).map { NodeID(reached[$0]) }
  }

  /// Forgets the last search.
  private func clear() {
    for place in 0..<reached.count { places[Int(reached[place])] = 0 }
    reached.removeAll()
    roles.removeAll()
    levels.removeAll(keepingCapacity: true)
    levels.append(0)
  }

  private func expand(_ node: Int) {
    let adjacency = traversal.adjacency
    let row =
      switch direction {
      case .both: adjacency.row(node)
      case .out: adjacency.outRow(node)
      case .in: adjacency.inRow(node)
      }
    for place in row where traversal.test.admits(place: place, adjacency) {
      let neighbor = adjacency.neighbor(place)
      if places[neighbor] == 0 || traversal.hasGroups { reach(neighbor) }
    }
  }

  @inline(__always) private func reach(_ node: Int) {
    guard traversal.test.admits(node: node) else { return }
    let group = traversal.representative(of: node)
    if group != node { add(group, .neighbor) }
    add(node, group == node ? .neighbor : .member)
  }

  @inline(__always) private func add(_ node: Int, _ role: Slice.NodeRole) {
    guard places[node] == 0 else { return }
    reached.append(UInt32(truncatingIfNeeded: node))
    roles.append(role.rawValue)
    places[node] = UInt32(truncatingIfNeeded: reached.count)
  }

  /// Adds who issued an action, on which list it places its targets, and what it covers.
  private func addContext(of action: Int) {
    let graph = traversal.graph
    guard graph.isAction(NodeID(action)) else { return }
    let adjacency = traversal.adjacency
    for place in adjacency.outRow(action) where traversal.test.admits(place: place, adjacency) {
      guard case .role(let role) = graph.kind(of: EdgeID(adjacency.edge(place))), role != .target
      else { continue }
      addContext(adjacency.neighbor(place), .context)
    }
    for place in adjacency.inRow(action)
    where graph.kind(of: EdgeID(adjacency.edge(place))) == .role(.issuer) {
      guard traversal.test.admits(place: place, adjacency) else { continue }
      addContext(adjacency.neighbor(place), .context)
    }
  }

  private func addContext(_ node: Int, _ role: Slice.NodeRole) {
    if traversal.test.admits(node: node) { add(node, role) }
  }

  // MARK: What a slice is made of

  /// Whether the last search reached a node.
  @inline(__always) func hasReached(_ node: Int) -> Bool { places[node] != 0 }

  /// The reached nodes by distance, role and number.
  func sortedNodes() -> [Slice.Node] {
    var nodes: [Slice.Node] = []
    nodes.reserveCapacity(reached.count)
    var row: [UInt32] = []
    for distance in 0..<levels.count - 1 {
      for role in Slice.NodeRole.allCases {
        row.removeAll(keepingCapacity: true)
        for place in levels[distance]..<levels[distance + 1] where roles[place] == role.rawValue {
          row.append(reached[place])
        }
        RadixSort.sort(&row)
        for node in row {
          nodes.append(Slice.Node(node: NodeID(node), role: role, distance: distance))
        }
      }
    }
    return nodes
  }

  /// All reached nodes in the order of their numbers.
  func nodesInOrder() -> [UInt32] {
    var nodes: [UInt32] = []
    nodes.reserveCapacity(reached.count)
    for place in 0..<reached.count { nodes.append(reached[place]) }
    RadixSort.sort(&nodes)
    return nodes
  }
}
