/// Something that calls for care under a rule of ownership whatever its verdict is.
public struct RedFlag: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Listed or caught parties hold a quarter or more, and less than the rule asks for.
    case significantMinority = "significant-minority"
    /// A listed or caught party controls or leads it without owning enough of it.
    case controlWithoutOwnership = "control-without-ownership"
    /// A listed or caught party owns an unknown share.
    case unknownStake = "unknown-stake"
    /// Somebody sits on its board and on that of a listed party.
    case sharedDirector = "shared-director"
    /// Its listing was made known and is not in force yet.
    case listingAnnounced = "listing-announced"
    /// A share that counts rests on the word of one party, or on nobody's.
    case allegedStake = "alleged-stake"
    /// A share that counts is disputed.
    case disputedStake = "disputed-stake"
    /// A share is held through others that are not on record.
    case indirectStake = "indirect-stake"
    /// A listed or caught party had a share that has ended.
    case formerStake = "former-stake"
    /// A share is held by a group of which a legal entity is listed or caught.
    case groupHolding = "group-holding"
  }

  /// What it is.
  public let kind: Kind
  /// The other party.
  public let party: NodeID?
  /// The relation that shows it.
  public let edge: EdgeID?
  /// For a shared director, the relation with the listed party.
  public var otherEdge: EdgeID?
}
