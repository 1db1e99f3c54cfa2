/// The kind of an action, such as `listing`.
public struct ActionKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the kind.
  public let rawValue: String

  /// Takes any text as a kind.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a literal as a kind.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// Parties are placed on a list.
  public static let listing: ActionKind = "listing"
  /// Parties are taken off a list.
  public static let delisting: ActionKind = "delisting"
  /// Entries of a list, or an earlier act, are changed.
  public static let modification: ActionKind = "modification"
  /// An act is suspended.
  public static let stay: ActionKind = "stay"
}

/// The part that an entity plays in an action.
public enum ActionRole: UInt8, Sendable, CaseIterable {
  /// Who did it.
  case issuer
  /// Whom it hits.
  case target
  /// On which list.
  case list
  /// Which technology it covers, or which earlier action it changes.
  case item
  /// With whom it was done.
  case counterparty

  /// The name of the role in records.
  public var name: String {
    switch self {
    case .issuer: "issuer"
    case .target: "target"
    case .list: "list"
    case .item: "item"
    case .counterparty: "counterparty"
    }
  }

  /// The role of that name.
  ///
  /// - Parameter name: A name as in records.
  public init?(name: String) {
    guard let role = ActionRole.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}

/// What the vocabulary says of a kind of action.
public struct ActionKindDefinition: Sendable {
  /// The kind.
  public let kind: ActionKind
  /// The word for one of them.
  public let label: String
  /// What the issuer does with it: `issued`.
  public let issued: String
  /// What it does to a target: `lists`.
  public let hits: String
  /// What happens to a target: `is listed by`.
  public let isHitBy: String
  /// What it does to an item: `covers`.
  public let treats: String
  /// What happens to an item: `is covered by`.
  public let isTreatedBy: String
}
