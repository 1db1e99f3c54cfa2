/// One target on one list by one action.
public struct Listing: Hashable, Sendable {
  /// How a listing stands on the day asked about.
  public enum State: Hashable, Sendable {
    /// In force; with no day asked about: with no end on record.
    case listed
    /// Made known, but not yet in force.
    case announced
    /// The dates on record leave it open.
    case maybe
    /// No longer in force; with no day asked about: with an end on record.
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
  /// How it stands.
  public let state: State

  init(
    action: NodeID,
    list: NodeID,
    target: NodeID,
    dates: Action.Dates,
    ending: (from: PartialDate, action: NodeID)?,
    asOf day: Day?
  ) {
    self.action = action
    self.list = list
    self.target = target
    self.dates = dates
    let own = dates.inForce
    let isEndedEarlier =
      ending.map { ending in own.until.map { ending.from.latest < $0.latest } ?? true } ?? false
    period = Period(from: own.from, until: isEndedEarlier ? ending?.from : own.until)
    endedBy = isEndedEarlier ? ending?.action : nil
    guard let day else {
      state = period.until == nil ? .listed : .ended
      return
    }
    switch period.validity(on: day) {
    case .yes: state = .listed
    case .maybe: state = .maybe
    case .no:
      if let until = period.until, day >= until.latest {
        state = .ended
      } else {
        let known = [dates.announced, dates.published].compactMap { $0?.earliest }.min()
        state = known.map { day >= $0 } ?? false ? .announced : .notYet
      }
    }
  }
}
