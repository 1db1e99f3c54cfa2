/// The searches behind ``PathQuery``, on node numbers.
struct PathFinder {
  typealias Route = [Int]

  let query: PathQuery
  let graph: Graph
  let traversal: Traversal
  private let search: ShortestPathSearch
  private let weighted: WeightedPathSearch?
  private let ends: Set<Int>
  private let barred: Set<Int>

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
    search = ShortestPathSearch(traversal, hubLimit: query.hubLimit, ends: ends)
    for node in barred where node < graph.nodeCount { search.closed[node] = 1 }
    weighted = query.weighting == .links ? nil : WeightedPathSearch(search, query.weighting)
  }

  /// The routes wanted, how many there are in all if that was counted, and whether the limit left some out.
  func find() -> (routes: [Route], count: UInt128?, isCut: Bool) {
    let stops = [query.from.index] + query.via.map(\.index) + [query.to.index]
    if stops.contains(where: { barred.contains($0) || $0 >= graph.nodeCount })
      || Set(stops).count < stops.count
    {
      return ([], nil, false)
    }
    if query.via.isEmpty {
      switch query.selection {
      case .shortest:
        return (shortest(from: stops[0], to: stops[1]).map { [$0] } ?? [], nil, false)
      case .allShortest: return allShortest(from: stops[0], to: stops[1])
      case .best(let count):
        return (best(min(count, query.limit), from: stops[0], to: stops[1]), nil, false)
      }
    }
    return (through(stops), nil, false)
  }

  /// The best route, and of several equally good ones the first by node numbers.
  private func shortest(
    from start: Int,
    to goal: Int,
    cut: [Int] = [],
    maximum: Int? = nil
  ) -> Route? {
    let maximum = maximum ?? query.maximumHops
    if let weighted { return weighted.find(from: start, to: goal, cut: cut, maximum: maximum) }
    return search.find(from: start, to: goal, cut: cut, maximum: maximum)?.best
  }

  private func allShortest(from start: Int, to goal: Int) -> (
    routes: [Route], count: UInt128?, isCut: Bool
  ) {
    guard let web = search.find(from: start, to: goal, maximum: query.maximumHops) else {
      return ([], 0, false)
    }
    let routes = web.paths(limit: query.limit)
    return (routes, web.count, web.count.map { $0 > UInt128(routes.count) } ?? true)
  }

  // MARK: The k best

  /// The best routes that pass no node twice, by length, status, node numbers (Yen; with the shortcut of Lawler, that a
  /// route needs no detours before the step at which it left its own parent).
  private func best(_ count: Int, from start: Int, to goal: Int) -> [Route] {
    guard count > 0, let first = shortest(from: start, to: goal) else { return [] }
    var routes = [first]
    var candidates: [Candidate] = []
    var lastSpur = 0
    while routes.count < count, let last = routes.last {
      for node in last.prefix(lastSpur) { close(node) }
      for spur in lastSpur..<(last.count - 1) {
        // Routes that share the root may not leave it by the same neighbor again.
        let cut = routes.filter { $0.count > spur + 1 && $0[...spur] == last[...spur] }
          .map { $0[spur + 1] }
        let rest = shortest(
          from: last[spur],
          to: goal,
          cut: cut,
          maximum: query.maximumHops - spur
        )
        if let rest {
          let route = Array(last.prefix(spur) + rest)
          if !candidates.contains(where: { $0.route == route }) {
            candidates.append(Candidate(route, cost(of: route), spur: spur))
          }
        }
        close(last[spur])
      }
      for node in last { open(node) }
      guard let next = candidates.indices.min(by: { candidates[$0] < candidates[$1] }) else {
        break
      }
      lastSpur = candidates[next].spur
      routes.append(candidates.remove(at: next).route)
    }
    return routes
  }

  /// A route that may be among the best, and the step at which it left its parent.
  private struct Candidate: Comparable {
    let route: Route
    let cost: RouteCost
    let spur: Int

    init(_ route: some Sequence<Int>, _ cost: RouteCost, spur: Int) {
      self.route = Array(route)
      self.cost = cost
      self.spur = spur
    }

    static func < (left: Candidate, right: Candidate) -> Bool {
      left.cost == right.cost
        ? left.route.lexicographicallyPrecedes(right.route) : left.cost < right.cost
    }
  }

  private func close(_ node: Int) { search.closed[node] |= 2 }

  private func open(_ node: Int) { search.closed[node] &= ~2 }

  /// What a route costs, each step by its best edge.
  private func cost(of route: Route) -> RouteCost {
    if let weighted { return weighted.cost(of: route) }
    var weight: UInt64 = 0
    for (node, next) in zip(route, route.dropFirst()) {
      weight += search.bestEdge(from: node, to: next) { traversal.weight(ofEdge: $0) } ?? 0
    }
    return RouteCost(UInt64(route.count), weight)
  }

  /// Routes by cost, then by node numbers.
  private func inOrder(_ routes: some Sequence<Route>) -> [Route] {
    routes.map { Candidate($0, cost(of: $0), spur: 0) }.sorted().map(\.route)
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
