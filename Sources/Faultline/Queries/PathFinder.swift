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

  /// Nodes that a search may not enter, beyond those that the question bars.
  private struct Detour {
    /// Nodes that are closed.
    var closed: Set<Int> = []
    /// Neighbors that may not follow the start.
    var cut: Set<Int> = []
  }

  /// The levels of a breadth-first search from a start, up to that of the goal.
  private struct Levels {
    /// The distance of every node; -1 for what was not reached.
    var distance: [Int32]
    /// The nodes of each level, in the order in which they were reached.
    var nodes: [[Int]]
  }

  private func isPassable(_ node: Int) -> Bool {
    if barred.contains(node) { return false }
    guard let limit = query.hubLimit, !ends.contains(node) else { return true }
    return graph.outRow(node).count + graph.inRow(node).count <= limit
  }

  private func levels(from start: Int, to goal: Int, _ detour: Detour, maximum: Int) -> Levels? {
    var levels = Levels(
      distance: [Int32](repeating: -1, count: graph.nodeCount),
      nodes: [[start]]
    )
    var steps: [Traversal.Step] = []
    levels.distance[start] = 0
    while let frontier = levels.nodes.last, !frontier.isEmpty, levels.nodes.count <= maximum {
      var next: [Int] = []
      for node in frontier {
        traversal.steps(from: node, into: &steps)
        for step in steps where levels.distance[step.node] < 0 {
          if node == start, detour.cut.contains(step.node) { continue }
          guard !detour.closed.contains(step.node), isPassable(step.node) || step.node == goal
          else { continue }
          levels.distance[step.node] = Int32(levels.nodes.count)
          next.append(step.node)
        }
      }
      levels.nodes.append(next)
      if levels.distance[goal] >= 0 { return levels }
    }
    return nil
  }

  /// Of the shortest routes the best-established one, and of several the first by node numbers.
  private func shortest(
    from start: Int,
    to goal: Int,
    _ detour: Detour = Detour(),
    maximum: Int? = nil
  ) -> Route? {
    guard
      let levels = levels(from: start, to: goal, detour, maximum: maximum ?? query.maximumHops)
    else { return nil }
    // From the goal back to the start, level by level: what the best way on from each node costs, and where it leads.
    var onward: [Int: (cost: UInt64, next: Int)] = [goal: (0, goal)]
    var steps: [Traversal.Step] = []
    for (level, nodes) in levels.nodes.enumerated().dropLast().reversed() {
      for node in nodes {
        traversal.steps(from: node, into: &steps)
        for step in steps where levels.distance[step.node] == Int32(level) + 1 {
          if node == start, detour.cut.contains(step.node) { continue }
          guard let rest = onward[step.node] else { continue }
          let cost = rest.cost + weight(of: step)
          // Steps come in the order of the node numbers, so the first of equals stays.
          if onward[node].map({ cost < $0.cost }) ?? true { onward[node] = (cost, step.node) }
        }
      }
    }
    var route = [start]
    while let here = route.last, here != goal, let way = onward[here] { route.append(way.next) }
    return route
  }

  /// How much a step weakens a route: one step of a worse status outweighs any number of a better one.
  private func weight(of step: Traversal.Step) -> UInt64 {
    let status = traversal.test.status(step.edge) ?? .retracted
    return status == .confirmed ? 0 : 1 << (6 * UInt64(status.rawValue - 1))
  }

  /// How much all steps of a route weaken it, each by its best edge.
  private func weight(of route: Route) -> UInt64 {
    var steps: [Traversal.Step] = []
    return zip(route, route.dropFirst()).reduce(0) { sum, pair in
      traversal.steps(from: pair.0, into: &steps)
      return sum + (steps.filter { $0.node == pair.1 }.map(weight).min() ?? 0)
    }
  }

  private func allShortest(from start: Int, to goal: Int) -> (routes: [Route], isCut: Bool) {
    guard let levels = levels(from: start, to: goal, Detour(), maximum: query.maximumHops)
    else { return ([], false) }
    let (routes, isCut) = walk(from: start, to: goal, levels.distance)
    return (inOrder(routes), isCut)
  }

  /// Walks the levels of a breadth-first search in the order of the node numbers, and remembers dead ends.
  private func walk(from start: Int, to goal: Int, _ distance: [Int32]) -> (
    routes: [Route], isCut: Bool
  ) {
    var routes: [Route] = []
    var isDead: Set<Int> = []
    /// For every node on the way, its next nodes, how many of them were tried, and whether one led to the goal.
    var stack: [(node: Int, next: [Int], tried: Int, found: Bool)] = []

    func open(_ node: Int) {
      var steps: [Traversal.Step] = []
      if node != goal { traversal.steps(from: node, into: &steps) }
      var next: [Int] = []
      for step in steps
      where distance[step.node] == distance[node] + 1 && next.last != step.node
        && (step.node == goal || distance[step.node] < distance[goal])
      {
        next.append(step.node)
      }
      stack.append((node, next, 0, false))
    }

    open(start)
    while let top = stack.last {
      if top.node == goal {
        if routes.count == query.limit { return (routes, true) }
        routes.append(stack.map(\.node))
        for place in stack.indices { stack[place].found = true }
        stack.removeLast()
      } else if top.tried < top.next.count {
        stack[stack.count - 1].tried += 1
        let next = top.next[top.tried]
        if !isDead.contains(next) { open(next) }
      } else {
        if !top.found { isDead.insert(top.node) }
        stack.removeLast()
      }
    }
    return (routes, false)
  }

  // MARK: The k best

  /// The best routes that pass no node twice, by length, status, node numbers (Yen).
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
          Detour(closed: Set(root.dropLast()), cut: cut),
          maximum: query.maximumHops - spur
        )
        if let rest { candidates.insert(root.dropLast() + rest) }
      }
      guard let next = inOrder(candidates).first else { break }
      candidates.remove(next)
      routes.append(next)
    }
    return routes
  }

  /// Routes by length, then by how well they are established, then by node numbers.
  private func inOrder(_ routes: some Sequence<Route>) -> [Route] {
    routes.map { (route: $0, weight: weight(of: $0)) }
      .sorted { left, right in
        if left.route.count != right.route.count { return left.route.count < right.route.count }
        if left.weight != right.weight { return left.weight < right.weight }
        return left.route.lexicographicallyPrecedes(right.route)
      }
      .map(\.route)
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
      joined = Array(inOrder(longer).prefix(perLeg * 4))
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
