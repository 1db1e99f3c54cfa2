/// The kinds of entities: schemata of FollowTheMoney, which OpenSanctions publishes in.
enum NodeKind: UInt8, CaseIterable {
  case company, person, publicBody, organization

  var schema: String {
    switch self {
    case .company: "Company"
    case .person: "Person"
    case .publicBody: "PublicBody"
    case .organization: "Organization"
    }
  }
}

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

/// One of several outcomes, each with its share.
struct Mix<Outcome: Sendable>: Sendable {
  private let outcomes: [Outcome]
  private let cumulative: [Double]

  init(_ shares: KeyValuePairs<Outcome, Double>) {
    var sum = 0.0
    let total = shares.reduce(0) { $0 + $1.value }
    outcomes = shares.map(\.key)
    cumulative = shares.map {
      sum += $0.value
      return sum / total
    }
  }

  func pick(_ fraction: Double) -> Outcome {
    for index in cumulative.indices.dropLast() where fraction < cumulative[index] {
      return outcomes[index]
    }
    return outcomes[outcomes.count - 1]
  }
}
