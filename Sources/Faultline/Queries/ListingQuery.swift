/// Who stood on which list on a date, or was added or removed since.
public struct ListingQuery: Sendable {
  /// Only this list.
  public var list: NodeID?
  /// Only targets of this country, an ISO 3166-1 alpha-2 code in lower case.
  public var country: String?
  /// Only this target; a group stands for its legal entities.
  public var target: NodeID?
  /// Only listings that took effect on or after this day.
  public var addedSince: Day?
  /// Only listings that ended on or after this day.
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
  /// A listing ends by its own end or by the first delisting of the same target and list that takes effect after it.
  /// With no day in the filter every listing on record is given, with its state as far as the record goes.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The listings, by list, then effective date, then target.
  /// - Complexity: O(*actions* · *parts*).
  public func run(in graph: Graph) -> [Listing] {
    let test = FilterTest(filter, in: graph)
    let actions = graph.nodes.compactMap { node in
      test.isKnown(action: node) ? graph.action(node).map { (node: node, record: $0) } : nil
    }
    var endings: [Pair: [(from: PartialDate, action: NodeID)]] = [:]
    for action in actions where action.record.kind == .delisting {
      guard let from = action.record.dates.inForce.from else { continue }
      for pair in pairs(action.record, graph) {
        endings[pair, default: []].append((from, action.node))
      }
    }
    var listings: [Listing] = []
    for action in actions where action.record.kind == .listing {
      for pair in pairs(action.record, graph) where isWanted(pair, graph, test) {
        let start = action.record.dates.inForce.from
        let ending = (endings[pair] ?? [])
          .filter { ending in start.map { ending.from.latest > $0.latest } ?? true }
          .min { $0.from.latest < $1.from.latest }
        let listing = Listing(
          action: action.node,
          list: pair.list,
          target: pair.target,
          dates: action.record.dates,
          ending: ending,
          asOf: filter.asOf
        )
        if isWanted(listing) { listings.append(listing) }
      }
    }
    return listings.sorted { left, right in
      let days = [left, right].map { $0.period.from?.earliest.number ?? .min }
      return (left.list.number, days[0], left.target.number, left.action.number)
        < (right.list.number, days[1], right.target.number, right.action.number)
    }
  }

  private struct Pair: Hashable {
    var list: NodeID
    var target: NodeID
  }

  private func pairs(_ action: Action, _ graph: Graph) -> [Pair] {
    let lists = action.players(of: .list).compactMap(graph.node)
    let targets = action.players(of: .target).compactMap(graph.node)
    return lists.flatMap { list in targets.map { Pair(list: list, target: $0) } }
  }

  private func isWanted(_ pair: Pair, _ graph: Graph, _ test: FilterTest) -> Bool {
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
    if let addedSince {
      guard let from = listing.period.from, from.latest >= addedSince else { return false }
    }
    if let removedSince {
      guard let until = listing.period.until, until.latest >= removedSince,
        filter.asOf.map({ until.earliest <= $0 }) ?? true
      else { return false }
    }
    return true
  }
}
