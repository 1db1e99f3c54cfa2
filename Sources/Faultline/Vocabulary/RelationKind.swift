/// The kind of a relation, such as `invests`.
///
/// Imported data may bring kinds that the vocabulary does not know; they are kept as they are, and read as their name.
public struct RelationKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the kind.
  public let rawValue: String

  /// Takes any text as a kind.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a literal as a kind.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// From an owner to what it owns.
  public static let owns: RelationKind = "owns"
  /// From a backer to what it backs.
  public static let invests: RelationKind = "invests"
  /// From a legal entity to the group that it belongs to.
  public static let memberOfGroup: RelationKind = "member-of-group"
}

/// What the vocabulary says of a kind of relation.
public struct RelationKindDefinition: Sendable {
  /// What a kind of relation is about; figures and groupings go by it.
  public enum Family: String, Sendable, CaseIterable {
    /// Who holds the capital.
    case ownership
    /// Who puts money in.
    case investment
    /// Who decides.
    case control
    /// What belongs to what.
    case structure
    /// Who founded, leads and staffs.
    case people
    /// What came out of research and teaching.
    case academic
    /// Who delivers, makes and uses.
    case trade
    /// Who stands beside whom.
    case association
  }

  /// The kind.
  public let kind: RelationKind
  /// The reading from the first end to the second: `backs`.
  public let forward: String
  /// The reading from the second end to the first: `is backed by`.
  public let backward: String
  /// The forward reading of a relation with a role, with `{role}` in it, if it differs.
  public let forwardWithRole: String?
  /// The backward reading of a relation with a role, with `{role}` in it, if it differs.
  public let backwardWithRole: String?
  /// The heading of such relations at the first end: `Backs`.
  public let heading: String
  /// The heading of such relations at the second end: `Backed by`.
  public let reverseHeading: String
  /// What it is about.
  public let family: Family
  /// Whether both directions read alike.
  public let isSymmetric: Bool
  /// Whether it may carry a stake.
  public let takesStake: Bool
  /// Whether it came about on one day and stays true, so that its start is a date and not a "since".
  public let isEvent: Bool
  /// The kinds that the first end may have.
  public let from: [EntityKind]
  /// The kinds that the second end may have.
  public let to: [EntityKind]
}
