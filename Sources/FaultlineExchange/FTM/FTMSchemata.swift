internal import Faultline

/// The one table of how schemata of FollowTheMoney (4.x) become kinds.
enum FTMSchemata {
  /// A schema whose entities are relations.
  struct Edge {
    let schema: String
    let kind: RelationKind
    let source: String
    let target: String
    /// Whether the kind runs from the target to the source.
    var isReversed = false
  }

  /// A schema and a role that together say what a kind of its own says.
  struct Refinement {
    let schema: String
    let role: StaticString
    let kind: RelationKind
    var isReversed = false
    /// Whether it holds only for relations without a stake.
    var excludesStake = false
  }

  /// The schemata whose kind is not their name in lower case; `isOwn` if the kind says all that the schema says.
  static let entities: [(schema: String, kind: EntityKind, isOwn: Bool)] = [
    ("Person", .person, true),
    ("Company", .company, true),
    ("Organization", .organization, true),
    ("LegalEntity", .organization, false),
    ("PublicBody", .government, true),
    ("Territory", .place, true),
  ]

  /// The schemata of relations, with their ends.
  static let edges: [Edge] = [
    Edge(schema: "Ownership", kind: .owns, source: "owner", target: "asset"),
    Edge(schema: "Control", kind: "controls", source: "controller", target: "controlled"),
    Edge(schema: "Directorship", kind: "directs", source: "director", target: "organization"),
    Edge(schema: "Employment", kind: "works-at", source: "employee", target: "employer"),
    Edge(schema: "Membership", kind: "member", source: "member", target: "organization"),
    Edge(schema: "Representation", kind: "represents", source: "agent", target: "client"),
    Edge(schema: "Family", kind: "family", source: "person", target: "relative"),
    Edge(schema: "Associate", kind: "associate", source: "person", target: "associate"),
    Edge(schema: "UnknownLink", kind: "linked-to", source: "subject", target: "object"),
    Edge(
      schema: "Succession",
      kind: "succeeds",
      source: "predecessor",
      target: "successor",
      isReversed: true
    ),
    Edge(schema: "Payment", kind: "funds", source: "payer", target: "beneficiary"),
    Edge(schema: "Documentation", kind: "about", source: "document", target: "entity"),
    Edge(schema: "Debt", kind: "owes", source: "debtor", target: "creditor"),
    Edge(schema: "ContractAward", kind: "awarded-to", source: "contract", target: "supplier"),
    Edge(schema: "Occupancy", kind: "holds", source: "holder", target: "post"),
    Edge(
      schema: "ProjectParticipant",
      kind: "participates-in",
      source: "participant",
      target: "project"
    ),
    Edge(schema: "CourtCaseParty", kind: "party-in", source: "party", target: "case"),
    Edge(schema: "Similar", kind: "similar-to", source: "candidate", target: "match"),
    Edge(schema: sanction, kind: "sanctions", source: "action", target: "entity"),
  ]

  /// The schema of listings, which are relations only if they say of what.
  static let sanction = "Sanction"

  /// What the roles mean with which this project and others write kinds that FollowTheMoney has no schema for.
  static let refinements: [Refinement] = [
    Refinement(schema: "Ownership", role: "investor", kind: .invests, excludesStake: true),
    Refinement(schema: "Control", role: "parent body", kind: "part-of", isReversed: true),
    Refinement(schema: "UnknownLink", role: "founder", kind: "founded"),
    Refinement(schema: "UnknownLink", role: "supplier", kind: "supplies"),
  ]

  /// The kind of a schema that the table does not name: `RealEstate` is `real-estate`.
  ///
  /// - Parameter schema: The schema.
  /// - Returns: The kind, and whether the schema can be told from it.
  static func kind(of schema: String) -> (kind: EntityKind, isOwn: Bool) {
    var name = ""
    var isOwn = true
    for (index, scalar) in schema.unicodeScalars.enumerated() {
      switch scalar {
      case "A"..."Z":
        if index > 0 { name += "-" }
        name += String(scalar).lowercased()
      case "a"..."z", "0"..."9":
        if index == 0 { isOwn = false }
        name.unicodeScalars.append(scalar)
      default:
        isOwn = false
        name += String(scalar).lowercased()
      }
    }
    return (EntityKind(rawValue: name), isOwn)
  }
}
