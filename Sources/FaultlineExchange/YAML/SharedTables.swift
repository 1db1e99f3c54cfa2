internal import Faultline

/// What mappings inside records hold before all of it is known.
enum Draft {
  struct Cite {
    var source: RecordID?
    var locator: String?
    var quote: String?
  }

  struct Stance {
    var by: RecordID?
    var attitude: Faultline.Stance.Attitude?
    var at: PartialDate?
    var cite: Faultline.Cite?
  }

  struct Pin {
    var status: ClaimStatus?
    var by: String?
    var why: String?
  }

  struct Time {
    var from: PartialDate?
    var until: PartialDate?
  }

  struct Amount {
    var value: ExactDecimal?
    var currency: String?
  }

  struct Stake {
    var exact: ExactDecimal?
    var min: ExactDecimal?
    var max: ExactDecimal?
    var basis: Faultline.Stake.Basis?
  }
}

private let citeTable = YAMLTable<Draft.Cite>(
  phrase: "a cite",
  keys: [
    .required("source", \.source, .reference),
    .optional("locator", \.locator, .line()),
    .optional("quote", \.quote, .quote),
  ]
)

private let stanceTable = YAMLTable<Draft.Stance>(
  phrase: "a stance",
  keys: [
    .required("by", \.by, .reference, at: { item, _ in .stanceBy(item) }),
    .required("stance", \.attitude, .word("stance")),
    .optional("at", \.at, .date, at: { item, _ in .stanceAt(item) }),
    .required("cite", \.cite, .cite, at: { item, _ in .stanceCite(item) }),
  ]
)

private let pinTable = YAMLTable<Draft.Pin>(
  phrase: "a pin",
  keys: [
    .required("status", \.status, .word("status", ClaimStatus.allCases.map { ($0.name, $0) })),
    .required("by", \.by, .line()),
    .required("why", \.why, .line()),
  ]
)

private let timeTable = YAMLTable<Draft.Time>(
  phrase: "a time",
  keys: [.optional("from", \.from, .date), .optional("until", \.until, .date)]
)

private let amountTable = YAMLTable<Draft.Amount>(
  phrase: "an amount",
  keys: [.required("value", \.value, .sum), .required("currency", \.currency, .currency)]
)

private let stakeTable = YAMLTable<Draft.Stake>(
  phrase: "a stake",
  keys: [
    .optional("exact", \.exact, .percentage),
    .optional("min", \.min, .percentage),
    .optional("max", \.max, .percentage),
    .optional("of", \.basis, .word("basis of a stake")),
  ]
)

extension YAMLValue where Value == Cite {
  /// A source id, or a mapping with it.
  static let cite = YAMLValue { node, reading in
    if case .text = node.value {
      return YAMLValue<RecordID>.reference.read(node, &reading).map { Cite(source: $0) }
    }
    var draft = Draft.Cite()
    guard citeTable.read(node, into: &draft, &reading), let source = draft.source else {
      return nil
    }
    return Cite(source: source, locator: draft.locator, quote: draft.quote)
  }
}

extension YAMLValue where Value == Stance {
  /// What somebody said.
  static let stance = YAMLValue { node, reading in
    var draft = Draft.Stance()
    guard stanceTable.read(node, into: &draft, &reading), let by = draft.by,
      let attitude = draft.attitude, let cite = draft.cite
    else { return nil }
    return Stance(by: by, attitude: attitude, at: draft.at, cite: cite)
  }
}

extension YAMLValue where Value == Pin {
  /// A curator's decision.
  static let pin = YAMLValue { node, reading in
    var draft = Draft.Pin()
    guard pinTable.read(node, into: &draft, &reading), let status = draft.status, let by = draft.by,
      let why = draft.why
    else { return nil }
    return Pin(status: status, by: by, why: why)
  }
}

extension YAMLValue where Value == Period {
  /// A span of time.
  static let time = YAMLValue { node, reading in
    var draft = Draft.Time()
    guard timeTable.read(node, into: &draft, &reading) else { return nil }
    return Period(from: draft.from, until: draft.until)
  }
}

extension YAMLValue where Value == Amount {
  /// A sum of money.
  static let amount = YAMLValue { node, reading in
    var draft = Draft.Amount()
    guard amountTable.read(node, into: &draft, &reading), let value = draft.value,
      let currency = draft.currency
    else { return nil }
    return Amount(value: value, currency: currency)
  }
}

extension YAMLValue where Value == Stake {
  /// A percentage, or a mapping with a range.
  static let stake = YAMLValue { node, reading in
    if case .text = node.value {
      return YAMLValue<ExactDecimal>.percentage.read(node, &reading)
        .flatMap { Stake(min: $0, max: $0) }
    }
    let before = reading.findings.count
    var draft = Draft.Stake()
    guard stakeTable.read(node, into: &draft, &reading) else { return nil }
    guard reading.findings.count == before else { return nil }
    let basis = draft.basis ?? .equity
    if let exact = draft.exact, draft.min == nil, draft.max == nil {
      return Stake(min: exact, max: exact, basis: basis)
    }
    guard draft.exact == nil, draft.min != nil || draft.max != nil else {
      reading.report(
        .missingKey,
        node,
        draft.exact == nil
          ? "a stake needs a number" : "a stake is exact or a range, not both",
        hint: "write {exact: 20}, {min: 20}, {max: 23} or {min: 20, max: 23}"
      )
      return nil
    }
    let least = draft.min ?? ExactDecimal(mantissa: 0)
    let most = draft.max ?? ExactDecimal(mantissa: 100)
    guard let stake = Stake(min: least, max: most, basis: basis) else {
      reading.report(
        .badNumber,
        node,
        "the stake is at least \(least) and at most \(most)",
        hint: "swap min and max"
      )
      return nil
    }
    return stake
  }
}
