/// Reads records from an image, the other way round of ``RecordEncoder``.
struct RecordDecoder {
  /// The ids behind the numbers.
  let nodeID: (Int) -> RecordID
  let relationID: (Int) -> RecordID
  let sourceID: (Int) -> RecordID

  func entity(_ input: inout ByteReader, kind: EntityKind) -> Entity? {
    let id = RecordID(input.text())
    let names = input.list { input in
      let value = input.text()
      let kind = input.flag() ? Name.Kind(rawValue: input.text()) : .common
      let language = input.optionalText()
      let period = period(&input)
      let cites = cites(&input)
      return kind.map { Name(value, kind: $0, language: language, period: period, cites: cites) }
    }
    let entity = Entity(
      id: id,
      kind: kind,
      category: input.optionalText(),
      names: names,
      countries: input.list { $0.text() },
      identifiers: input.list { Entity.Identifier(scheme: $0.text(), value: $0.text()) },
      summary: input.optionalText(),
      note: input.optionalText(),
      cites: cites(&input)
    )
    return input.failed ? nil : entity
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
      amount: amount(&input),
      stances: stances(&input),
      pin: pin(&input),
      note: input.optionalText(),
      cites: cites(&input)
    )
    return input.failed ? nil : action
  }

  func relation(_ input: inout ByteReader) -> Relation? {
    let relation = Relation(
      id: RecordID(input.text()),
      kind: RelationKind(rawValue: input.text()),
      from: nodeID(input.count()),
      to: nodeID(input.count()),
      role: input.optionalText(),
      time: period(&input),
      stake: input.optional { input in
        let (min, max) = (decimal(&input), decimal(&input))
        return Stake.Basis(rawValue: input.text()).flatMap { Stake(min: min, max: max, basis: $0) }
      },
      amount: amount(&input),
      directness: input.optional { Relation.Directness(rawValue: $0.text()) },
      stances: stances(&input),
      pin: pin(&input),
      note: input.optionalText(),
      cites: cites(&input)
    )
    return input.failed ? nil : relation
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
      pin: pin(&input),
      note: input.optionalText()
    )
    return input.failed ? nil : claim
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

  private func period(_ input: inout ByteReader) -> Period {
    Period(from: date(&input), until: date(&input))
  }

  private func decimal(_ input: inout ByteReader) -> ExactDecimal {
    ExactDecimal(mantissa: input.signedNumber(), scale: UInt8(clamping: input.count()))
  }

  private func amount(_ input: inout ByteReader) -> Amount? {
    input.optional { Amount(value: decimal(&$0), currency: $0.text()) }
  }

  private func cite(_ input: inout ByteReader) -> Cite {
    Cite(
      source: sourceID(input.count()),
      locator: input.optionalText(),
      quote: input.optionalText()
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
    input.optional { input in
      let status = ClaimStatus(rawValue: UInt8(clamping: input.count()))
      let (by, why) = (input.text(), input.text())
      return status.map { Pin(status: $0, by: by, why: why) }
    }
  }
}
