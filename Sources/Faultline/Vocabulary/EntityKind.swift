/// The kind of an entity, such as `company`.
///
/// Imported data may bring kinds that the vocabulary does not know; they are kept as they are.
public struct EntityKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the kind.
  public let rawValue: String

  /// Takes any text as a kind.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a literal as a kind.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// A human being, also an anonymous one.
  public static let person: EntityKind = "person"
  /// A legal entity that does business.
  public static let company: EntityKind = "company"
  /// A university, an institute, an exchange, an association.
  public static let organization: EntityKind = "organization"
  /// A state, or a part of its government.
  public static let government: EntityKind = "government"
  /// A brand or corporate group over legal entities.
  public static let group: EntityKind = "group"
  /// A thing that is made, used or controlled.
  public static let technology: EntityKind = "technology"
  /// A list on which parties are placed.
  public static let list: EntityKind = "list"
  /// A place.
  public static let place: EntityKind = "place"
}

/// What the vocabulary says of a kind of entity.
public struct EntityKindDefinition: Sendable {
  /// The kind.
  public let kind: EntityKind
  /// The word for one of them.
  public let label: String
  /// The word for several of them.
  public let plural: String
  /// Whether one of them can act and own.
  public let isParty: Bool
}
