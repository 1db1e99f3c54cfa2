/// The one table of kinds: which there are, how each reads in both directions, and between what it may stand.
///
/// Readers check against it, sentences and figures read from it. `Data/README.md` shows it to writers of records.
public enum Vocabulary {
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

  /// What is known of a kind of relation.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: RelationKind) -> RelationKindDefinition? {
    relationKinds.firstIndex { $0.kind == kind }.map { relationKinds[$0] }
  }

  /// What is known of a kind of entity.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: EntityKind) -> EntityKindDefinition? {
    entityKinds.firstIndex { $0.kind == kind }.map { entityKinds[$0] }
  }

  /// What is known of a kind of action.
  ///
  /// - Parameter kind: The kind.
  /// - Returns: `nil` for a kind that imported data brought.
  public static func definition(of kind: ActionKind) -> ActionKindDefinition? {
    actionKinds.firstIndex { $0.kind == kind }.map { actionKinds[$0] }
  }
}
