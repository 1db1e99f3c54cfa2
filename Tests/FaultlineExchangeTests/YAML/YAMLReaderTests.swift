import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct YAMLReaderTests {
  static let whole = """
    # Everything that records can hold.
    sources:
      - id: fr-1
        class: official
        title: "Addition: of Entities"
        publisher: Federal Register
        issuer: us-bis
        author: A. Clerk
        origin: Agency
        published: 2025-01-16
        retrieved: 2026-07
        url: https://example.org/a
        archive: HTTP://example.org/b
    entities:
      - id: zhipu
        kind: group
        category: media
        names:
          - Zhipu AI
          - {value: 智谱, lang: zh, kind: transliteration, from: 2019, until: 2024-06, cites: [fr-1]}
        countries: [cn, no]
        identifiers: [{scheme: HKEX, value: 02513}]
        summary: >-
          Developer of
          models.
        note: "no"
        cites: [fr-1]
    relations:
      - kind: invests
        from: tencent
        to: zhipu
        role: lead investor
        time: {from: 2023-10-20, until: 2025}
        stake: {min: 1.490, max: 20, of: votes}
        amount: {value: 2500000000, currency: CNY}
        direct: indirect
        stances:
          - {by: us-bis, stance: asserts, at: 2026-06, cite: fr-1}
          - {by: zhipu, stance: denies, cite: {source: fr-1, locator: p. 3, quote: lacked factual basis}}
        pin: {status: reported, by: Editor, why: one origin}
        note: A note.
        cites: [fr-1, {source: fr-1, locator: "90 FR 4619"}]
      - {id: second--stake, kind: owns, from: tencent, to: zhipu, stake: 5}
      - {kind: owns, from: a, to: b, stake: {min: 50}}
      - {kind: owns, from: a, to: c, stake: {max: 50, of: board}}
      - {kind: owns, from: a, to: d, stake: {exact: 50, of: profit}}
    actions:
      - id: listing-1
        kind: listing
        title: Addition
        dates: {announced: 2025-01-15, published: 2025-01-16, effective: 2025-01-16, until: 2030}
        instrument: {cite: 90 FR 4617, document: 2025-00704, url: https://example.org/c}
        roles:
          target: [b, a]
          issuer: [us-bis]
          counterparty: []
          item: [chips]
          list: [entity-list]
        terms: {licence-requirement: All items, review-policy: Denial, footnotes: [4, 5]}
        amount: {value: 0.5, currency: EUR}
        stances: [{by: zhipu, stance: questions, cite: fr-1}]
        pin: {status: disputed, by: Editor, why: "yes"}
        note: 5
        cites: [fr-1]
    claims:
      - id: claim-1
        about: [zhipu, tencent--invests--zhipu]
        says: advances things
        stances: [{by: us-bis, stance: retracts, at: 2025-01-16, cite: fr-1}]
        pin: {status: alleged, by: Editor, why: because}
        note: N.
    """

  @Test("everything that a record can hold is read, and every value as a text")
  func everything() {
    let result = read(YAMLReaderTests.whole)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(
      result.records.sources == [
        Source(
          id: "fr-1",
          sourceClass: .official,
          title: "Addition: of Entities",
          publisher: "Federal Register",
          issuer: "us-bis",
          author: "A. Clerk",
          origin: "Agency",
          published: PartialDate("2025-01-16"),
          retrieved: PartialDate("2026-07"),
          url: "https://example.org/a",
          archive: "HTTP://example.org/b"
        )
      ]
    )
    #expect(
      result.records.entities == [
        Entity(
          id: "zhipu",
          kind: .group,
          category: "media",
          names: [
            Name("Zhipu AI"),
            Name(
              "智谱",
              kind: .transliteration,
              language: "zh",
              period: Period(from: PartialDate("2019"), until: PartialDate("2024-06")),
              cites: [Cite(source: "fr-1")]
            ),
          ],
          countries: ["cn", "no"],
          identifiers: [Entity.Identifier(scheme: "HKEX", value: "02513")],
          summary: "Developer of models.",
          note: "no",
          cites: [Cite(source: "fr-1")]
        )
      ]
    )
    #expect(
      result.records.claims == [
        Claim(
          id: "claim-1",
          about: ["zhipu", "tencent--invests--zhipu"],
          says: "advances things",
          stances: [
            Stance(
              by: "us-bis",
              attitude: .retracts,
              at: PartialDate("2025-01-16"),
              cite: Cite(source: "fr-1")
            )
          ],
          pin: Pin(status: .alleged, by: "Editor", why: "because"),
          note: "N."
        )
      ]
    )
  }

  @Test("relations are read with their stakes as written, and get an id of their ends")
  func relations() throws {
    let relations = read(YAMLReaderTests.whole).records.relations
    #expect(
      relations.map(\.id) == [
        "tencent--invests--zhipu", "second--stake", "a--owns--b", "a--owns--c", "a--owns--d",
      ]
    )
    #expect(
      relations.map { $0.stake?.description } == [
        "1.49–20\u{A0}% of the votes", "5\u{A0}%", "at least 50\u{A0}%",
        "at most 50\u{A0}% of the board",
        "50\u{A0}% of the profit",
      ]
    )
    let first = try #require(relations.first)
    #expect(
      first
        == Relation(
          kind: .invests,
          from: "tencent",
          to: "zhipu",
          role: "lead investor",
          time: Period(from: PartialDate("2023-10-20"), until: PartialDate("2025")),
          stake: Stake(
            min: ExactDecimal(mantissa: 149, scale: 2),
            max: ExactDecimal(mantissa: 20),
            basis: .votes
          ),
          amount: Amount(value: ExactDecimal(mantissa: 2_500_000_000), currency: "CNY"),
          directness: .indirect,
          stances: [
            Stance(
              by: "us-bis",
              attitude: .asserts,
              at: PartialDate("2026-06"),
              cite: Cite(source: "fr-1")
            ),
            Stance(
              by: "zhipu",
              attitude: .denies,
              cite: Cite(source: "fr-1", locator: "p. 3", quote: "lacked factual basis")
            ),
          ],
          pin: Pin(status: .reported, by: "Editor", why: "one origin"),
          note: "A note.",
          cites: [Cite(source: "fr-1"), Cite(source: "fr-1", locator: "90 FR 4619")]
        )
    )
  }

  @Test("the parts of an action come in the order of the roles, whatever the order of the keys")
  func actions() {
    #expect(
      read(YAMLReaderTests.whole).records.actions == [
        Action(
          id: "listing-1",
          kind: .listing,
          title: "Addition",
          dates: Action.Dates(
            announced: PartialDate("2025-01-15"),
            published: PartialDate("2025-01-16"),
            effective: PartialDate("2025-01-16"),
            until: PartialDate("2030")
          ),
          instrument: Action.Instrument(
            cite: "90 FR 4617",
            document: "2025-00704",
            url: "https://example.org/c"
          ),
          parts: [
            Action.Part(role: .issuer, player: "us-bis"),
            Action.Part(role: .target, player: "b"),
            Action.Part(role: .target, player: "a"),
            Action.Part(role: .list, player: "entity-list"),
            Action.Part(role: .item, player: "chips"),
          ],
          terms: Action.Terms(
            licenceRequirement: "All items",
            reviewPolicy: "Denial",
            footnotes: ["4", "5"]
          ),
          amount: Amount(value: ExactDecimal(mantissa: 5, scale: 1), currency: "EUR"),
          stances: [Stance(by: "zhipu", attitude: .questions, cite: Cite(source: "fr-1"))],
          pin: Pin(status: .disputed, by: "Editor", why: "yes"),
          note: "5",
          cites: [Cite(source: "fr-1")]
        )
      ]
    )
  }

  @Test("the place of every field is known")
  func locations() {
    let locations = read(YAMLReaderTests.whole).locations
    func place(_ type: RecordReference.RecordType, _ field: RecordField, _ index: Int = 0) -> String
    {
      locations.location(of: field, in: RecordReference(type, index)).description
    }
    #expect(locations.location(of: RecordReference(.source, 0)).description == "a.yaml:3:5")
    #expect(place(.source, .id) == "a.yaml:3:9")
    #expect(place(.source, .issuer) == "a.yaml:7:13")
    #expect(place(.entity, .name(1)) == "a.yaml:20:9")
    #expect(place(.entity, .nameCite(1, 0)) == "a.yaml:20:90")
    #expect(place(.relation, .stanceBy(1)) == "a.yaml:39:14")
    #expect(place(.relation, .stanceCite(1)) == "a.yaml:39:43")
    #expect(place(.relation, .stanceAt(0)) == "a.yaml:38:43")
    #expect(place(.relation, .cite(1)) == "a.yaml:42:19")
    #expect(place(.relation, .stake, 1) == "a.yaml:43:70")
    // Parts go by the order of the record, not of the file.
    #expect(place(.action, .part(0)) == "a.yaml:55:16")
    #expect(place(.action, .part(2)) == "a.yaml:54:19")
    #expect(place(.claim, .about(1)) == "a.yaml:67:20")
    // A field that is not there is looked for at its record.
    #expect(place(.claim, .cite(0)) == "a.yaml:66:5")
    #expect(place(.claim, .id, 9) == "(records)")
  }

  @Test("a record with a mistake is kept without the part in question")
  func flawedRecord() {
    let result = read(source("published: 2025-02-30"))
    #expect(result.records.sources.map(\.id) == ["s"])
    #expect(result.records.sources.first?.published == nil)
    #expect(result.locations.isFlawed(RecordReference(.source, 0)))
    #expect(!result.locations.isWhole)
  }

  @Test("a record that makes no sense is left out, and what refers to it is not blamed")
  func damagedRecord() {
    let result = read("sources: [{id: s, class: press, title: T}]\n" + entity("cites: [s]"))
    #expect(result.records.sources.isEmpty)
    #expect(result.locations.isDamaged("s"))
    #expect(RecordValidator.diagnostics(of: result).isEmpty)
  }

  @Test("an item that cannot be read does not move the places of those behind it")
  func numbering() {
    let result = read(entity("cites: [{x: y}, s, t]"))
    #expect(result.records.entities.first?.cites.map(\.source) == ["s", "t"])
    let entity = RecordReference(.entity, 0)
    #expect(result.locations.location(of: .cite(0), in: entity).column == 21)
    #expect(result.locations.location(of: .cite(1), in: entity).column == 24)
  }

  @Test("two thousand damaged copies of a file give findings and never a crash")
  func mutations() {
    let original = Array(YAMLReaderTests.whole.utf8)
    let hostile: [[UInt8]] = [
      [0x00], [0x09], [0xFF], [0xE2, 0x80, 0xAE], Array("{".utf8), Array("[".utf8),
      Array("&a ".utf8),
      Array("*a".utf8), Array("!x ".utf8), Array("\n---\n".utf8), Array(": ".utf8),
      Array("\n".utf8),
      Array("<<: ".utf8), Array("'".utf8), Array("\"".utf8), Array("|\n".utf8), Array("- ".utf8),
      Array("? ".utf8), Array("99999999999999999999".utf8), Array("#".utf8),
    ]
    var random = SplitMix64(seed: 2025)
    var clean = 0
    for _ in 0..<2000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        case 2: bytes.insert(contentsOf: hostile.randomElement(using: &random) ?? [], at: place)
        default:
          let end = min(bytes.count, place + 200)
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        }
      }
      let result = YAMLReader().read(bytes, named: "a.yaml")
      if result.diagnostics.isEmpty { clean += 1 }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
      #expect(result.diagnostics.allSatisfy { (0...lines).contains($0.location.line) })
      _ = RecordValidator.diagnostics(of: result)
    }
    #expect(clean < 1000)
  }
}
