/// The searches behind ``PathQuery``, on node numbers.
struct PathFinder {
  typealias Route = [Int]

  let query: PathQuery
  let graph: Graph
  var traversal: Traversal { search.traversal }
  private let search: PathSearch
  private let ends: Set<Int>
  private let barred: Set<Int>

  init(_ query: PathQuery, _ graph: Graph) {
    self.query = query
    self.graph = graph
    barred = Set(query.avoiding.map(\.index))
    ends = Set(([query.from, query.to] + query.via).map(\.index))
    search = PathSearch(
      graph,
      filter: query.filter,
      isDirected: query.isDirected,
      weighting: query.weighting
    )
    search.name(ends.union(barred))
    search.bar(barred, hubLimit: query.hubLimit, ends: ends)
  }

  /// The routes wanted, how many there are in all if that was counted, and whether the limit left some out.
  func find() -> (routes: [Route], count: UInt128?, isCut: Bool) {
    let stops = [query.from.index] + query.via.map(\.index) + [query.to.index]
    if stops.contains(where: { barred.contains($0) || $0 >= graph.nodeCount })
      || stops.sortedOnce().count < stops.count
    {
      return ([], nil, false)
    }
    if query.via.isEmpty {
      switch query.selection {
      case .shortest:
        let route = search.route(from: stops[0], to: stops[1], maximum: query.maximumHops)
        return (route.map { [$0] } ?? [], nil, false)
      case .allShortest:
        return search.allShortest(
          from: stops[0],
          to: stops[1],
          limit: query.limit,
          maximum: query.maximumHops
        )
      case .best(let count):
        return (best(min(count, query.limit), from: stops[0], to: stops[1]), nil, false)
      }
    }
    return (through(stops), nil, false)
  }

  private func best(_ count: Int, from start: Int, to goal: Int) -> [Route] {
    search.best(count, from: start, to: goal, maximum: query.maximumHops)
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
      joined = Array(search.inOrder(longer).prefix(perLeg * 4))
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
      let edges = buffer.filter { $0.node == next }.map { EdgeID($0.edge) }
      steps.append(Path.Step(node: NodeID(next), edges: edges.sortedOnce()))
    }
    return Path(start: NodeID(route[0]), steps: steps)
  }

  /// Adds the nodes and edges of the paths to a slice, with the legal entities behind the groups.
  func fill(_ slice: inout Slice) {
    // For each node its place among those of the slice, plus one; 0 for one that is not there yet.
    let places = ZeroedBuffer<UInt32>(count: graph.nodeCount)
    var nodes: [Slice.Node] = []
    var edges: [EdgeID] = []
    for path in slice.paths {
      for (distance, node) in path.nodes.enumerated() where places[node.index] == 0 {
        let role: Slice.NodeRole = ends.contains(node.index) ? .focus : .path
        nodes.append(Slice.Node(node: node, role: role, distance: distance))
        places[node.index] = UInt32(nodes.count)
      }
      for step in path.steps { edges += step.edges }
    }
    edges = edges.sortedOnce()
    var memberships: [EdgeID] = []
    for edge in edges {
      for end in [graph.from(edge), graph.to(edge)] where places[end.index] == 0 {
        let group = Int(places[traversal.representative(of: end.index)])
        let distance = group == 0 ? 0 : nodes[group - 1].distance
        nodes.append(Slice.Node(node: end, role: .member, distance: distance))
        places[end.index] = UInt32(nodes.count)
        if let membership = graph.groupEdge(of: end) { memberships.append(membership) }
      }
    }
    if !memberships.isEmpty { edges = (edges + memberships).sortedOnce() }
    slice.nodes = nodes.sorted {
      ($0.distance, $0.role, $0.node) < ($1.distance, $1.role, $1.node)
    }
    slice.edges = edges.map { edge in
      Slice.Edge(
        edge: edge,
        validity: traversal.test.validity(edge.index),
        status: traversal.test.status(edge.index) ?? graph.status(of: edge)
      )
    }
    slice.claims = edges.flatMap { graph.claims(of: $0) }.sortedOnce()
      .filter { traversal.test.admits(claim: $0) }
  }
}
