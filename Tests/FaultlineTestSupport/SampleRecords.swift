public import Faultline

/// Small record sets that tests share.
public enum SampleRecords {
  /// Plain companies `n0`, `n1`, … with relations of one kind between them.
  ///
  /// - Parameters:
  ///   - count: How many companies.
  ///   - edges: The ends of the relations; parallel ones are allowed.
  ///   - kind: The kind of the relations.
  /// - Returns: The records, all citing one source.
  public static func companies(
    _ count: Int,
    edges: [(Int, Int)],
    kind: RelationKind = .invests
  ) -> RecordSet {
    var records = RecordSet()
    records.sources = [register]
    records.entities = (0..<count).map { number in
      Entity(
        id: company(number),
        kind: .company,
        names: [Name("Company \(number)")],
        cites: [Cite(source: register.id)]
      )
    }
    records.relations = edges.enumerated().map { number, edge in
      Relation(
        id: RecordID("r\(number)"),
        kind: kind,
        from: company(edge.0),
        to: company(edge.1),
        cites: [Cite(source: register.id)]
      )
    }
    return records
  }

  /// The id of a plain company.
  public static func company(_ number: Int) -> RecordID {
    let digits = String(number)
    return RecordID("n" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }

  /// A registry.
  public static let register = Source(
    id: "register",
    sourceClass: .registry,
    title: "Register",
    publisher: "Registry",
    published: PartialDate(year: 2020)
  )

  /// A listing of two legal entities of a group, and of a third company, with backers, a founder and a contested claim.
  public static let listing: RecordSet = {
    var records = RecordSet()
    func cite(_ source: RecordID) -> [Cite] { [Cite(source: source)] }
    records.sources = [
      register,
      Source(
        id: "rule",
        sourceClass: .official,
        title: "Addition of Entities",
        publisher: "Gazette",
        published: PartialDate("2025-01-16")
      ),
      Source(
        id: "paper",
        sourceClass: .press,
        title: "Who backs Acme",
        publisher: "Paper",
        published: PartialDate("2023-10-20"),
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
    func entity(_ id: RecordID, _ kind: EntityKind, _ names: [String], _ country: String = "cn")
      -> Entity
    {
      Entity(
        id: id,
        kind: kind,
        names: names.map { Name($0) },
        countries: [country],
        cites: cite("register")
      )
    }
    records.entities = [
      entity("acme", .group, ["Acme AI", "Acme", "艾克米"]),
      entity("acme-one", .company, ["Acme One Co., Ltd."]),
      entity("acme-two", .company, ["Acme Two Co., Ltd."]),
      entity("other", .company, ["Other Chips"]),
      entity("backer", .company, ["Backer Holdings"]),
      entity("founder", .person, ["Zhang Wei"]),
      entity("office", .government, ["Export Office"], "us"),
      entity("department", .government, ["Department"], "us"),
      entity("the-list", .list, ["Entity List"], "us"),
    ]
    records.relations = [
      Relation(kind: .memberOfGroup, from: "acme-one", to: "acme", cites: cite("register")),
      Relation(kind: .memberOfGroup, from: "acme-two", to: "acme", cites: cite("register")),
      Relation(
        kind: .invests,
        from: "backer",
        to: "acme",
        time: Period(from: PartialDate("2023-10")),
        cites: cite("paper")
      ),
      Relation(
        kind: "founded",
        from: "founder",
        to: "acme",
        time: Period(from: PartialDate("2019")),
        cites: cite("register")
      ),
      Relation(kind: "part-of", from: "office", to: "department", cites: cite("register")),
    ]
    records.actions = [
      Action(
        id: "listing-2025",
        kind: .listing,
        title: "Entity List addition of Acme",
        dates: Action.Dates(
          announced: PartialDate("2025-01-15"),
          published: PartialDate("2025-01-16"),
          effective: PartialDate("2025-01-16")
        ),
        instrument: Action.Instrument(cite: "90 FR 4617", document: "2025-00704"),
        parts: [
          Action.Part(role: .issuer, player: "office"),
          Action.Part(role: .target, player: "acme-one"),
          Action.Part(role: .target, player: "acme-two"),
          Action.Part(role: .target, player: "other"),
          Action.Part(role: .list, player: "the-list"),
        ],
        terms: Action.Terms(licenceRequirement: "all items", footnotes: ["4"]),
        cites: cite("rule")
      )
    ]
    records.claims = [
      Claim(
        id: "claim-military",
        about: ["acme"],
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
        ]
      )
    ]
    return records
  }()
}
