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
