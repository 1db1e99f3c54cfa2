/// One period in which one target stands on one list: from the action that placed it there to the one that ended it.
///
/// Delisted and listed again, a target has two; renewed while it is listed, it has one, which names the renewals.
public struct Listing: Hashable, Sendable {
  /// How a listing stands on the day asked about.
  public enum State: Hashable, Sendable {
    /// In force; with no day asked about: with no end that the sources reach.
    case listed
    /// Made known, but not yet in force.
    case announced
    /// The dates on record leave it open.
    case maybe
    /// No longer in force; with no day asked about: ended by an action, or by a day that the sources reach.
    case ended
    /// Not yet made known.
    case notYet

    /// The state in words.
    public var words: String {
      switch self {
      case .listed: "listed"
      case .announced: "announced, not effective"
      case .maybe: "perhaps listed"
      case .ended: "no longer listed"
      case .notYet: "not yet announced"
      }
    }
  }

  /// The action that placed the target on the list.
  public let action: NodeID
  /// The list.
  public let list: NodeID
  /// The target.
  public let target: NodeID
  /// The dates of the action.
  public let dates: Action.Dates
  /// When it applied.
  public let period: Period
  /// The delisting that ended it, if one did.
  public let endedBy: NodeID?
  /// What renewed, changed or suspended the entry while it applied, in the order of time.
  public let changes: [NodeID]
  /// How it stands.
  public let state: State

  init(_ stay: ListStay, of pair: ListPair, asOf day: Day?, knownUntil: Day?) {
    action = stay.action
    list = pair.list
    target = pair.target
    dates = stay.dates
    period = stay.period
    endedBy = stay.endedBy
    changes = stay.changes
    state = Listing.state(of: stay, on: day, knownUntil)
  }

  private static func state(of stay: ListStay, on day: Day?, _ knownUntil: Day?) -> State {
    guard let day else {
      // An end that lies ahead ends nothing yet.
      guard let until = stay.period.until, stay.endedBy == nil else {
        return stay.endedBy == nil ? .listed : .ended
      }
      return knownUntil.map { until.latest <= $0 } ?? false ? .ended : .listed
    }
    switch stay.period.validity(on: day) {
    case .yes: return .listed
    case .maybe: return .maybe
    case .no:
      if let until = stay.period.until, day >= until.latest { return .ended }
      let known = [stay.dates.announced, stay.dates.published].compactMap { $0?.earliest }.min()
      return known.map { day >= $0 } ?? false ? .announced : .notYet
    }
  }
}
