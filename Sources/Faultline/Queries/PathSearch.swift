/// Paths between two nodes, for many questions to one graph.
///
/// It is what ``PathQuery`` runs on, without the slice: only the nodes on the way. Its marks are kept from question to
/// question, so that a question costs no more than what the two searches from both ends look at, however large the
/// graph is. Not for several threads at once: each takes its own.
public final class PathSearch {
  typealias Route = [Int]

  private let search: ShortestPathSearch
  private let weighted: WeightedPathSearch?
  var traversal: Traversal { search.traversal }

  /// Gets ready to ask a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - filter: What may appear in the answers.
  ///   - isDirected: Whether edges are followed only from their first end to their second.
  ///   - weighting: What makes one path better than another.
  public init(
    _ graph: Graph,
    filter: Filter = Filter(),
    isDirected: Bool = false,
    weighting: PathQuery.Weighting = .links
  ) {
    search = ShortestPathSearch(Traversal(graph, filter: filter, isDirected: isDirected))
    weighted = weighting == .links ? nil : WeightedPathSearch(search, weighting)
  }

  /// The best path.
  ///
  /// - Parameters:
  ///   - start: Where it starts.
  ///   - goal: Where it ends.
  ///   - maximumHops: How many edges it may have.
  /// - Returns: The nodes from the start to the goal; `nil` if there is no path.
  public func shortestPath(from start: NodeID, to goal: NodeID, maximumHops: Int = 32) -> [NodeID]?
  {
    guard prepare(start, goal) else { return nil }
    return route(from: start.index, to: goal.index, maximum: maximumHops)
      .map { $0.map { NodeID($0) } }
  }

  /// All shortest paths: the first ones, and how many there are.
  ///
  /// - Parameters:
  ///   - start: Where they start.
  ///   - goal: Where they end.
  ///   - limit: How many to give.
  ///   - maximumHops: How many edges they may have.
  /// - Returns: The paths, the best-established first, and their number; no number if 128 bits cannot count them.
  public func shortestPaths(
    from start: NodeID,
    to goal: NodeID,
    limit: Int = 1000,
    maximumHops: Int = 32
  ) -> (paths: [[NodeID]], count: UInt128?) {
    guard prepare(start, goal) else { return ([], 0) }
    let found = allShortest(
      from: start.index,
      to: goal.index,
      limit: limit,
      maximum: maximumHops
    )
    return (found.routes.map { $0.map { NodeID($0) } }, found.count)
  }

  /// The so many best paths that visit no node twice.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - start: Where they start.
  ///   - goal: Where they end.
  ///   - maximumHops: How many edges they may have.
  /// - Returns: The paths, the best first.
  public func bestPaths(
    _ count: Int,
    from start: NodeID,
    to goal: NodeID,
    maximumHops: Int = 32
  ) -> [[NodeID]] {
    guard prepare(start, goal) else { return [] }
    return best(count, from: start.index, to: goal.index, maximum: maximumHops)
      .map { $0.map { NodeID($0) } }
  }

  private func prepare(_ start: NodeID, _ goal: NodeID) -> Bool {
    let count = search.traversal.graph.nodeCount
    guard start != goal, start.index < count, goal.index < count else { return false }
    if search.traversal.hasGroups { name([start.index, goal.index]) }
    return true
  }

  // MARK: On node numbers

  /// Lets legal entities that a question names stand for themselves.
  func name(_ nodes: Set<Int>) { search.traversal.apart = nodes }

  /// Lets no path pass some nodes, and no node but the ends that has more edges than a limit.
  func bar(_ nodes: Set<Int>, hubLimit: Int?, ends: Set<Int>) {
    for node in nodes where node < search.traversal.graph.nodeCount {
      search.setClosed(node, 1, true)
    }
    search.hubLimit = hubLimit ?? .max
    search.ends = ends
  }

  /// The best route, and of several equally good ones the first by node numbers.
  func route(from start: Int, to goal: Int, maximum: Int) -> Route? {
    weighed(from: start, to: goal, maximum: maximum)?.nodes
  }

  private func weighed(
    from start: Int,
    to goal: Int,
    cut: [Int] = [],
    maximum: Int
  ) -> WeighedRoute? {
    if let weighted {
      return weighted.find(from: start, to: goal, cut: cut, maximum: maximum)
        .map { WeighedRoute(nodes: $0, weights: []) }
    }
    return search.best(from: start, to: goal, cut: cut, maximum: maximum)
  }

  func allShortest(from start: Int, to goal: Int, limit: Int, maximum: Int) -> (
    routes: [Route], count: UInt128?, isCut: Bool
  ) {
    guard let web = search.find(from: start, to: goal, maximum: maximum) else {
      return ([], 0, false)
    }
    let routes = web.paths(limit: limit)
    return (routes, web.count, web.count.map { $0 > UInt128(routes.count) } ?? true)
  }

  // MARK: The k best

  /// The best routes that pass no node twice, by length, status, node numbers (Yen; with the shortcut of Lawler, that a
  /// route needs no detours before the step at which it left its own parent).
  func best(_ count: Int, from start: Int, to goal: Int, maximum: Int) -> [Route] {
    guard count > 0, let first = weighed(from: start, to: goal, maximum: maximum) else {
      return []
    }
    var routes = [Candidate(first, cost(of: first), spur: 0)]
    var candidates: [Candidate] = []
    while routes.count < count, let last = routes.last {
      let nodes = last.route.nodes
      for node in nodes.prefix(last.spur) { close(node) }
      for spur in last.spur..<(nodes.count - 1) {
        // Routes that share the root may not leave it by the same neighbor again.
        let cut = routes.map(\.route.nodes)
          .filter { $0.count > spur + 1 && $0[...spur] == nodes[...spur] }.map { $0[spur + 1] }
        // What is longer than as many candidates as are still wanted has no chance.
        let longest = weighted == nil ? longestUseful(candidates, count - routes.count) : .max
        let rest = weighed(
          from: nodes[spur],
          to: goal,
          cut: cut,
          maximum: min(maximum, longest) - spur
        )
        if let rest {
          let route = WeighedRoute(
            nodes: Array(nodes.prefix(spur) + rest.nodes),
            weights: Array(last.route.weights.prefix(spur) + rest.weights)
          )
          if !candidates.contains(where: { $0.route.nodes == route.nodes }) {
            candidates.append(Candidate(route, cost(of: route), spur: spur))
          }
        }
        close(nodes[spur])
      }
      for node in nodes { open(node) }
      guard let next = candidates.indices.min(by: { candidates[$0] < candidates[$1] }) else {
        break
      }
      routes.append(candidates.remove(at: next))
    }
    return routes.map(\.route.nodes)
  }

  /// How many steps the last of the so many shortest candidates has.
  private func longestUseful(_ candidates: [Candidate], _ wanted: Int) -> Int {
    guard candidates.count >= wanted, wanted > 0 else { return .max }
    return candidates.map { $0.route.nodes.count - 1 }.sorted()[wanted - 1]
  }

  /// A route that may be among the best, and the step at which it left its parent.
  private struct Candidate: Comparable {
    let route: WeighedRoute
    let cost: RouteCost
    let spur: Int

    init(_ route: WeighedRoute, _ cost: RouteCost, spur: Int) {
      self.route = route
      self.cost = cost
      self.spur = spur
    }

    static func == (left: Candidate, right: Candidate) -> Bool {
      left.cost == right.cost && left.route.nodes == right.route.nodes
    }

    static func < (left: Candidate, right: Candidate) -> Bool {
      left.cost == right.cost
        ? left.route.nodes.lexicographicallyPrecedes(right.route.nodes) : left.cost < right.cost
    }
  }

  private func close(_ node: Int) { search.setClosed(node, 2, true) }

  private func open(_ node: Int) { search.setClosed(node, 2, false) }

  /// What a route costs, each step by its best edge.
  private func cost(of route: WeighedRoute) -> RouteCost {
    weighted?.cost(of: route.nodes)
      ?? RouteCost(UInt64(route.nodes.count), route.weights.reduce(0, +))
  }

  /// Routes by cost, then by node numbers.
  func inOrder(_ routes: some Sequence<Route>) -> [Route] {
    routes.map { nodes in
      let weights =
        weighted != nil
        ? []
        : zip(nodes, nodes.dropFirst()).map { node, next in
          search.bestEdge(from: node, to: next) { traversal.weight(ofEdge: $0) } ?? 0
        }
      let route = WeighedRoute(nodes: nodes, weights: weights)
      return Candidate(route, cost(of: route), spur: 0)
    }
    .sorted().map(\.route.nodes)
  }
}
