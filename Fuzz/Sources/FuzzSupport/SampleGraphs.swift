public import Faultline

/// Graphs to start from, made by code, so that they follow the layout of the image by themselves.
public enum SampleGraphs {
  /// A few records that between them use every field there is: a group with two legal entities, a listing and its end,
  /// stakes, sums, a contested claim about an entity, an action and a relation.
  public static let rich: RecordSet = {
    var records = RecordSet()
    records.sources = sources
    records.entities = entities
    records.relations = relations
    records.actions = actions
    records.claims = claims
    records.rules = rules
    return records
  }()

  /// A rule with every field that there is.
  private static let rules = [
    Rule(
      id: "a-rule",
      title: "A rule",
      authority: "office",
      lists: ["the-list"],
      threshold: Rule.Threshold(ExactDecimal(mantissa: 25)),
      bases: [.equity, .votes],
      control: Rule.Control(relations: ["controls"], majorities: [.board]),
      exempt: ["us"],
      outcome: "restricted",
      inherits: "What its owners need.",
      phases: [
        Rule.Phase(
          state: .inForce,
          time: Period(from: PartialDate("2020"), until: PartialDate("2025-06")),
          instrument: "90 FR 1",
          threshold: Rule.Threshold(ExactDecimal(mantissa: 205, scale: 1), .moreThan),
          aggregates: false,
          note: "Short.",
          cites: [Cite(source: "rule")]
        ),
        Rule.Phase(state: .unverified, condition: "it came back"),
      ],
      notes: ["Look closely."],
      cites: [Cite(source: "rule", locator: "p. 1")]
    )
  ]

  /// Companies with random stakes and investments between them, some in groups.
  ///
  /// - Parameters:
  ///   - nodes: How many companies.
  ///   - edges: How many relations.
  ///   - seed: Equal seeds give equal records.
  /// - Returns: The records.
  public static func web(nodes: Int, edges: Int, seed: UInt64) -> RecordSet {
    var random = SplitMix64(seed: seed)
    var records = RecordSet()
    records.sources = sources.filter { $0.issuer == nil }
    records.entities = (0..<nodes).map { number in
      Entity(
        id: company(number),
        kind: number % 17 == 0 ? .group : .company,
        names: [Name("Company \(number)"), Name("公司\(number)", kind: .legal, language: "zh")],
        countries: [number % 2 == 0 ? "cn" : "us"],
        cites: [Cite(source: "register")]
      )
    }
    for number in 0..<edges {
      let from = Int.random(in: 0..<nodes, using: &random)
      // Squared, so that some companies are hubs.
      let share = Double.random(in: 0..<1, using: &random)
      let to = Int(share * share * Double(nodes))
      let year = Int.random(in: 2000...2024, using: &random)
      records.relations.append(
        Relation(
          id: RecordID("r\(number)"),
          kind: number % 3 == 0 ? .owns : .invests,
          from: company(from),
          to: company(to),
          time: Period(from: PartialDate(year: year)),
          stake: number % 3 == 0
            ? Stake(min: ExactDecimal(mantissa: 10), max: ExactDecimal(mantissa: 25)) : nil,
          cites: [Cite(source: number % 5 == 0 ? "paper" : "register")]
        )
      )
    }
    return records
  }

  /// The id of a company of a ``web(nodes:edges:seed:)``.
  public static func company(_ number: Int) -> RecordID { RecordID("n\(10_000 + number)") }

  private static let sources = [
    Source(
      id: "register",
      sourceClass: .registry,
      title: "Register",
      publisher: "Registry",
      retrieved: PartialDate("2020-05-01"),
      archive: "https://example.org/archive"
    ),
    Source(
      id: "rule",
      sourceClass: .official,
      title: "Addition of Entities",
      publisher: "Gazette",
      issuer: "office",
      published: PartialDate("2025-01-16")
    ),
    Source(
      id: "paper",
      sourceClass: .press,
      title: "Who backs Acme",
      publisher: "Paper",
      author: "A. Reporter",
      origin: "Wire",
      published: PartialDate("2023-10"),
      url: "https://example.org/acme"
    ),
    Source(
      id: "reply",
      sourceClass: .companyStatement,
      title: "Our reply",
      publisher: "Acme",
      published: PartialDate("2025-01-17")
    ),
  ]

  private static let entities = [
    Entity(
      id: "acme",
      kind: .group,
      names: [
        Name("Acme AI", cites: [Cite(source: "paper")]),
        Name("艾克米", kind: .common, language: "zh"),
        Name("Old Acme", kind: .former, period: Period(until: PartialDate("2020"))),
      ],
      countries: ["cn"],
      identifiers: [Entity.Identifier(scheme: "lei", value: "0000")],
      summary: "A maker of models.",
      note: "A sample.",
      cites: [Cite(source: "register", locator: "p. 1", quote: "Acme")],
      properties: [Property(name: "sector", value: "AI")]
    ),
    Entity(id: "acme-one", kind: .company, names: [Name("Acme One Co., Ltd.")]),
    Entity(id: "acme-two", kind: .company, names: [Name("Acme Two Co., Ltd.")]),
    Entity(id: "backer", kind: .company, names: [Name("Backer Holdings")]),
    Entity(id: "founder", kind: .person, names: [Name("Zhang Wei")]),
    Entity(
      id: "office",
      kind: .government,
      category: "agency",
      names: [Name("Export Office"), Name("EO", kind: .abbreviation)],
      countries: ["us"]
    ),
    Entity(id: "the-list", kind: .list, names: [Name("Entity List")], countries: ["us"]),
  ]

  private static let relations = [
    Relation(
      kind: .memberOfGroup,
      from: "acme-one",
      to: "acme",
      cites: [Cite(source: "register")]
    ),
    Relation(
      kind: .memberOfGroup,
      from: "acme-two",
      to: "acme",
      cites: [Cite(source: "register")]
    ),
    Relation(
      kind: .invests,
      from: "backer",
      to: "acme-one",
      time: Period(from: PartialDate("2023-10"), until: PartialDate("2024-11-02")),
      stake: Stake(min: ExactDecimal(mantissa: 149, scale: 2), max: ExactDecimal(mantissa: 5)),
      amount: Amount(value: ExactDecimal(mantissa: 2_500_000_000), currency: "CNY"),
      directness: .indirect,
      cites: [Cite(source: "paper")],
      properties: [Property(name: "round", value: "B")]
    ),
    Relation(
      kind: .owns,
      from: "founder",
      to: "backer",
      role: "chair",
      stake: Stake(min: ExactDecimal(mantissa: 51), max: ExactDecimal(mantissa: 51)),
      stances: [
        Stance(
          by: "backer",
          attitude: .questions,
          at: PartialDate("2024"),
          cite: Cite(source: "reply")
        )
      ],
      note: "As filed.",
      cites: [Cite(source: "register")]
    ),
    Relation(
      kind: "founded",
      from: "founder",
      to: "acme",
      pin: Pin(status: .reported, by: "a curator", why: "one paper"),
      cites: [Cite(source: "paper")]
    ),
  ]

  private static let actions = [
    Action(
      id: "listing-2025",
      kind: .listing,
      title: "Entity List addition of Acme",
      dates: Action.Dates(
        announced: PartialDate("2025-01-15"),
        published: PartialDate("2025-01-16"),
        effective: PartialDate("2025-01-16")
      ),
      instrument: Action.Instrument(cite: "90 FR 4617", document: "2025-00704", url: "https://x"),
      parts: [
        Action.Part(role: .issuer, player: "office"),
        Action.Part(role: .list, player: "the-list"),
        Action.Part(role: .target, player: "acme-one"),
        Action.Part(role: .target, player: "acme-two"),
        Action.Part(role: .counterparty, player: "backer"),
      ],
      terms: Action.Terms(
        licenceRequirement: "all items",
        reviewPolicy: "denial",
        footnotes: ["4"]
      ),
      amount: Amount(value: ExactDecimal(mantissa: 5, scale: 1), currency: "USD"),
      stances: [
        Stance(by: "office", attitude: .asserts, at: nil, cite: Cite(source: "rule"))
      ],
      note: "A sample.",
      cites: [Cite(source: "rule", quote: "it does")]
    ),
    Action(
      id: "removal-2025",
      kind: .delisting,
      title: "Removal of Acme Two",
      dates: Action.Dates(effective: PartialDate("2025-06"), until: PartialDate("2026")),
      parts: [
        Action.Part(role: .issuer, player: "office"),
        Action.Part(role: .list, player: "the-list"),
        Action.Part(role: .target, player: "acme-two"),
      ],
      pin: Pin(status: .alleged, by: "a curator", why: "not seen"),
      cites: [Cite(source: "rule")]
    ),
  ]

  private static let claims = [
    Claim(
      id: "claim-military",
      about: ["acme", "listing-2025", "founder--owns--backer"],
      says: "helps the military",
      stances: [
        Stance(
          by: "office",
          attitude: .asserts,
          at: PartialDate("2025-01-16"),
          cite: Cite(source: "rule", quote: "it does")
        ),
        Stance(
          by: "acme",
          attitude: .denies,
          at: PartialDate("2025-01-17"),
          cite: Cite(source: "reply", quote: "it does not")
        ),
      ],
      pin: nil,
      note: "Contested."
    )
  ]
}
