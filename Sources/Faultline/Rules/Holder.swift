/// Somebody who holds, backs or controls a party on record, and whether that counts under a rule.
public struct Holder: Sendable {
  /// Whether a holding counts.
  public enum Counting: Hashable, Sendable {
    /// In full: its owner is listed, or caught itself.
    case inFull
    /// Perhaps: its owner may be listed or caught, or the share or its time is not certain.
    case perhaps
    /// As control.
    case asControl
    /// Not at all.
    case not(Reason)
  }

  /// Why a holding does not count.
  public enum Reason: Hashable, Sendable {
    /// Its owner is neither listed nor caught.
    case ownerFree
    /// It had ended by the day.
    case ended
    /// It had not begun by the day.
    case notYet
    /// The rule does not go by shares of this.
    case otherBasis
    /// The rule does not go by control.
    case control
    /// It is denied, or was taken back.
    case refuted
    /// It was not known by then, or the filter leaves it out.
    case filtered
    /// It says no more than another holding of the same owner.
    case restated
    /// It is a share of nothing.
    case nothing

    /// The name in output.
    public var name: String {
      switch self {
      case .ownerFree: "owner-not-caught"
      case .ended: "ended"
      case .notYet: "not-yet"
      case .otherBasis: "other-basis"
      case .control: "control-is-not-ownership"
      case .refuted: "denied"
      case .filtered: "filtered"
      case .restated: "restated"
      case .nothing: "nothing"
      }
    }
  }

  /// The relation.
  public let edge: EdgeID
  /// Its first end.
  public let owner: NodeID
  /// How the owner stands.
  public let standing: PartyStanding
  /// The record of the relation.
  public let relation: Relation
  /// Whether it held on the day.
  public let validity: Validity
  /// How well it is established, by what was known.
  public let status: ClaimStatus
  /// Whether it counts.
  public let counting: Counting
  /// What it adds at least and at most, in per cent, if its owner counts.
  public let share: (min: ExactDecimal, max: ExactDecimal)
  /// For an owner that does not count, what listed and caught parties hold of it.
  public let ownersTally: Exposure.Tally?

  /// Whether it counts or may count.
  public var counts: Bool {
    if case .not = counting { false } else { true }
  }
}
