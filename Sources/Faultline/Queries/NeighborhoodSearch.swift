/// Breadth-first search around nodes, for many questions to one graph.
///
/// It is what ``NeighborhoodQuery`` runs on, without the slice: only who is reached, and at which distance. Its marks
/// are kept from question to question, so that a small neighborhood costs no more than what it holds, however large the
/// graph is. Not for several threads at once: each takes its own.
public final class NeighborhoodSearch {
  private let traversal: Traversal
  private let direction: NeighborhoodQuery.Direction
  private let hasActions: Bool
  private var marks: Marks

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
    marks = Marks(graph.nodeCount)
  }

  /// Finds who is reached from some nodes.
  ///
  /// - Parameters:
  ///   - focus: Where the search starts.
  ///   - hops: How many edges to follow.
  /// - Returns: How many nodes were reached, those of the start left out.
  /// - Complexity: O(*n* + *m*) in the nodes and edges reached.
  @discardableResult public func run(from focus: [NodeID], hops: Int) -> Int {
    marks.clear()
    for node in focus where node.index < marks.stamps.count { marks.add(node.index, .focus) }
    if traversal.hasGroups {
      for place in 0..<marks.reached.count {
        for member in traversal.members(of: Int(marks.reached[place])) {
          marks.add(member, .member)
        }
      }
    }
    marks.endLevel()
    let start = marks.reached.count
    for _ in 0..<max(0, hops) {
      let frontier = marks.lastLevel
      if traversal.hasGroups {
        for place in frontier { reachThroughGroups(from: Int(marks.reached[place])) }
      } else {
        marks.expand(frontier, traversal, direction)
      }
      let reached = frontier.upperBound..<marks.reached.count
      if hasActions {
        for place in reached { addContext(of: Int(marks.reached[place])) }
      }
      marks.endLevel()
      if reached.isEmpty { break }
    }
    return marks.reached.count - start
  }

  /// The nodes that the last search reached at a distance, in the order in which they were reached.
  ///
  /// - Parameter distance: How many edges away; 0 for the start.
  /// - Returns: The nodes; none beyond the hops of the search.
  public func nodes(at distance: Int) -> [NodeID] {
    guard distance >= 0, distance + 1 < marks.levels.count else { return [] }
    return (marks.levels[distance]..<marks.levels[distance + 1]).map { NodeID(marks.reached[$0]) }
  }

  private func row(_ node: Int) -> Range<Int> {
    switch direction {
    case .both: traversal.adjacency.row(node)
    case .out: traversal.adjacency.outRow(node)
    case .in: traversal.adjacency.inRow(node)
    }
  }

  /// Reaches the neighbors of a node, and the group of each.
  private func reachThroughGroups(from node: Int) {
    let adjacency = traversal.adjacency
    for place in row(node) where traversal.test.admits(place: place, adjacency) {
      let neighbor = adjacency.neighbor(place)
      guard traversal.test.admits(node: neighbor) else { continue }
      let group = traversal.representative(of: neighbor)
      if group != neighbor { marks.add(group, .neighbor) }
      marks.add(neighbor, group == neighbor ? .neighbor : .member)
    }
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
    if traversal.test.admits(node: node) { marks.add(node, role) }
  }

  // MARK: What a slice is made of

  /// Whether the last search reached a node, by any number, also one that no node has.
  @inline(__always) func hasReached(_ node: Int) -> Bool {
    node < marks.stamps.count && marks.hasReached(node)
  }

  /// The nodes that the last search reached, with a bit for every node.
  var reachedSet: NodeSet {
    let set = NodeSet(nodeCount: marks.stamps.count)
    for place in 0..<marks.reached.count { set.insert(Int(marks.reached[place])) }
    return set
  }

  /// The reached nodes by distance, role and number.
  ///
  /// - Parameter distances: Only those at these distances; `nil` for all.
  /// - Returns: The nodes.
  func sortedNodes(at distances: Range<Int>? = nil) -> [Slice.Node] {
    var nodes: [Slice.Node] = []
    if distances == nil { nodes.reserveCapacity(marks.reached.count) }
    let all = 0..<marks.levels.count - 1
    for distance in distances?.clamped(to: all) ?? all {
      var rows = [[UInt32]](repeating: [], count: Slice.NodeRole.allCases.count)
      for place in marks.levels[distance]..<marks.levels[distance + 1] {
        rows[Int(marks.roles[place])].append(marks.reached[place])
      }
      for role in Slice.NodeRole.allCases {
        RadixSort.sort(&rows[Int(role.rawValue)])
        for node in rows[Int(role.rawValue)] {
          nodes.append(Slice.Node(node: NodeID(node), role: role, distance: distance))
        }
      }
    }
    return nodes
  }

  /// All reached nodes in the order of their numbers.
  ///
  /// - Parameter set: The same nodes as a set.
  /// - Returns: The nodes.
  func nodesInOrder(_ set: borrowing NodeSet) -> [UInt32] {
    var nodes: [UInt32] = []
    nodes.reserveCapacity(marks.reached.count)
    // So many that looking through the set is quicker than sorting?
    if marks.reached.count > marks.stamps.count / 256 {
      set.forEach { nodes.append($0) }
      return nodes
    }
    for place in 0..<marks.reached.count { nodes.append(marks.reached[place]) }
    RadixSort.sort(&nodes)
    return nodes
  }

  /// What was reached so far: a value, so that a search writes to it without asking for access each time.
  private struct Marks: ~Copyable {
    /// The number of the search that reached a node last.
    ///
    /// A byte a node: the marks of a million nodes fit a cache, and they are cleared every 255 searches.
    let stamps: ZeroedBuffer<UInt8>
    private(set) var stamp: UInt8 = 0
    /// The nodes in the order in which they were reached.
    private(set) var reached = GrowingBuffer<UInt32>()
    /// What each of them does in the answer.
    private(set) var roles = GrowingBuffer<UInt8>()
    /// Where each distance starts among the reached nodes; then where the last ends.
    private(set) var levels: [Int] = [0]

    init(_ nodeCount: Int) { stamps = ZeroedBuffer(count: nodeCount) }

    /// Forgets the last search.
    mutating func clear() {
      if stamp == .max {
        for node in 0..<stamps.count { stamps[node] = 0 }
        stamp = 0
      }
      stamp += 1
      reached.removeAll()
      roles.removeAll()
      levels.removeAll(keepingCapacity: true)
      levels.append(0)
    }

    mutating func endLevel() { levels.append(reached.count) }

    /// The nodes of the last level that ended.
    var lastLevel: Range<Int> { levels[levels.count - 2]..<levels[levels.count - 1] }

    @inline(__always) func hasReached(_ node: Int) -> Bool { stamps[node] == stamp }

    @inline(__always) mutating func add(_ node: Int, _ role: Slice.NodeRole) {
      guard stamps[node] != stamp else { return }
      stamps[node] = stamp
      reached.append(UInt32(truncatingIfNeeded: node))
      roles.append(role.rawValue)
    }

    /// Reaches the neighbors of a level, where no node stands for others: the loop that large neighborhoods live in.
    mutating func expand(
      _ level: Range<Int>,
      _ traversal: Traversal,
      _ direction: NeighborhoodQuery.Direction
    ) {
      let adjacency = traversal.adjacency
      let test = traversal.test
      let asksNode = test.dependsOnNode
      let asksPlace = test.dependsOnKind || test.dependsOnEdge
      if !asksNode, !test.dependsOnEdge, !test.hasWideKinds {
        // unsafe: every byte is the number of a flag.
        _ = unsafe test.withRowKinds { flags in
          unsafe expandByKind(level, adjacency, flags, test.dependsOnKind, direction)
        }
        return
      }
      for place in level {
        let node = Int(reached[place])
        let row =
          switch direction {
          case .both: adjacency.row(node)
          case .out: adjacency.outRow(node)
          case .in: adjacency.inRow(node)
          }
        for place in row {
          if asksPlace, !test.admits(place: place, adjacency) { continue }
          let neighbor = adjacency.neighbor(place)
          if stamps[neighbor] == stamp { continue }
          if asksNode, !test.admits(node: neighbor) { continue }
          stamps[neighbor] = stamp
          reached.append(UInt32(truncatingIfNeeded: neighbor))
          roles.append(Slice.NodeRole.neighbor.rawValue)
        }
      }
    }

    /// As ``expand(_:_:_:)`` where only the kind of an edge may be asked for: without a branch that depends on the data,
    /// as half of all neighbors were reached before and no processor guesses which.
    @unsafe private mutating func expandByKind(
      _ level: Range<Int>,
      _ adjacency: Adjacency,
      _ passes: UnsafePointer<Bool>,
      _ asksKind: Bool,
      _ direction: NeighborhoodQuery.Direction
    ) {
      for place in level {
        let node = Int(reached[place])
        if place + 2 * Adjacency.lookAhead < level.upperBound {
          adjacency.fetchOffsets(Int(reached[place + 2 * Adjacency.lookAhead]))
          adjacency.fetchRow(Int(reached[place + Adjacency.lookAhead]))
        }
        let (out, into) = adjacency.parts(node)
        let row =
          switch direction {
          case .both: out.lowerBound..<into.upperBound
          case .out: out
          case .in: into
          }
        reached.reserve(reached.count + row.count)
        if !asksKind {
          take(row, adjacency)
        } else if row.count <= Marks.shortRow {
          unsafe take(row, adjacency, passes)
        } else {
          // Either part is sorted by kind: whole runs are taken or passed over.
          for part in [out.clamped(to: row), into.clamped(to: row)] {
            var place = part.lowerBound
            while place < part.upperBound {
              let end = adjacency.endOfRun(place, in: part)
              if unsafe passes[Int(adjacency.kind(place))] { take(place..<end, adjacency) }
              place = end
            }
          }
        }
      }
      roles.append(repeating: Slice.NodeRole.neighbor.rawValue, upTo: reached.count)
    }

    /// Rows up to this length are gone through place by place.
    private static let shortRow = 64

    /// Reaches the neighbors of some places, for which there is room.
    @inline(__always) private mutating func take(_ places: Range<Int>, _ adjacency: Adjacency) {
      let stamp = stamp
      // unsafe: there is room for all places behind what was reached.
      var next = unsafe reached.end
      for place in places {
        let neighbor = adjacency.neighbor(place)
        unsafe next.pointee = UInt32(truncatingIfNeeded: neighbor)
        unsafe next += stamps[neighbor] != stamp ? 1 : 0
        stamps[neighbor] = stamp
      }
      unsafe reached.extend(to: next)
    }

    /// Reaches the neighbors of those of some places whose kind passes.
    @inline(__always) @unsafe private mutating func take(
      _ places: Range<Int>,
      _ adjacency: Adjacency,
      _ passes: UnsafePointer<Bool>
    ) {
      let stamp = stamp
      // unsafe: there is room for all places behind what was reached.
      var next = unsafe reached.end
      for place in places where unsafe passes[Int(adjacency.kind(place))] {
        let neighbor = adjacency.neighbor(place)
        unsafe next.pointee = UInt32(truncatingIfNeeded: neighbor)
        unsafe next += stamps[neighbor] != stamp ? 1 : 0
        stamps[neighbor] = stamp
      }
      unsafe reached.extend(to: next)
    }
  }
}
