public import Faultline

/// Random sets of records in which every field of the native form is filled now and then.
///
/// The sets can be written by hand as they are: ids are slugs, references lead somewhere, texts are such as the native
/// form accepts, with the characters in them that writers trip over.
public struct RandomRecords {
  private var random: SplitMix64

  /// Starts a sequence of sets.
  ///
  /// - Parameter seed: Equal seeds give equal sets.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Texts of one line that formats have trouble with.
  public static let awkwardTexts = [
    "plain", "two words", "no", "NO", "true", "null", "~", "2513", "0x1F", "1e3", "2025-01-16",
    "- dash",
    "-", "a: b", "a:b", "a #b", "#a", "it's", "'quoted'", "say \"no\"", "back\\slash", "{curly}",
    "[square]", "a, b", "a; b", "a|b", "*star", "&and", "!bang", "%percent", "@at", "`tick`", "?",
    "? x",
    ":", ": x", "| block", "> fold", "=", "<<", "<b>&amp;</b>", "]]>", "<!-- x -->", "$100", "$(x)",
    "{{x}}", "x\u{A0}y", "智谱华章", "腾讯 & Co., Ltd.", "Zhāng Wěi", "Ω", "Петров", "شركة", "日本語テキスト",
    "😀 emoji 👩🏽‍💻",
    "e\u{301}", "\u{1F1E8}\u{1F1F3}", "tab-less", "trailing.", "…", "“curly quotes”", "a\\nb",
    "%20", "--",
    "--- doc", "...", "\"", "'", "\\", "a\\", "0", "007", "on", "off", "y", "n", "Yes", "ﬁ",
    "x=\"1\" y='2'",
  ]

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func happens(_ one: Int) -> Bool { number(one) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

  private mutating func text() -> String {
    let first = pick(RandomRecords.awkwardTexts)
    switch number(12) {
    case 0: return String(repeating: "long 长 ", count: 200) + first
    case 1: return first + " " + pick(RandomRecords.awkwardTexts)
    default: return first
    }
  }

  private mutating func short() -> String { pick(RandomRecords.awkwardTexts) }

  private mutating func maybe<Value>(_ one: Int, _ make: (inout RandomRecords) -> Value) -> Value? {
    happens(one) ? make(&self) : nil
  }

  private mutating func date() -> PartialDate? {
    let year = 1950 + number(90)
    switch number(3) {
    case 0: return PartialDate(year: year)
    case 1: return PartialDate(year: year, month: 1 + number(12))
    default: return PartialDate(year: year, month: 1 + number(12), day: 1 + number(28))
    }
  }

  private mutating func period() -> Period {
    Period(
      from: happens(2) ? date() : nil,
      until: happens(4) ? PartialDate(year: 2041 + number(20)) : nil
    )
  }

  private mutating func decimal(below limit: Int64, scale: UInt8) -> ExactDecimal {
    let scale = UInt8(number(Int(scale) + 1))
    var factor: Int64 = 1
    for _ in 0..<scale { factor *= 10 }
    return ExactDecimal(
      mantissa: Int64.random(in: 0..<limit * factor, using: &random),
      scale: scale
    )
  }

  private mutating func stake() -> Stake? {
    let (one, two) = (decimal(below: 100, scale: 4), decimal(below: 100, scale: 2))
    let basis = pick(Stake.Basis.allCases)
    switch number(4) {
    case 0: return Stake(min: one, max: one, basis: basis)
    case 1: return Stake(min: one, max: ExactDecimal(mantissa: 100), basis: basis)
    case 2: return Stake(min: ExactDecimal(mantissa: 0), max: one, basis: basis)
    default: return Stake(min: min(one, two), max: max(one, two), basis: basis)
    }
  }

  private mutating func cites(_ sources: [Source]) -> [Cite] {
    (0..<number(3)).map { _ in cite(sources) }
  }

  private mutating func cite(_ sources: [Source]) -> Cite {
    Cite(
      source: pick(sources).id,
      locator: maybe(3) { $0.short() },
      quote: maybe(3) { $0.short() }
    )
  }

  private mutating func stances(_ sources: [Source], _ entities: [Entity]) -> [Stance] {
    (0..<number(3)).map { _ in
      Stance(
        by: pick(entities).id,
        attitude: pick(Stance.Attitude.allCases),
        at: happens(2) ? date() : nil,
        cite: cite(sources)
      )
    }
  }

  private mutating func pin() -> Pin? {
    maybe(6) { Pin(status: $0.pick(ClaimStatus.allCases), by: $0.short(), why: $0.text()) }
  }

  private mutating func amount() -> Amount? {
    maybe(4) {
      Amount(value: $0.decimal(below: 1_000_000_000, scale: 2), currency: $0.pick(["USD", "CNY"]))
    }
  }

  private mutating func properties() -> [Property] {
    var properties: [Property] = []
    for name in ["legalForm", "web site", "x:y"] where happens(4) {
      for _ in 0...number(2) { properties.append(Property(name: name, value: text())) }
    }
    return properties
  }

  private mutating func name() -> Name {
    if happens(2) { return Name(short()) }
    return Name(
      short(),
      kind: pick(Name.Kind.allCases),
      language: maybe(2) { $0.pick(["zh", "en", "no", "zh-Hant"]) },
      period: period()
    )
  }

  /// The next set.
  ///
  /// - Returns: Up to some dozen records, each list in the order of the ids.
  public mutating func next() -> RecordSet {
    var records = RecordSet()
    let entityIDs = (0...number(6)).map { RecordID("e-\($0)") }
    for index in 0...number(4) {
      records.sources.append(
        Source(
          id: RecordID("s-\(index)"),
          sourceClass: pick(Source.Class.allCases),
          title: text(),
          publisher: short(),
          issuer: maybe(3) { $0.pick(entityIDs) },
          author: maybe(3) { $0.short() },
          origin: maybe(4) { $0.short() },
          published: happens(2) ? date() : nil,
          retrieved: happens(3) ? date() : nil,
          url: maybe(2) { "https://example.org/\($0.number(99))?q=%20&x=\"" },
          archive: maybe(5) { "http://archive.example/\($0.number(99))" }
        )
      )
    }
    for id in entityIDs {
      var names: [Name] = []
      for name in (0...number(3)).map({ _ in name() })
      where !names.contains(where: { $0.value == name.value }) { names.append(name) }
      for index in names.indices where happens(5) { names[index].cites = [cite(records.sources)] }
      records.entities.append(
        Entity(
          id: id,
          kind: pick(Vocabulary.entityKinds).kind,
          category: maybe(3) { $0.pick(Vocabulary.categories).name },
          names: names,
          countries: happens(2) ? ["cn", "no"] : [],
          identifiers: happens(3) ? [.init(scheme: short(), value: short())] : [],
          summary: maybe(3) { $0.text() },
          note: maybe(3) { $0.text() },
          cites: cites(records.sources),
          properties: properties()
        )
      )
    }
    for index in 0..<number(8) {
      let definition = pick(Vocabulary.relationKinds)
      records.relations.append(
        Relation(
          id: RecordID("r-\(index)"),
          kind: definition.kind,
          from: pick(entityIDs),
          to: pick(entityIDs),
          role: maybe(3) { $0.short() },
          time: period(),
          stake: definition.takesStake ? stake() : nil,
          amount: amount(),
          directness: maybe(3) { $0.pick(Relation.Directness.allCases) },
          stances: happens(3) ? stances(records.sources, records.entities) : [],
          pin: pin(),
          note: maybe(4) { $0.text() },
          cites: cites(records.sources),
          properties: properties()
        )
      )
    }
    addActionsAndClaims(to: &records, entityIDs)
    return records
  }

  private mutating func addActionsAndClaims(to records: inout RecordSet, _ entities: [RecordID]) {
    for index in 0..<number(4) {
      var parts: [Action.Part] = []
      for role in ActionRole.allCases {
        for id in entities where happens(4) { parts.append(Action.Part(role: role, player: id)) }
      }
      var action = Action(
        id: RecordID("a-\(index)"),
        kind: pick(Vocabulary.actionKinds).kind,
        title: text(),
        parts: parts,
        amount: amount(),
        stances: happens(3) ? stances(records.sources, records.entities) : [],
        pin: pin(),
        note: maybe(3) { $0.text() },
        cites: cites(records.sources)
      )
      action.dates.announced = happens(2) ? date() : nil
      action.dates.published = happens(2) ? date() : nil
      action.dates.effective = happens(2) ? date() : nil
      action.dates.until = happens(4) ? date() : nil
      if happens(2) {
        action.instrument = Action.Instrument(
          cite: maybe(2) { $0.short() },
          document: maybe(2) { $0.short() },
          url: maybe(2) { _ in "https://e.org" }
        )
      }
      if happens(2) {
        action.terms = Action.Terms(
          licenceRequirement: maybe(2) { $0.text() },
          reviewPolicy: maybe(2) { $0.text() },
          footnotes: happens(2) ? [short(), short()] : []
        )
      }
      records.actions.append(action)
    }
    for index in 0..<number(3) {
      records.claims.append(
        Claim(
          id: RecordID("c-\(index)"),
          about: [pick(entities)] + records.relations.prefix(number(2)).map(\.id),
          says: text(),
          stances: stances(records.sources, records.entities),
          pin: pin(),
          note: maybe(3) { $0.text() }
        )
      )
    }
  }
}
