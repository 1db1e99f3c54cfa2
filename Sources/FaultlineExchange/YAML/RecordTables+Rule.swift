internal import Faultline

extension Draft {
  struct Rule {
    var id: RecordID?
    var title: String?
    var authority: RecordID?
    var lists: [RecordID] = []
    var threshold: Faultline.Rule.Threshold?
    var aggregates: Bool?
    var bases: [Faultline.Stake.Basis] = [.equity]
    var control: Faultline.Rule.Control?
    var exempt: [String] = []
    var outcome: String?
    var inherits: String?
    var phases: [Faultline.Rule.Phase] = []
    var notes: [String] = []
    var cites: [Faultline.Cite] = []

    var record: Faultline.Rule? {
      guard let id, let title, let threshold else { return nil }
      return Faultline.Rule(
        id: id,
        title: title,
        authority: authority,
        lists: lists,
        threshold: threshold,
        aggregates: aggregates ?? true,
        bases: bases,
        control: control ?? Faultline.Rule.Control(),
        exempt: exempt,
        outcome: outcome ?? "blocked",
        inherits: inherits,
        phases: phases,
        notes: notes,
        cites: cites
      )
    }
  }

  struct Threshold {
    var atLeast: ExactDecimal?
    var moreThan: ExactDecimal?
  }

  struct Control {
    var relations: [RelationKind] = []
    var majorities: [Faultline.Stake.Basis] = []
  }

  struct Phase {
    var state: Faultline.Rule.Phase.State?
    var time: Period?
    var instrument: String?
    var condition: String?
    var threshold: Faultline.Rule.Threshold?
    var aggregates: Bool?
    var note: String?
    var cites: [Faultline.Cite] = []
  }
}

private let thresholdTable = YAMLTable<Draft.Threshold>(
  phrase: "a threshold",
  keys: [
    .optional("at-least", \.atLeast, .percentage),
    .optional("more-than", \.moreThan, .percentage),
  ]
)

private let controlTable = YAMLTable<Draft.Control>(
  phrase: "a limb of control",
  keys: [
    .list("relations", \.relations, of: .relationKind),
    .list("majorities", \.majorities, of: .word("basis of a stake")),
  ]
)

private let phaseTable = YAMLTable<Draft.Phase>(
  phrase: "a phase",
  keys: [
    .required("state", \.state, .word("state of a rule")),
    .optional("time", \.time, .time, at: { phase, _ in .phaseTime(phase) }),
    .optional("instrument", \.instrument, .line()),
    .optional("if", \.condition, .line()),
    .optional("threshold", \.threshold, .threshold),
    .optional("aggregates", \.aggregates, .answer),
    .optional("note", \.note, .line()),
    .list("cites", \.cites, of: .cite, at: { phase, cite in .phaseCite(phase, cite) }),
  ]
)

extension YAMLValue where Value == Bool {
  /// Yes or no.
  static let answer = word("answer", [("yes", true), ("no", false)])
}

extension YAMLValue where Value == Rule.Threshold {
  /// The share from which a rule applies.
  static let threshold = YAMLValue { node, reading in
    let before = reading.findings.count
    var draft = Draft.Threshold()
    guard thresholdTable.read(node, into: &draft, &reading), reading.findings.count == before
    else { return nil }
    switch (draft.atLeast, draft.moreThan) {
    case (let percent?, nil): return Rule.Threshold(percent, .atLeast)
    case (nil, let percent?): return Rule.Threshold(percent, .moreThan)
    default:
      reading.report(
        .missingKey,
        node,
        draft.atLeast == nil ? "a threshold needs a number" : "a threshold is one number, not two",
        hint: "write {at-least: 50} or {more-than: 50}"
      )
      return nil
    }
  }
}

extension YAMLValue where Value == Rule.Control {
  /// What counts as control.
  static let control = YAMLValue { node, reading in
    var draft = Draft.Control()
    guard controlTable.read(node, into: &draft, &reading) else { return nil }
    return Rule.Control(relations: draft.relations, majorities: draft.majorities)
  }
}

extension YAMLValue where Value == Rule.Phase {
  /// A span of time in which a rule stands in one way.
  static let phase = YAMLValue { node, reading in
    var draft = Draft.Phase()
    guard phaseTable.read(node, into: &draft, &reading), let state = draft.state else { return nil }
    return Rule.Phase(
      state: state,
      time: draft.time ?? .unknown,
      instrument: draft.instrument,
      condition: draft.condition,
      threshold: draft.threshold,
      aggregates: draft.aggregates,
      note: draft.note,
      cites: draft.cites
    )
  }
}

extension RecordTables {
  static let rule = YAMLTable<Draft.Rule>(
    phrase: "a rule",
    keys: [
      .required("id", \.id, .newID, at: { _, _ in .id }),
      .required("title", \.title, .line()),
      .optional("authority", \.authority, .reference, at: { _, _ in .authority }),
      .list(
        "lists",
        \.lists,
        of: .reference,
        isRequired: true,
        isFilled: true,
        at: { .list($1) }
      ),
      .required("threshold", \.threshold, .threshold),
      .optional("aggregates", \.aggregates, .answer),
      .list("bases", \.bases, of: .word("basis of a stake"), isFilled: true),
      .optional("control", \.control, .control),
      .list("exempt", \.exempt, of: .country),
      .optional("outcome", \.outcome, .line(limit: 40)),
      .optional("inherits", \.inherits, .line()),
      .list("phases", \.phases, of: .phase, at: { .phase($1) }),
      .list("notes", \.notes, of: .line()),
      .list("cites", \.cites, of: .cite, at: { .cite($1) }),
    ]
  )
}
