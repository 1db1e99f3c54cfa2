internal import Faultline

extension Draft {
  struct Entity {
    var id: RecordID?
    var kind: EntityKind?
    var category: String?
    var names: [Faultline.Name] = []
    var countries: [String] = []
    var identifiers: [Faultline.Entity.Identifier] = []
    var summary: String?
    var note: String?
    var properties: [Property]?
    var cites: [Faultline.Cite] = []

    var record: Faultline.Entity? {
      guard let id, let kind else { return nil }
      return Faultline.Entity(
        id: id,
        kind: kind,
        category: category,
        names: names,
        countries: countries,
        identifiers: identifiers,
        summary: summary,
        note: note,
        cites: cites,
        properties: properties ?? []
      )
    }
  }

  struct Name {
    var value: String?
    var kind: Faultline.Name.Kind?
    var language: String?
    var from: PartialDate?
    var until: PartialDate?
    var cites: [Faultline.Cite] = []
  }

  struct Identifier {
    var scheme: String?
    var value: String?
  }
}

private let nameTable = YAMLTable<Draft.Name>(
  phrase: "a name",
  keys: [
    .required("value", \.value, .line(limit: 500)),
    .optional("kind", \.kind, .word("kind of names")),
    .optional("lang", \.language, .language),
    .optional("from", \.from, .date),
    .optional("until", \.until, .date),
    .list("cites", \.cites, of: .cite, at: { .nameCite($0, $1) }),
  ]
)

private let identifierTable = YAMLTable<Draft.Identifier>(
  phrase: "an identifier",
  keys: [
    .required("scheme", \.scheme, .line(limit: 100)),
    .required("value", \.value, .line(limit: 500)),
  ]
)

extension YAMLValue where Value == Name {
  /// A text, or a mapping with it.
  static let name = YAMLValue { node, reading in
    if case .text = node.value {
      return YAMLValue<String>.line(limit: 500).read(node, &reading).map { Name($0) }
    }
    var draft = Draft.Name()
    guard nameTable.read(node, into: &draft, &reading), let value = draft.value else { return nil }
    return Name(
      value,
      kind: draft.kind ?? .common,
      language: draft.language,
      period: Period(from: draft.from, until: draft.until),
      cites: draft.cites
    )
  }
}

extension YAMLValue where Value == Entity.Identifier {
  /// A number in a register.
  static let identifier = YAMLValue { node, reading in
    var draft = Draft.Identifier()
    guard identifierTable.read(node, into: &draft, &reading), let scheme = draft.scheme,
      let value = draft.value
    else { return nil }
    return Entity.Identifier(scheme: scheme, value: value)
  }
}

extension RecordTables {
  static let entity = YAMLTable<Draft.Entity>(
    phrase: "an entity",
    keys: [
      .required("id", \.id, .newID, at: { _, _ in .id }),
      .required(
        "kind",
        \.kind,
        .kind("kind of entity", Vocabulary.entityKinds.map(\.kind)),
        at: { _, _ in .kind }
      ),
      .optional("category", \.category, .category),
      .list("names", \.names, of: .name, isRequired: true, isFilled: true, at: { .name($1) }),
      .list("countries", \.countries, of: .country),
      .list("identifiers", \.identifiers, of: .identifier),
      .optional("summary", \.summary, .line()),
      .optional("note", \.note, .line()),
      .optional("properties", \.properties, .properties),
      .list("cites", \.cites, of: .cite, at: { .cite($1) }),
    ]
  )
}
