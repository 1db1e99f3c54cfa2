/// Reads records from an image, the other way round of ``RecordEncoder``.
struct RecordDecoder {
  /// The ids behind the numbers.
  let nodeID: (Int) -> RecordID
  let relationID: (Int) -> RecordID
  let sourceID: (Int) -> RecordID
  /// The name of a property or the scheme of an identifier.
  let label: (Int) -> String

  func entity(_ input: inout ByteReader, kind: EntityKind) -> Entity? {
    let id = RecordID(input.text())
    let names = input.list { name(&$0) }
    let mask = input.number()
    typealias Field = RecordEncoder.EntityField
    let entity = Entity(
      id: id,
      kind: kind,
      category: mask & Field.category != 0 ? input.text() : nil,
      names: names,
      countries: mask & Field.countries != 0 ? input.list { $0.text() } : [],
      identifiers: mask & Field.identifiers == 0
        ? []
        : input.list { Entity.Identifier(scheme: label($0.count()), value: $0.text()) },
      summary: mask & Field.summary != 0 ? input.text() : nil,
      note: mask & Field.note != 0 ? input.text() : nil,
      cites: mask & Field.cites != 0 ? cites(&input) : [],
      properties: mask & Field.properties != 0 ? properties(&input) : []
    )
    return input.failed ? nil : entity
  }

  private func name(_ input: inout ByteReader) -> Name? {
    let value = input.text()
    let mask = UInt8(clamping: input.count())
    typealias Field = RecordEncoder.NameField
    let kinds = Name.Kind.allCases
    let position = mask & Field.kind != 0 ? input.count() : 0
    guard position < kinds.count else { return nil }
    let language = mask & Field.language != 0 ? input.text() : nil
    let from = mask & Field.from != 0 ? date(&input) : nil
    let until = mask & Field.until != 0 ? date(&input) : nil
    return Name(
      value,
      kind: kinds[position],
      language: language,
      period: Period(from: from, until: until),
      cites: mask & Field.cites != 0 ? cites(&input) : []
    )
  }

  func action(_ input: inout ByteReader, kind: ActionKind) -> Action? {
    let action = Action(
      id: RecordID(input.text()),
      kind: kind,
      title: input.text(),
      dates: Action.Dates(
        announced: date(&input),
        published: date(&input),
        effective: date(&input),
        until: date(&input)
      ),
      instrument: input.optional { input in
        Action.Instrument(
          cite: input.optionalText(),
          document: input.optionalText(),
          url: input.optionalText()
        )
      },
      parts: input.list { input in
        let role = ActionRole(rawValue: UInt8(clamping: input.count()))
        let player = nodeID(input.count())
        return role.map { Action.Part(role: $0, player: player) }
      },
      terms: input.optional { input in
        Action.Terms(
          licenceRequirement: input.optionalText(),
          reviewPolicy: input.optionalText(),
          footnotes: input.list { $0.text() }
        )
      },
      amount: input.optional { amount(&$0) },
      stances: stances(&input),
      pin: input.optional { pin(&$0) },
      note: input.optionalText(),
      cites: cites(&input)
    )
    return input.failed ? nil : action
  }

  func relation(
    _ input: inout ByteReader,
    kind: RelationKind,
    from: RecordID,
    to: RecordID
  ) -> Relation? {
    typealias Field = RecordEncoder.RelationField
    let id = RecordID(input.text())
    let mask = input.number()
    let role = mask & Field.role != 0 ? input.text() : nil
    let start = mask & Field.from != 0 ? date(&input) : nil
    let end = mask & Field.until != 0 ? date(&input) : nil
    let stake = mask & Field.stake != 0 ? stake(&input, isRange: mask & Field.range != 0) : nil
    let cites = mask & Field.cites != 0 ? cites(&input) : []
    let relation = Relation(
      id: id,
      kind: kind,
      from: from,
      to: to,
      role: role,
      time: Period(from: start, until: end),
      stake: stake,
      amount: mask & Field.amount != 0 ? amount(&input) : nil,
      directness: mask & Field.direct != 0 ? .direct : mask & Field.indirect != 0 ? .indirect : nil,
      stances: mask & Field.stances != 0 ? stances(&input) : [],
      pin: mask & Field.pin != 0 ? pin(&input) : nil,
      note: mask & Field.note != 0 ? input.text() : nil,
      cites: cites,
      properties: mask & Field.properties != 0 ? properties(&input) : []
    )
    return input.failed ? nil : relation
  }

  private func stake(_ input: inout ByteReader, isRange: Bool) -> Stake? {
    let min = decimal(&input)
    let max = isRange ? decimal(&input) : min
    let basis = input.count()
    guard basis < Stake.Basis.allCases.count else { return nil }
    return Stake(min: min, max: max, basis: Stake.Basis.allCases[basis])
  }

  func claim(_ input: inout ByteReader) -> Claim? {
    let id = RecordID(input.text())
    let says = input.text()
    let about: [RecordID] = input.list { input in
      let number = input.count()
      return number % 2 == 0 ? nodeID(number / 2) : relationID(number / 2)
    }
    let claim = Claim(
      id: id,
      about: about,
      says: says,
      stances: stances(&input),
      pin: input.optional { pin(&$0) },
      note: input.optionalText()
    )
    return input.failed ? nil : claim
  }

  func judgement(_ input: inout ByteReader) -> Judgement? {
    let (a, b) = (input.text(), input.text())
    let verdict: Judgement.Verdict = input.count() == 1 ? .same : .different
    let by = input.text()
    guard let on = date(&input) else { return nil }
    let judgement = Judgement(
      a: a,
      b: b,
      verdict: verdict,
      by: by,
      on: on,
      why: input.text(),
      cites: cites(&input)
    )
    return input.failed ? nil : judgement
  }

  func source(_ input: inout ByteReader) -> Source? {
    let id = RecordID(input.text())
    guard let sourceClass = Source.Class(rawValue: input.text()) else { return nil }
    let source = Source(
      id: id,
      sourceClass: sourceClass,
      title: input.text(),
      publisher: input.text(),
      issuer: input.optional { nodeID($0.count()) },
      author: input.optionalText(),
      origin: input.optionalText(),
      published: date(&input),
      retrieved: date(&input),
      url: input.optionalText(),
      archive: input.optionalText()
    )
    return input.failed ? nil : source
  }

  func rule(_ input: inout ByteReader) -> Rule? {
    let (id, title) = (RecordID(input.text()), input.text())
    let authority = input.optional { nodeID($0.count()) }
    let lists = input.list { nodeID($0.count()) }
    guard let threshold = threshold(&input) else { return nil }
    let rule = Rule(
      id: id,
      title: title,
      authority: authority,
      lists: lists,
      threshold: threshold,
      aggregates: input.flag(),
      bases: input.list { Stake.Basis(rawValue: $0.text()) },
      control: Rule.Control(
        relations: input.list { RelationKind(rawValue: $0.text()) },
        majorities: input.list { Stake.Basis(rawValue: $0.text()) }
      ),
      exempt: input.list { $0.text() },
      outcome: input.text(),
      inherits: input.optionalText(),
      phases: input.list { phase(&$0) },
      notes: input.list { $0.text() },
      cites: cites(&input)
    )
    return input.failed ? nil : rule
  }

  private func phase(_ input: inout ByteReader) -> Rule.Phase? {
    guard let state = Rule.Phase.State(rawValue: input.text()) else { return nil }
    let (from, until) = (date(&input), date(&input))
    let phase = Rule.Phase(
      state: state,
      time: Period(from: from, until: until),
      instrument: input.optionalText(),
      condition: input.optionalText(),
      threshold: input.optional { threshold(&$0) },
      aggregates: input.optional { $0.flag() },
      note: input.optionalText(),
      cites: cites(&input)
    )
    return input.failed ? nil : phase
  }

  private func threshold(_ input: inout ByteReader) -> Rule.Threshold? {
    let percent = decimal(&input)
    return Rule.Threshold.Comparison(rawValue: input.text()).map { Rule.Threshold(percent, $0) }
  }

  private func date(_ input: inout ByteReader) -> PartialDate? {
    let code = input.count()
    guard code > 0 else { return nil }
    let (month, day) = (code / 32 % 16, code % 32)
    return PartialDate(
      year: code / 512,
      month: month == 0 ? nil : month,
      day: day == 0 ? nil : day
    )
  }

  private func decimal(_ input: inout ByteReader) -> ExactDecimal {
    ExactDecimal(mantissa: input.signedNumber(), scale: UInt8(clamping: input.count()))
  }

  private func amount(_ input: inout ByteReader) -> Amount? {
    Amount(value: decimal(&input), currency: input.text())
  }

  private func properties(_ input: inout ByteReader) -> [Property] {
    input.list { Property(name: label($0.count()), value: $0.text()) }
  }

  private func cite(_ input: inout ByteReader) -> Cite {
    let code = input.count()
    return Cite(
      source: sourceID(code / 4),
      locator: code & 1 != 0 ? input.text() : nil,
      quote: code & 2 != 0 ? input.text() : nil
    )
  }

  private func cites(_ input: inout ByteReader) -> [Cite] {
    input.list { cite(&$0) }
  }

  private func stances(_ input: inout ByteReader) -> [Stance] {
    input.list { input in
      let by = nodeID(input.count())
      let attitude = Stance.Attitude(rawValue: input.text())
      let at = date(&input)
      let cite = cite(&input)
      return attitude.map { Stance(by: by, attitude: $0, at: at, cite: cite) }
    }
  }

  private func pin(_ input: inout ByteReader) -> Pin? {
    let status = ClaimStatus(rawValue: UInt8(clamping: input.count()))
    let (by, why) = (input.text(), input.text())
    return status.map { Pin(status: $0, by: by, why: why) }
  }
}
