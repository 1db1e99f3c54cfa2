import Faultline
import Testing

@Suite struct StatusTests {
  private static let sources: [RecordID: Source] = {
    func source(
      _ id: RecordID,
      _ sourceClass: Source.Class,
      _ publisher: String,
      origin: String? = nil
    ) -> (RecordID, Source) {
      let source = Source(
        id: id,
        sourceClass: sourceClass,
        title: "T",
        publisher: publisher,
        origin: origin
      )
      return (id, source)
    }
    return Dictionary(uniqueKeysWithValues: [
      source("gazette", .official, "Gazette"), source("registry", .registry, "Registry"),
      source("court", .court, "Court"), source("wire", .wire, "Wire"),
      source("paper", .press, "Paper"), source("copy", .press, "Copy", origin: "Wire"),
      source("filing", .filing, "Filing"), source("institute", .research, "Institute"),
      source("own", .companyStatement, "Acme"), source("post", .social, "Post"),
    ])
  }()

  /// One row: cites, stances as `party attitude [date]`, the status and a part of its reason.
  struct Row: Sendable, CustomTestStringConvertible {
    let cites: [RecordID]
    let stances: [String]
    let status: ClaimStatus?
    let reason: String
    var testDescription: String { "\(cites) \(stances)" }

    init(_ cites: [RecordID], _ stances: [String], _ status: ClaimStatus?, _ reason: String = "") {
      self.cites = cites
      self.stances = stances
      self.status = status
      self.reason = reason
    }
  }

  @Test(
    "who said what decides the status, and the reason names them",
    arguments: [
      Row([], [], nil),
      Row(["gazette"], [], .confirmed, "an official source states it: Gazette"),
      Row(["registry"], [], .confirmed, "a registry source"),
      Row(["court"], [], .confirmed, "a court source"),
      Row(["paper", "gazette"], [], .confirmed, "Gazette"),
      Row(["paper"], [], .reported, "one secondary source: Paper"),
      Row(["filing"], [], .reported, "one secondary source: Filing"),
      Row(["paper", "wire"], [], .confirmed, "2 independent sources: Paper and Wire"),
      Row(["copy", "wire"], [], .reported, "one secondary source: Wire"),
      Row(["paper", "copy", "wire"], [], .confirmed, "2 independent sources"),
      Row(["paper", "paper"], [], .reported),
      Row(["own"], [], .reported, "the party's own statement only: Acme"),
      Row(["own", "paper"], [], .reported, "one secondary source: Paper"),
      Row(["unknown"], [], nil),
      Row([], ["bis asserts"], .alleged, "asserted by BIS alone"),
      Row([], ["bis asserts", "dod asserts"], .alleged, "asserted by BIS and DOD alone"),
      Row([], ["bis asserts", "acme denies"], .disputed, "asserted by BIS, denied by ACME"),
      Row([], ["bis asserts", "acme questions"], .disputed),
      Row([], ["acme denies"], .denied, "denied by ACME, asserted by nobody on record"),
      Row(["paper"], ["acme denies"], .disputed, "stated by Paper, denied by ACME"),
      Row(["own"], ["acme denies"], .denied),
      Row(["gazette"], ["acme denies"], .disputed, "stated by Gazette"),
      Row([], ["bis asserts", "bis retracts"], .retracted, "taken back by BIS"),
      Row([], ["bis asserts", "dod asserts", "bis retracts"], .alleged, "asserted by DOD alone"),
      Row([], ["bis asserts", "bis corrects"], .retracted),
      Row([], ["acme denies", "acme asserts"], .alleged),
      Row([], ["bis retracts 2025", "bis asserts 2024"], .retracted),
      Row([], ["bis asserts 2025", "bis retracts 2024"], .alleged),
      Row([], ["bis retracts 2025-02", "bis asserts 2025-02"], .alleged),
    ]
  )
  func rules(_ row: Row) {
    let stances = row.stances.map { text in
      let words = text.split(separator: " ").map(String.init)
      return Stance(
        by: RecordID(words[0]),
        attitude: Stance.Attitude(rawValue: words[1]) ?? .asserts,
        at: words.count > 2 ? PartialDate(words[2]) : nil,
        cite: Cite(source: "own")
      )
    }
    let assessment = StatusAssessment.assess(
      cites: row.cites.map { Cite(source: $0) },
      stances: stances,
      pin: nil,
      source: { StatusTests.sources[$0] },
      name: { $0.rawValue.uppercased() }
    )
    #expect(assessment?.status == row.status)
    #expect(
      row.reason.isEmpty || assessment?.reason.contains(row.reason) == true,
      "\(assessment?.reason ?? "")"
    )
  }

  @Test("a pin decides, signed, whatever is said")
  func pin() {
    let assessment = StatusAssessment.assess(
      cites: [Cite(source: "gazette")],
      stances: [],
      pin: Pin(status: .reported, by: "Editor", why: "one origin"),
      source: { StatusTests.sources[$0] },
      name: \.rawValue
    )
    #expect(assessment == StatusAssessment(status: .reported, reason: "set by Editor: one origin"))
  }

  @Test("a stance in a source that is not known yet does not count")
  func unknownStance() {
    let assessment = StatusAssessment.assess(
      cites: [Cite(source: "paper")],
      stances: [Stance(by: "acme", attitude: .denies, cite: Cite(source: "later"))],
      pin: nil,
      source: { StatusTests.sources[$0] },
      name: \.rawValue
    )
    #expect(assessment?.status == .reported)
  }

  @Test("names of statuses are read back")
  func names() {
    for status in ClaimStatus.allCases { #expect(ClaimStatus(name: status.name) == status) }
    #expect(ClaimStatus(name: "true") == nil)
  }

  @Test("a source is public from the last day that its date can mean")
  func knownFrom() {
    var source = Source(id: "s", sourceClass: .press, title: "T", publisher: "P")
    #expect(source.knownFrom == nil)
    source.retrieved = PartialDate("2026-07-09")
    #expect(source.knownFrom?.description == "2026-07-09")
    source.published = PartialDate("2025-01")
    #expect(source.knownFrom?.description == "2025-01-31")
    #expect(source.independenceKey == "P")
    source.origin = "Reuters"
    #expect(source.independenceKey == "Reuters")
  }
}
