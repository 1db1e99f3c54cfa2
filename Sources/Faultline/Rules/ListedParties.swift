/// The parties on the lists of a rule on a day.
public struct ListedParties: Sendable {
  /// The listings of each party that are in force, perhaps in force or announced, in the order of the lists.
  public let listings: [NodeID: [Listing]]
  /// Those who are certainly listed, in the order of their numbers.
  public let certain: [NodeID]
  /// Those who may be listed, in the order of their numbers.
  public let possible: [NodeID]

  /// Looks who is listed.
  ///
  /// A listing whose action is disputed makes its target perhaps listed, one that is denied or retracted nothing.
  ///
  /// - Parameters:
  ///   - lists: The lists that count.
  ///   - filter: The day, what was known, and the statuses wanted.
  ///   - graph: The graph.
  public init(on lists: [NodeID], filter: Filter, in graph: Graph) {
    var filter = filter
    filter.nodeKinds = []
    var listings: [NodeID: [Listing]] = [:]
    var best: [NodeID: Validity] = [:]
    var validities: [NodeID: Validity] = [:]
    let wanted = Set(lists)
    for listing in ListingQuery(filter: filter).run(in: graph) where wanted.contains(listing.list) {
      let doubt: Validity
      if let known = validities[listing.action] {
        doubt = known
      } else {
        doubt = ListedParties.validity(of: listing.action, filter, graph)
        validities[listing.action] = doubt
      }
      let validity: Validity =
        switch listing.state {
        case .listed: doubt
        case .maybe: min(doubt, .maybe)
        case .announced, .ended, .notYet: .no
        }
      guard validity > .no || listing.state == .announced else { continue }
      listings[listing.target, default: []].append(listing)
      best[listing.target] = max(best[listing.target] ?? .no, validity)
    }
    self.listings = listings
    certain = best.filter { $0.value == .yes }.map(\.key).sorted()
    possible = best.filter { $0.value == .maybe }.map(\.key).sorted()
  }

  private static func validity(of action: NodeID, _ filter: Filter, _ graph: Graph) -> Validity {
    switch graph.assessment(of: action, knownBy: filter.knownBy)?.status {
    case .confirmed, .reported, .alleged: .yes
    case .disputed: .maybe
    case .denied, .retracted, nil: .no
    }
  }
}
