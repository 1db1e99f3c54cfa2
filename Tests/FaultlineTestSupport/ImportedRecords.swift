public import Faultline

/// Random sets of records as imports may bring them: nothing in them needs to be such that people would write it.
///
/// Ids, kinds, names and texts are anything; ends are of wrong kinds, times turned around, stakes too large together,
/// names missing, parts and properties in any order. Only references lead somewhere.
public struct ImportedRecords {
  private var random: SplitMix64

  /// Starts a sequence of sets.
  ///
  /// - Parameter seed: Equal seeds give equal sets.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Texts that a form of records has trouble with.
  public static let nastyTexts =
    RandomRecords.awkwardTexts + [
      "", " ", "  two spaces in front", "behind ", "\n", "a\nb", "a\n\n  b\n", "\r\n", "a\rb",
      "\ttab",
      "a\tb\t", "\u{0}", "nul\u{0}inside", "\u{1}\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}",
      "\u{2028}",
      "\u{2029}", "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "\u{FEFF}x", "\u{FFFE}", "\u{1FFFF}",
      "\u{FFFD}", "שלום", "# comment", "imported: yes", "- a\n- b", "{a: [b, c]}", "\"\\\"\n\"",
      "NK-AbC", "ofac-123:x", "https://example.org/a b#c", "e\u{301}", "\u{E9}", "C:\\dir\\new\\t",
      String(repeating: "0123456789 智谱\n\"'\\ ", count: 4000),
      String(repeating: "x", count: 3000),
    ]

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func happens(_ one: Int) -> Bool { number(one) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

  private mutating func text() -> String {
    happens(3)
      ? pick(ImportedRecords.nastyTexts) + pick(ImportedRecords.nastyTexts)
      : pick(ImportedRecords.nastyTexts)
  }

  private mutating func maybe<Value>(_ make: (inout ImportedRecords) -> Value) -> Value? {
    happens(3) ? make(&self) : nil
  }

  private mutating func date() -> PartialDate? {
    happens(2) ? PartialDate(year: 1 + number(9999), month: 1 + number(12)) : nil
  }

  private mutating func list<Item>(_ item: (inout ImportedRecords) -> Item) -> [Item] {
    (0..<number(4)).map { _ in item(&self) }
  }

  private mutating func ids(_ count: Int) -> [RecordID] {
    var (ids, seen) = ([RecordID](), Set<[UInt8]>())
    while ids.count < count {
      let text = happens(3) ? text() : "\(text())-\(number(99))"
      // The bytes of ids differ; what Unicode takes for the same does not join records.
      if !text.isEmpty, seen.insert(Array(text.utf8)).inserted { ids.append(RecordID(text)) }
    }
    return ids
  }

  private mutating func cite(_ sources: [RecordID]) -> Cite {
    Cite(source: pick(sources), locator: maybe { $0.text() }, quote: maybe { $0.text() })
  }

  private mutating func stance(_ sources: [RecordID], _ nodes: [RecordID]) -> Stance {
    Stance(
      by: pick(nodes),
      attitude: pick(Stance.Attitude.allCases),
      at: date(),
      cite: cite(sources)
    )
  }

  private mutating func pin() -> Pin? {
    maybe { Pin(status: $0.pick(ClaimStatus.allCases), by: $0.text(), why: $0.text()) }
  }

  private mutating func amount() -> Amount? {
    maybe {
      Amount(value: ExactDecimal(mantissa: Int64($0.number(999)) - 500), currency: $0.text())
    }
  }

  private mutating func properties() -> [Property] {
    list { Property(name: $0.happens(2) ? $0.text() : "p\($0.number(2))", value: $0.text()) }
  }

  /// The next set.
  ///
  /// - Returns: A few records of each type.
  public mutating func next() -> RecordSet {
    var records = RecordSet()
    let sources = ids(1 + number(3))
    let nodes = ids(3 + number(4))
    let (entities, actions) = (nodes.dropFirst(), nodes.prefix(1))
    for id in sources {
      records.sources.append(
        Source(
          id: id,
          sourceClass: pick(Source.Class.allCases),
          title: text(),
          publisher: text(),
          issuer: maybe { $0.pick(nodes) },
          author: maybe { $0.text() },
          published: date(),
          retrieved: date(),
          url: maybe { $0.text() },
          archive: maybe { $0.text() }
        )
      )
    }
    for id in entities {
      records.entities.append(
        Entity(
          id: id,
          kind: EntityKind(rawValue: happens(2) ? text() : "company"),
          category: maybe { $0.text() },
          names: list { draw in
            Name(
              draw.text(),
              kind: draw.pick(Name.Kind.allCases),
              language: draw.maybe { $0.text() },
              period: Period(from: draw.date(), until: draw.date()),
              cites: draw.list { $0.cite(sources) }
            )
          },
          countries: list { $0.text() },
          identifiers: list { .init(scheme: $0.text(), value: $0.text()) },
          summary: maybe { $0.text() },
          note: maybe { $0.text() },
          cites: list { $0.cite(sources) },
          properties: properties()
        )
      )
    }
    for id in actions {
      records.actions.append(
        Action(
          id: id,
          kind: ActionKind(rawValue: text()),
          title: text(),
          dates: Action.Dates(announced: date(), until: date()),
          instrument: maybe { draw in Action.Instrument(cite: draw.maybe { $0.text() }) },
          parts: list { .init(role: $0.pick(ActionRole.allCases), player: $0.pick(nodes)) },
          terms: maybe { draw in
            Action.Terms(reviewPolicy: draw.maybe { $0.text() }, footnotes: draw.list { $0.text() })
          },
          amount: amount(),
          stances: list { $0.stance(sources, nodes) },
          pin: pin(),
          note: maybe { $0.text() },
          cites: list { $0.cite(sources) }
        )
      )
    }
    let shared = ids(2)
    for _ in 0..<number(6) {
      records.relations.append(
        Relation(
          id: maybe { $0.pick(shared) },
          kind: RelationKind(rawValue: happens(2) ? text() : "owns"),
          from: pick(nodes),
          to: pick(nodes),
          role: maybe { $0.text() },
          time: Period(from: date(), until: date()),
          stake: maybe { draw in
            Stake(
              min: ExactDecimal(mantissa: Int64(draw.number(51))),
              max: ExactDecimal(mantissa: Int64(50 + draw.number(51))),
              basis: draw.pick(Stake.Basis.allCases)
            )
          } ?? nil,
          amount: amount(),
          directness: maybe { $0.pick(Relation.Directness.allCases) },
          stances: list { $0.stance(sources, nodes) },
          pin: pin(),
          note: maybe { $0.text() },
          cites: list { $0.cite(sources) },
          properties: properties()
        )
      )
    }
    for id in ids(number(3)) {
      records.claims.append(
        Claim(
          id: id,
          about: list { $0.pick(nodes) },
          says: text(),
          stances: list { $0.stance(sources, nodes) },
          pin: pin(),
          note: maybe { $0.text() }
        )
      )
    }
    for id in ids(number(2)) {
      records.rules.append(
        Rule(
          id: id,
          title: text(),
          authority: maybe { $0.pick(nodes) },
          lists: list { $0.pick(nodes) },
          threshold: Rule.Threshold(ExactDecimal(mantissa: 50), pick([.atLeast, .moreThan])),
          aggregates: happens(2),
          bases: list { $0.pick(Stake.Basis.allCases) },
          control: Rule.Control(
            relations: list { RelationKind(rawValue: $0.text()) },
            majorities: list { $0.pick(Stake.Basis.allCases) }
          ),
          exempt: list { $0.text() },
          outcome: text(),
          inherits: maybe { $0.text() },
          phases: list { draw in
            Rule.Phase(
              state: draw.pick(Rule.Phase.State.allCases),
              time: Period(from: draw.date(), until: draw.date()),
              instrument: draw.maybe { $0.text() },
              condition: draw.maybe { $0.text() },
              aggregates: draw.maybe { $0.happens(2) },
              note: draw.maybe { $0.text() },
              cites: draw.list { $0.cite(sources) }
            )
          },
          notes: list { $0.text() },
          cites: list { $0.cite(sources) }
        )
      )
    }
    for _ in 0..<number(3) {
      records.judgements.append(
        Judgement(
          a: text(),
          b: text(),
          verdict: pick([.same, .different]),
          by: text(),
          on: PartialDate(Day(number: Int32(number(20_000)))),
          why: text(),
          cites: list { $0.cite(sources) }
        )
      )
    }
    return records
  }
}
