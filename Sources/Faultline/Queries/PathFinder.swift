/// The searches behind ``PathQuery``, on node numbers.
struct PathFinder {
  typealias Route = [Int]

  let query: PathQuery
  let graph: Graph
  let traversal: Traversal
  private let barred: Set<Int>
  private let ends: Set<Int>

  init(_ query: PathQuery, _ graph: Graph) {
    self.query = query
    self.graph = graph
    let named = Set(([query.from, query.to] + query.via + query.avoiding).map(\.index))
    traversal = Traversal(
      graph,
      filter: query.filter,
      isDirected: query.isDirected,
      apart: named
    )
    barred = Set(query.avoiding.map(\.index))
    ends = Set(([query.from, query.to] + query.via).map(\.index))
  }

  /// The routes wanted, and whether the limit left some out.
  func find() -> (routes: [Route], isCut: Bool) {
    let stops = [query.from.index] + query.via.map(\.index) + [query.to.index]
    if stops.contains(where: barred.contains) || Set(stops).count < stops.count {
      return ([], false)
    }
    if query.via.isEmpty {
      switch query.selection {
      case .shortest:
        return (shortest(from: stops[0], to: stops[1]).map { [$0] } ?? [], false)
      case .allShortest: return allShortest(from: stops[0], to: stops[1])
      case .best(let count):
        return (best(min(count, query.limit), from: stops[0], to: stops[1]), false)
      }
    }
    return (through(stops), false)
  }

  // MARK: Breadth-first search

  private func isPassable(_ node: Int) -> Bool {
    if barred.contains(node) { return false }
    guard let limit = query.hubLimit, !ends.contains(node) else { return true }
    return degree(node) <= limit
  }

  private func degree(_ node: Int) -> Int {
    graph.outRow(node).count + graph.inRow(node).count
  }

  /// Distances from a node, breadth first, until the level of the goal is done; -1 for what was not reached.
  private func distances(
    from start: Int,
    to goal: Int,
    closed: Set<Int> = [],
    without cut: Set<Int> = [],
    maximum: Int
  ) -> [Int32] {
    var distance = [Int32](repeating: -1, count: graph.nodeCount)
    var frontier = [start]
    var steps: [Traversal.Step] = []
    distance[start] = 0
    var level: Int32 = 0
    while !frontier.isEmpty, distance[goal] < 0, Int(level) < maximum {
      level += 1
      var next: [Int] = []
      for node in frontier {
        traversal.steps(from: node, into: &steps)
        for step in steps where distance[step.node] < 0 {
          if node == start, cut.contains(step.node) { continue }
          guard !closed.contains(step.node), isPassable(step.node) || step.node == goal
          else { continue }
          distance[step.node] = level
          next.append(step.node)
        }
      }
      frontier = next
    }
    return distance
  }

  /// The shortest route, of several the first by node numbers.
  ///
  /// - Parameters:
  ///   - start: Where it starts.
  ///   - goal: Where it ends.
  ///   - closed: Nodes it may not pass.
  ///   - cut: Neighbors that may not follow the start.
  ///   - maximum: How many edges it may have.
  /// - Returns: `nil` if there is none.
  private func shortest(
    from start: Int,
    to goal: Int,
    closed: Set<Int> = [],
    without cut: Set<Int> = [],
    maximum: Int? = nil
  ) -> Route? {
    let maximum = maximum ?? query.maximumHops
    // Levels are found from the start; walking them from the goal backwards would need the reverse steps, so the
    // first route is found by a depth-first walk that only enters nodes one level on.
    let distance = distances(
      from: start,
      to: goal,
      closed: closed,
      without: cut,
      maximum: maximum
    )
    guard distance[goal] >= 0 else { return nil }
    return walk(from: start, to: goal, distance, without: cut, limit: 1).routes.first
  }

  private func allShortest(from start: Int, to goal: Int) -> (routes: [Route], isCut: Bool) {
    let distance = distances(from: start, to: goal, maximum: query.maximumHops)
    guard distance[goal] >= 0 else { return ([], false) }
    return walk(from: start, to: goal, distance, without: [], limit: query.limit)
  }

  /// Walks the levels of a breadth-first search in the order of the node numbers, and remembers dead ends.
  private func walk(
    from start: Int,
    to goal: Int,
    _ distance: [Int32],
    without cut: Set<Int>,
    limit: Int
  ) -> (routes: [Route], isCut: Bool) {
    var routes: [Route] = []
    var isCut = false
    var isDead = [Bool](repeating: false, count: distance.count)
    /// For every node on the way, its next nodes and how many of them were tried.
    var stack: [(node: Int, next: [Int], tried: Int, found: Bool)] = []

    func open(_ node: Int) {
      var steps: [Traversal.Step] = []
      if node != goal { traversal.steps(from: node, into: &steps) }
      var next: [Int] = []
      for step in steps
      where distance[step.node] == distance[node] + 1 && next.last != step.node {
        if node == start, cut.contains(step.node) { continue }
        if step.node == goal || distance[step.node] < distance[goal] { next.append(step.node) }
      }
      stack.append((node, next, 0, false))
    }

    open(start)
    while let top = stack.last {
      if top.node == goal {
        if routes.count == limit {
          isCut = limit > 1
          break
        }
        routes.append(stack.map(\.node))
        if limit == 1 { break }
        for place in stack.indices { stack[place].found = true }
        stack.removeLast()
      } else if top.tried < top.next.count {
        stack[stack.count - 1].tried += 1
        let next = top.next[top.tried]
        if !isDead[next] { open(next) }
      } else {
        if !top.found { isDead[top.node] = true }
        stack.removeLast()
      }
    }
    return (routes, isCut)
  }

  // MARK: The k best

  /// The best routes that pass no node twice, by length, then node numbers (Yen).
  private func best(_ count: Int, from start: Int, to goal: Int) -> [Route] {
    guard count > 0, let first = shortest(from: start, to: goal) else { return [] }
    var routes = [first]
    var candidates: Set<Route> = []
    while routes.count < count, let last = routes.last {
      for spur in 0..<(last.count - 1) {
        let root = Array(last[...spur])
        // Routes that share the root may not leave it by the same neighbor again.
        let cut = Set(
          routes.filter { $0.count > spur + 1 && $0[...spur] == last[...spur] }.map { $0[spur + 1] }
        )
        let rest = shortest(
          from: last[spur],
          to: goal,
          closed: Set(root.dropLast()),
          without: cut,
          maximum: query.maximumHops - spur
        )
        if let rest { candidates.insert(root.dropLast() + rest) }
      }
      guard let next = candidates.min(by: PathFinder.areInOrder) else { break }
      candidates.remove(next)
      routes.append(next)
    }
    return routes
  }

  static func areInOrder(_ left: Route, _ right: Route) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }

  // MARK: Through given nodes

  /// The best routes that pass the stops in order: the best ways of each leg, joined where no node comes twice.
  private func through(_ stops: [Int]) -> [Route] {
    let count =
      switch query.selection {
      case .shortest: 1
      case .allShortest: query.limit
      case .best(let count): min(count, query.limit)
      }
    // More ways per leg than wanted, as some do not fit together.
    let perLeg = max(16, min(count * 2, 64))
    var joined: [Route] = [[stops[0]]]
    for (start, goal) in zip(stops, stops.dropFirst()) {
      let leg = best(perLeg, from: start, to: goal)
      var longer: [Route] = []
      for route in joined {
        let used = Set(route)
        for way in leg where way.dropFirst().allSatisfy({ !used.contains($0) }) {
          let whole = route + way.dropFirst()
          if whole.count - 1 <= query.maximumHops { longer.append(whole) }
        }
      }
      joined = Array(longer.sorted(by: PathFinder.areInOrder).prefix(perLeg * 4))
    }
    if case .allShortest = query.selection, let shortest = joined.first?.count {
      joined = joined.filter { $0.count == shortest }
    }
    return Array(joined.prefix(count))
  }

  // MARK: Results

  /// A route with the edges of its steps.
  func path(_ route: Route) -> Path {
    var steps: [Path.Step] = []
    var buffer: [Traversal.Step] = []
    for (node, next) in zip(route, route.dropFirst()) {
      traversal.steps(from: node, into: &buffer)
      let edges = Set(buffer.filter { $0.node == next }.map(\.edge)).sorted()
      steps.append(Path.Step(node: NodeID(next), edges: edges.map { EdgeID($0) }))
    }
    return Path(start: NodeID(route[0]), steps: steps)
  }

  /// Adds the nodes and edges of the paths to a slice, with the legal entities behind the groups.
  func fill(_ slice: inout Slice) {
    var roles: [NodeID: (role: Slice.NodeRole, distance: Int)] = [:]
    var edges: Set<EdgeID> = []
    for path in slice.paths {
      for (distance, node) in path.nodes.enumerated() where roles[node] == nil {
        roles[node] = (ends.contains(node.index) ? .focus : .path, distance)
      }
      for step in path.steps { edges.formUnion(step.edges) }
    }
    for edge in edges.sorted() {
      for end in [graph.from(edge), graph.to(edge)] where roles[end] == nil {
        let group = NodeID(traversal.representative(of: end.index))
        roles[end] = (.member, roles[group]?.distance ?? 0)
        if let membership = graph.groupEdge(of: end) { edges.insert(membership) }
      }
    }
    slice.nodes = roles.map { Slice.Node(node: $0, role: $1.role, distance: $1.distance) }
      .sorted { ($0.distance, $0.role, $0.node) < ($1.distance, $1.role, $1.node) }
    slice.edges = edges.sorted().map { edge in
      Slice.Edge(
        edge: edge,
        validity: traversal.test.validity(edge.index),
        status: traversal.test.status(edge.index) ?? graph.status(of: edge)
      )
    }
    slice.claims = Set(edges.flatMap { graph.claims(of: $0) }).sorted()
      .filter { id in graph.claim(id).map(traversal.test.admits) ?? false }
  }
}
