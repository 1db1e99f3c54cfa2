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
  func route(from start: Int, to goal: Int, cut: [Int] = [], maximum: Int) -> Route? {
    if let weighted { return weighted.find(from: start, to: goal, cut: cut, maximum: maximum) }
    return search.find(from: start, to: goal, cut: cut, maximum: maximum)?.best
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
    guard count > 0, let first = route(from: start, to: goal, maximum: maximum) else { return [] }
    var routes = [first]
    var candidates: [Candidate] = []
    var lastSpur = 0
    while routes.count < count, let last = routes.last {
      for node in last.prefix(lastSpur) { close(node) }
      for spur in lastSpur..<(last.count - 1) {
        // Routes that share the root may not leave it by the same neighbor again.
        let cut = routes.filter { $0.count > spur + 1 && $0[...spur] == last[...spur] }
          .map { $0[spur + 1] }
        let rest = self.route(
          from: last[spur],
          to: goal,
          cut: cut,
          maximum: maximum - spur
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

  private func close(_ node: Int) { search.setClosed(node, 2, true) }

  private func open(_ node: Int) { search.setClosed(node, 2, false) }

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
  func inOrder(_ routes: some Sequence<Route>) -> [Route] {
    routes.map { Candidate($0, cost(of: $0), spur: 0) }.sorted().map(\.route)
  }
}
