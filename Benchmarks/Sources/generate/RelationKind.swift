/// The kinds of relations: schemata of FollowTheMoney that have two ends.
///
/// The raw value is the kind's number in `edges.bin`.
enum RelationKind: UInt8, CaseIterable {
  case ownership, directorship, membership, family, representation, unknownLink

  var schema: String {
    switch self {
    case .ownership: "Ownership"
    case .directorship: "Directorship"
    case .membership: "Membership"
    case .family: "Family"
    case .representation: "Representation"
    case .unknownLink: "UnknownLink"
    }
  }

  /// The property that holds the first end.
  var sourceProperty: String {
    switch self {
    case .ownership: "owner"
    case .directorship: "director"
    case .membership: "member"
    case .family: "person"
    case .representation: "agent"
    case .unknownLink: "subject"
    }
  }

  /// The property that holds the second end.
  var targetProperty: String {
    switch self {
    case .ownership: "asset"
    case .directorship, .membership: "organization"
    case .family: "relative"
    case .representation: "client"
    case .unknownLink: "object"
    }
  }
}
