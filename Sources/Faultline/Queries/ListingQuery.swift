/// Who stood on which list on a date, or was added or removed since.
public struct ListingQuery: Sendable {
  /// Only this list.
  public var list: NodeID?
  /// Only targets of this country, an ISO 3166-1 alpha-2 code in lower case.
  public var country: String?
  /// Only this target; a group stands for its legal entities.
  public var target: NodeID?
  /// Only listings that took effect on or after this day; a renewal is no new listing.
  public var addedSince: Day?
  /// Only listings that ended on or after this day; with ``addedSince``, those of which either is true.
  public var removedSince: Day?
  /// The day asked about, what was known, and the statuses wanted.
  public var filter: Filter

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - list: Only this list.
  ///   - country: Only targets of this country.
  ///   - target: Only this target.
  ///   - addedSince: Only listings that took effect on or after this day.
  ///   - removedSince: Only listings that ended on or after this day.
  ///   - filter: The day asked about, what was known, and the statuses wanted.
  public init(
    list: NodeID? = nil,
    country: String? = nil,
    target: NodeID? = nil,
    addedSince: Day? = nil,
    removedSince: Day? = nil,
    filter: Filter = Filter()
  ) {
    self.list = list
    self.country = country
    self.target = target
    self.addedSince = addedSince
    self.removedSince = removedSince
    self.filter = filter
  }

  /// Answers the question.
  ///
  /// With no day in the filter every listing on record is given, with its state as far as the record goes. Partial dates
  /// count as since a day if they may lie on or after it.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The listings, by list, then effective date, then target.
  /// - Complexity: O(*a* · *p* + *l* log *l*) for *a* actions with *p* parts and *l* listings; of a question about one
  ///   target or one list only the actions around it are read.
  public func run(in graph: Graph) -> [Listing] {
    let test = FilterTest(filter, in: graph)
    let graph = test.graph
    var steps: [ListPair: [ListStep]] = [:]
    for (node, record) in records(test) {
      let step = ListStep(action: node, kind: record.kind, dates: record.dates)
      for pair in pairs(of: record, in: graph) { steps[pair, default: []].append(step) }
    }
    var listings: [Listing] = []
    for (pair, steps) in steps where isWanted(pair, graph, test) {
      for stay in ListStay.all(of: steps) {
        let listing = Listing(stay, of: pair, asOf: filter.asOf, knownUntil: graph.knownUntil)
        if isWanted(listing) { listings.append(listing) }
      }
    }
    return listings.sorted { left, right in
      let days = [left, right].map { $0.period.from?.earliest.number ?? .min }
      return (left.list.number, days[0], left.target.number, left.action.number)
        < (right.list.number, days[1], right.target.number, right.action.number)
    }
  }

  private static let kinds: [ActionKind] = [.listing, .delisting, .modification, .stay]

  /// The actions that may have to do with the listings asked for.
  private func records(_ test: FilterTest) -> [(node: NodeID, record: Action)] {
    let graph = test.graph
    let kinds = ListingQuery.kinds.compactMap { graph.kinds.known(.node(.action($0))) }
    guard !kinds.isEmpty else { return [] }
    return candidates(graph).compactMap { node in
      guard kinds.contains(graph.nodeKind[node.index]), test.isKnown(action: node) else {
        return nil
      }
      return graph.action(node).map { (node, $0) }
    }
  }

  private func candidates(_ graph: Graph) -> [NodeID] {
    guard let start = target ?? list else { return graph.nodes }
    var near = actions(around: start, graph)
    if target != nil {
      for edge in graph.inEdges(of: start)
      where graph.kind(of: edge) == .relation(.memberOfGroup) {
        near += actions(around: graph.from(edge), graph)
      }
    }
    // What changes an act may name the act alone.
    for action in near { near += actions(around: action, graph) }
    return near.sortedOnce()
  }

  private func actions(around node: NodeID, _ graph: Graph) -> [NodeID] {
    (graph.inEdges(of: node) + graph.outEdges(of: node)).compactMap { edge in
      graph.actionNode(of: edge).flatMap { $0 == node ? nil : $0 }
    }
  }

  /// Which entries of which lists an action is about: those that it names, else those of the listings that it names.
  private func pairs(of action: Action, in graph: Graph) -> [ListPair] {
    var lists = action.players(of: .list).compactMap(graph.node)
    var targets = action.players(of: .target).compactMap(graph.node)
    if action.kind != .listing, lists.isEmpty || targets.isEmpty {
      for item in action.players(of: .item).compactMap(graph.node) {
        guard let earlier = graph.action(item), earlier.kind == .listing else { continue }
        if action.players(of: .list).isEmpty {
          lists += earlier.players(of: .list).compactMap(graph.node)
        }
        if action.players(of: .target).isEmpty {
          targets += earlier.players(of: .target).compactMap(graph.node)
        }
      }
      (lists, targets) = (lists.sortedOnce(), targets.sortedOnce())
    }
    return lists.flatMap { list in targets.map { ListPair(list: list, target: $0) } }
  }

  private func isWanted(_ pair: ListPair, _ graph: Graph, _ test: FilterTest) -> Bool {
    if let list, pair.list != list { return false }
    if let target, pair.target != target,
      graph.groupEdge(of: pair.target).map({ graph.to($0) }) != target
    {
      return false
    }
    guard test.admits(node: pair.target.index) else { return false }
    guard let country else { return true }
    return graph.entity(pair.target)?.countries.contains(country) ?? false
  }

  private func isWanted(_ listing: Listing) -> Bool {
    if filter.asOf != nil, listing.state == .notYet { return false }
    if filter.asOf != nil, removedSince == nil, listing.state == .ended { return false }
    guard addedSince != nil || removedSince != nil else { return true }
    let isAdded = addedSince.map { since in
      listing.period.from.map { $0.latest >= since } ?? false
    }
    let isRemoved = removedSince.map { since in
      listing.period.until.map { until in
        until.latest >= since && filter.asOf.map { until.earliest <= $0 } ?? true
      } ?? false
    }
    return isAdded ?? false || isRemoved ?? false
  }
}
