internal import Faultline

extension Draft {
  struct Action {
    var id: RecordID?
    var kind: ActionKind?
    var title: String?
    var dates: Faultline.Action.Dates?
    var instrument: Faultline.Action.Instrument?
    var parts: [Faultline.Action.Part]?
    var terms: Faultline.Action.Terms?
    var amount: Faultline.Amount?
    var stances: [Faultline.Stance] = []
    var pin: Faultline.Pin?
    var note: String?
    var cites: [Faultline.Cite] = []

    var record: Faultline.Action? {
      guard let id, let kind, let title else { return nil }
      return Faultline.Action(
        id: id,
        kind: kind,
        title: title,
        dates: dates ?? Faultline.Action.Dates(),
        instrument: instrument,
        parts: parts ?? [],
        terms: terms,
        amount: amount,
        stances: stances,
        pin: pin,
        note: note,
        cites: cites
      )
    }
  }

  struct Dates {
    var announced: PartialDate?
    var published: PartialDate?
    var effective: PartialDate?
    var until: PartialDate?
  }

  struct Instrument {
    var cite: String?
    var document: String?
    var url: String?
  }

  struct Terms {
    var licenceRequirement: String?
    var reviewPolicy: String?
    var footnotes: [String] = []
  }

  struct Roles {
    var players: [(role: ActionRole, player: RecordID, mark: YAMLMark)] = []
  }
}

private let datesTable = YAMLTable<Draft.Dates>(
  phrase: "the mapping of dates",
  keys: [
    .optional("announced", \.announced, .date),
    .optional("published", \.published, .date),
    .optional("effective", \.effective, .date),
    .optional("until", \.until, .date),
  ]
)

private let instrumentTable = YAMLTable<Draft.Instrument>(
  phrase: "an instrument",
  keys: [
    .optional("cite", \.cite, .line()),
    .optional("document", \.document, .line()),
    .optional("url", \.url, .link),
  ]
)

private let termsTable = YAMLTable<Draft.Terms>(
  phrase: "the mapping of terms",
  keys: [
    .optional("licence-requirement", \.licenceRequirement, .line()),
    .optional("review-policy", \.reviewPolicy, .line()),
    .list("footnotes", \.footnotes, of: .line()),
  ]
)

private let rolesTable = YAMLTable<Draft.Roles>(
  phrase: "the mapping of roles",
  keys: ActionRole.allCases.map { role in
    YAMLTable.Key(name: role.name, isRequired: false) { node, reading, draft in
      guard let items = reading.items(of: node) else { return }
      for item in items {
        reading.key = role.name
        guard let player = YAMLValue<RecordID>.reference.read(item, &reading) else { continue }
        draft.players.append((role, player, item.mark))
      }
    }
  }
)

extension YAMLValue where Value == Action.Dates {
  /// The days of an act.
  static let dates = YAMLValue { node, reading in
    var draft = Draft.Dates()
    guard datesTable.read(node, into: &draft, &reading) else { return nil }
    return Action.Dates(
      announced: draft.announced,
      published: draft.published,
      effective: draft.effective,
      until: draft.until
    )
  }
}

extension YAMLValue where Value == Action.Instrument {
  /// The document that makes an act law.
  static let instrument = YAMLValue { node, reading in
    var draft = Draft.Instrument()
    guard instrumentTable.read(node, into: &draft, &reading) else { return nil }
    return Action.Instrument(cite: draft.cite, document: draft.document, url: draft.url)
  }
}

extension YAMLValue where Value == Action.Terms {
  /// What an act demands.
  static let terms = YAMLValue { node, reading in
    var draft = Draft.Terms()
    guard termsTable.read(node, into: &draft, &reading) else { return nil }
    return Action.Terms(
      licenceRequirement: draft.licenceRequirement,
      reviewPolicy: draft.reviewPolicy,
      footnotes: draft.footnotes
    )
  }
}

extension YAMLValue where Value == [Action.Part] {
  /// Who plays which part, in the order of the roles whatever the order of the keys.
  ///
  /// Imported records may have a list of such mappings, whose order is kept.
  static let roles = YAMLValue { node, reading in
    var draft = Draft.Roles()
    if reading.isImported, case .list(let items) = node.value {
      for item in items { _ = rolesTable.read(item, into: &draft, &reading) }
      return draft.players.map { Action.Part(role: $0.role, player: $0.player) }
    }
    guard rolesTable.read(node, into: &draft, &reading) else { return nil }
    let ordered = ActionRole.allCases.flatMap { role in
      draft.players.filter { $0.role == role }
    }
    for (index, entry) in ordered.enumerated() { reading.place(.part(index), at: entry.mark) }
    return ordered.map { Action.Part(role: $0.role, player: $0.player) }
  }
}

extension RecordTables {
  static let action = YAMLTable<Draft.Action>(
    phrase: "an action",
    keys: [
      .required("id", \.id, .newID, at: { _, _ in .id }),
      .required(
        "kind",
        \.kind,
        .kind("kind of action", Vocabulary.actionKinds.map(\.kind)),
        at: { _, _ in .kind }
      ),
      .required("title", \.title, .line()),
      .optional("dates", \.dates, .dates, at: { _, _ in .dates }),
      .optional("instrument", \.instrument, .instrument),
      .optional("roles", \.parts, .roles),
      .optional("terms", \.terms, .terms),
      .optional("amount", \.amount, .amount),
      .list("stances", \.stances, of: .stance, at: { .stance($1) }),
      .optional("pin", \.pin, .pin),
      .optional("note", \.note, .line()),
      .list("cites", \.cites, of: .cite, at: { .cite($1) }),
    ]
  )
}
