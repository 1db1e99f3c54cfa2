/// The one table of kinds: which there are, how each reads in both directions, and between what it may stand.
///
/// Readers check against it, sentences and figures read from it. `Data/README.md` shows it to writers of records.
public enum Vocabulary {
  private static let party: [EntityKind] = [
    .person, .company, .organization, .government, .group,
  ]
  private static let legal: [EntityKind] = [.company, .organization, .government, .group]
  private static let asset: [EntityKind] = [.company, .organization, .group]
  private static let anything: [EntityKind] = entityKinds.map(\.kind)

  /// The kinds of entities.
  public static let entityKinds: [EntityKindDefinition] = [
    EntityKindDefinition(kind: .person, label: "person", plural: "persons", isParty: true),
    EntityKindDefinition(kind: .company, label: "company", plural: "companies", isParty: true),
    EntityKindDefinition(
      kind: .organization,
      label: "organization",
      plural: "organizations",
      isParty: true
    ),
    EntityKindDefinition(
      kind: .government,
      label: "government",
      plural: "governments",
      isParty: true
    ),
    EntityKindDefinition(kind: .group, label: "group", plural: "groups", isParty: true),
    EntityKindDefinition(
      kind: .technology,
      label: "technology",
      plural: "technologies",
      isParty: false
    ),
    EntityKindDefinition(kind: .list, label: "list", plural: "lists", isParty: false),
    EntityKindDefinition(kind: .place, label: "place", plural: "places", isParty: false),
  ]

  /// The refinements of kinds, each with the word that a reader sees.
  public static let categories: [(name: String, label: String)] = [
    ("university", "university"),
    ("research-institute", "research institute"),
    ("fund", "fund"),
    ("state-fund", "state fund"),
    ("exchange", "exchange"),
    ("media", "media"),
    ("court", "court"),
    ("ministry", "ministry"),
    ("regulator", "regulator"),
    ("legislature", "legislature"),
    ("military", "military"),
    ("executive", "administration"),
    ("state-company", "state company"),
    ("model", "AI model"),
    ("chip", "chip"),
    ("equipment", "equipment"),
    ("material", "material"),
    ("software", "software"),
    ("service", "service"),
    ("facility", "facility"),
  ]

  /// The kinds of relations.
  public static let relationKinds: [RelationKindDefinition] = [
    RelationKindDefinition(
      kind: "owns",
      forward: "owns",
      backward: "is owned by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Owns",
      reverseHeading: "Owned by",
      family: .ownership,
      isSymmetric: false,
      takesStake: true,
      isEvent: false,
      from: party,
      to: asset
    ),
    RelationKindDefinition(
      kind: "invests",
      forward: "backs",
      backward: "is backed by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Backs",
      reverseHeading: "Backed by",
      family: .investment,
      isSymmetric: false,
      takesStake: true,
      isEvent: false,
      from: party,
      to: asset
    ),
    RelationKindDefinition(
      kind: "controls",
      forward: "controls",
      backward: "is controlled by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Controls",
      reverseHeading: "Controlled by",
      family: .control,
      isSymmetric: false,
      takesStake: true,
      isEvent: false,
      from: party,
      to: asset
    ),
    RelationKindDefinition(
      kind: "part-of",
      forward: "is part of",
      backward: "has the unit",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Part of",
      reverseHeading: "Units",
      family: .structure,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: legal,
      to: legal
    ),
    RelationKindDefinition(
      kind: "member-of-group",
      forward: "is a legal entity of",
      backward: "has the legal entity",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Belongs to the group",
      reverseHeading: "Legal entities",
      family: .structure,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: [.company, .organization],
      to: [.group]
    ),
    RelationKindDefinition(
      kind: "directs",
      forward: "directs",
      backward: "is directed by",
      forwardWithRole: "is {role} of",
      backwardWithRole: "has as {role}",
      heading: "Leads",
      reverseHeading: "Led by",
      family: .people,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: [.person],
      to: party
    ),
    RelationKindDefinition(
      kind: "works-at",
      forward: "works at",
      backward: "employs",
      forwardWithRole: "is {role} at",
      backwardWithRole: "employs as {role}",
      heading: "Works at",
      reverseHeading: "Employs",
      family: .people,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: [.person],
      to: party
    ),
    RelationKindDefinition(
      kind: "studied-at",
      forward: "studied at",
      backward: "taught",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Studied at",
      reverseHeading: "Taught",
      family: .academic,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: [.person],
      to: [.organization]
    ),
    RelationKindDefinition(
      kind: "member",
      forward: "is a member of",
      backward: "has the member",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Member of",
      reverseHeading: "Members",
      family: .association,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: [.organization, .government]
    ),
    RelationKindDefinition(
      kind: "founded",
      forward: "founded",
      backward: "was founded by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Founded",
      reverseHeading: "Founded by",
      family: .people,
      isSymmetric: false,
      takesStake: false,
      isEvent: true,
      from: party,
      to: asset
    ),
    RelationKindDefinition(
      kind: "spun-out-of",
      forward: "was spun out of",
      backward: "spun out",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Spun out of",
      reverseHeading: "Spun out",
      family: .academic,
      isSymmetric: false,
      takesStake: false,
      isEvent: true,
      from: asset,
      to: asset
    ),
    RelationKindDefinition(
      kind: "represents",
      forward: "represents",
      backward: "is represented by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Represents",
      reverseHeading: "Represented by",
      family: .people,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "supplies",
      forward: "supplies",
      backward: "is supplied by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Supplies",
      reverseHeading: "Supplied by",
      family: .trade,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "makes",
      forward: "makes",
      backward: "is made by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Makes",
      reverseHeading: "Made by",
      family: .trade,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: [.technology]
    ),
    RelationKindDefinition(
      kind: "uses",
      forward: "uses",
      backward: "is used by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Uses",
      reverseHeading: "Used by",
      family: .trade,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: [.technology]
    ),
    RelationKindDefinition(
      kind: "funds",
      forward: "funds",
      backward: "is funded by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Funds",
      reverseHeading: "Funded by",
      family: .investment,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "licenses",
      forward: "licenses technology to",
      backward: "licenses technology from",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Licenses technology to",
      reverseHeading: "Licenses technology from",
      family: .trade,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "traded-on",
      forward: "is traded on",
      backward: "trades",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Traded on",
      reverseHeading: "Trades",
      family: .association,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: [.company, .group],
      to: [.organization]
    ),
    RelationKindDefinition(
      kind: "succeeds",
      forward: "succeeds",
      backward: "is succeeded by",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Succeeds",
      reverseHeading: "Succeeded by",
      family: .structure,
      isSymmetric: false,
      takesStake: false,
      isEvent: true,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "partners",
      forward: "works with",
      backward: "works with",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Works with",
      reverseHeading: "Works with",
      family: .association,
      isSymmetric: true,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "affiliated",
      forward: "is affiliated with",
      backward: "is affiliated with",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Affiliated with",
      reverseHeading: "Affiliated with",
      family: .association,
      isSymmetric: true,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "competes",
      forward: "competes with",
      backward: "competes with",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Competes with",
      reverseHeading: "Competes with",
      family: .association,
      isSymmetric: true,
      takesStake: false,
      isEvent: false,
      from: party,
      to: party
    ),
    RelationKindDefinition(
      kind: "family",
      forward: "is family of",
      backward: "is family of",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Family",
      reverseHeading: "Family",
      family: .people,
      isSymmetric: true,
      takesStake: false,
      isEvent: false,
      from: [.person],
      to: [.person]
    ),
    RelationKindDefinition(
      kind: "associate",
      forward: "is an associate of",
      backward: "is an associate of",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Associates",
      reverseHeading: "Associates",
      family: .people,
      isSymmetric: true,
      takesStake: false,
      isEvent: false,
      from: [.person],
      to: [.person]
    ),
    RelationKindDefinition(
      kind: "about",
      forward: "concerns",
      backward: "is the subject of",
      forwardWithRole: nil,
      backwardWithRole: nil,
      heading: "Concerns",
      reverseHeading: "Subject of",
      family: .association,
      isSymmetric: false,
      takesStake: false,
      isEvent: false,
      from: anything,
      to: anything
    ),
  ]

  /// The kinds of actions.
  public static let actionKinds: [ActionKindDefinition] = [
    ActionKindDefinition(
      kind: "listing",
      label: "listing",
      issued: "issued",
      hits: "lists",
      isHitBy: "is listed by",
      treats: "adds to",
      isTreatedBy: "is extended by"
    ),
    ActionKindDefinition(
      kind: "delisting",
      label: "delisting",
      issued: "issued",
      hits: "removes",
      isHitBy: "is removed by",
      treats: "takes off",
      isTreatedBy: "is shortened by"
    ),
    ActionKindDefinition(
      kind: "modification",
      label: "modification",
      issued: "issued",
      hits: "changes the entry of",
      isHitBy: "has its entry changed by",
      treats: "amends",
      isTreatedBy: "is amended by"
    ),
    ActionKindDefinition(
      kind: "rule",
      label: "rule",
      issued: "issued",
      hits: "restricts",
      isHitBy: "is restricted by",
      treats: "covers",
      isTreatedBy: "is covered by"
    ),
    ActionKindDefinition(
      kind: "stay",
      label: "stay",
      issued: "issued",
      hits: "spares",
      isHitBy: "is spared by",
      treats: "suspends",
      isTreatedBy: "is suspended by"
    ),
    ActionKindDefinition(
      kind: "licence",
      label: "licence",
      issued: "granted",
      hits: "permits",
      isHitBy: "is permitted by",
      treats: "allows trade in",
      isTreatedBy: "is allowed by"
    ),
    ActionKindDefinition(
      kind: "investigation",
      label: "investigation",
      issued: "opened",
      hits: "investigates",
      isHitBy: "is investigated in",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "penalty",
      label: "penalty",
      issued: "imposed",
      hits: "penalizes",
      isHitBy: "is penalized by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "investment",
      label: "investment",
      issued: "made",
      hits: "funds",
      isHitBy: "is funded by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "agreement",
      label: "agreement",
      issued: "made",
      hits: "binds",
      isHitBy: "is bound by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "statement",
      label: "statement",
      issued: "made",
      hits: "concerns",
      isHitBy: "is the subject of",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "lawsuit",
      label: "lawsuit",
      issued: "filed",
      hits: "sues",
      isHitBy: "is sued in",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "order",
      label: "order",
      issued: "issued",
      hits: "binds",
      isHitBy: "is bound by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "other",
      label: "action",
      issued: "took",
      hits: "concerns",
      isHitBy: "is the subject of",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
  ]

  /// What is known of a kind of relation.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: RelationKind) -> RelationKindDefinition? {
    relationKinds.first { $0.kind == kind }
  }

  /// What is known of a kind of entity.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: EntityKind) -> EntityKindDefinition? {
    entityKinds.first { $0.kind == kind }
  }

  /// What is known of a kind of action.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: ActionKind) -> ActionKindDefinition? {
    actionKinds.first { $0.kind == kind }
  }
}
