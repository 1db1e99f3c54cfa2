/// A change that would make the answer another one.
public struct TippingPoint: Hashable, Sendable {
  /// What changes.
  public enum Change: Hashable, Sendable {
    /// Listed or caught parties come to hold so many points more of the target.
    case buys(points: ExactDecimal)
    /// A share grows by so many points.
    case gains(EdgeID, points: ExactDecimal)
    /// A share falls by so many points.
    case loses(EdgeID, points: ExactDecimal)
    /// A share that is not certain turns out to be so much or more.
    case provesToBe(EdgeID, share: ExactDecimal)
    /// Control ends.
    case endsControl(EdgeID)
    /// A party is listed.
    case isListed(NodeID)
    /// A party is no longer listed.
    case isDelisted(NodeID)
  }

  /// What changes.
  public let change: Change
  /// Whether it takes a little more than the number says: a fall from 50 % by more than 0 points.
  public let takesMore: Bool
  /// What would be said then, if the rule applied.
  public let leadsTo: Verdict
}
