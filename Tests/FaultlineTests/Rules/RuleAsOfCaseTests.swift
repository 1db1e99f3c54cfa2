import Faultline
import FaultlineTestSupport
import Testing

/// Worked cases in which the day decides, each under its name.
@Suite("Rules and listings by the day")
struct RuleAsOfCaseTests {
  private static let bis = (listed: "L", holdings: "L S 100")
  private static let ofac = (
    listed: "X", holdings: "X A 60 until 2020-07-01; X A 40 from 2020-07-01"
  )

  @Test(
    "each case gets its verdict and its words",
    arguments: [
      ("BIS-1", "2025-09-28", "rule-not-in-force", "not restricted: the rule is not in force yet"),
      ("BIS-2a", "2025-09-29", "blocked", "restricted"),
      ("BIS-2b", "2025-11-09", "blocked", "restricted"),
      ("BIS-3a", "2025-11-10", "rule-stayed", "not restricted: the rule is stayed"),
      ("BIS-3b", "2026-11-09", "rule-stayed", "not restricted: the rule is stayed"),
      (
        "BIS-4", "2026-11-10", "blocked-if-in-force",
        "restricted if the stay was not extended (unverified)"
      ),
    ]
  )
  func affiliates(_ name: String, _ day: String, _ verdict: String, _ words: String) throws {
    let story = OwnershipStory(
      listed: RuleAsOfCaseTests.bis.listed,
      holdings: RuleAsOfCaseTests.bis.holdings
    )
    let exposure = try exposure(story, "s", .stayed, day)
    #expect(exposure.verdict.rawValue == verdict, "\(name)")
    #expect(exposure.words == words, "\(name)")
    #expect(exposure.standing == .caught, "\(name)")
  }

  @Test(
    "a stake that was sold counts to the day before (OFAC-402a, OFAC-402b)",
    arguments: [
      ("2020-06-01", "blocked"), ("2020-06-30", "blocked"), ("2020-07-01", "not-blocked"),
    ]
  )
  func sold(_ day: String, _ verdict: String) throws {
    let story = OwnershipStory(
      listed: RuleAsOfCaseTests.ofac.listed,
      holdings: RuleAsOfCaseTests.ofac.holdings
    )
    let exposure = try exposure(story, "a", .halves, day)
    #expect(exposure.verdict.rawValue == verdict)
    let hasFlag = exposure.redFlags.contains { $0.kind == .formerStake }
    #expect(hasFlag == (verdict == "not-blocked"))
  }

  @Test(
    "a listing is announced, then in force",
    arguments: [
      ("EL-1a", "2025-01-14", "not-blocked", ""),
      ("EL-1b", "2025-01-15", "not-blocked", "listing-announced"),
      ("EL-1c", "2025-01-16", "listed", ""), ("EL-2", "2025-02-01", "listed", ""),
    ]
  )
  func listings(_ name: String, _ day: String, _ verdict: String, _ flag: String) throws {
    var story = OwnershipStory(listed: "Zhipu", holdings: "T Zhipu 1")
    story.records.actions[0].dates = Action.Dates(
      announced: PartialDate("2025-01-15"),
      published: PartialDate("2025-01-16"),
      effective: PartialDate("2025-01-16")
    )
    let exposure = try exposure(story, "zhipu", .halves, day)
    #expect(exposure.verdict.rawValue == verdict, "\(name)")
    #expect(exposure.redFlags.map(\.kind.rawValue).joined() == flag, "\(name)")
  }

  @Test("a year is a maybe on every day of it (PARTIAL)")
  func partial() throws {
    let story = OwnershipStory(listed: "X", holdings: "X A 60 from 2019; founded F A from 2019")
    #expect(try exposure(story, "a", .halves, "2019-06-01").verdict == .possible)
    #expect(try exposure(story, "a", .halves, "2020-01-01").verdict == .blocked)
    #expect(
      Period(from: PartialDate("2019")).validity(on: try #require(Day("2019-06-01"))) == .maybe
    )
  }

  @Test("a rule whose stay was not known yet goes on")
  func known() throws {
    var rule = Rule.stayed
    for number in rule.phases.indices {
      rule.phases[number].cites = [Cite(source: RecordID("phase-\(number)"))]
    }
    let sources = ["2025-09-30", "2025-11-12", "2025-11-12"].enumerated().map { number, day in
      Source(
        id: RecordID("phase-\(number)"),
        sourceClass: .official,
        title: "T",
        publisher: "P",
        published: PartialDate(day)
      )
    }
    var story = OwnershipStory(listed: "L", holdings: "L S 100")
    story.records.sources[0].published = PartialDate("2025-01")
    let graph = try GraphBuilder.build(story.records)
    let target = try #require(graph.node("s"))
    for (known, verdict) in [
      ("2025-09-01", "rule-not-in-force"), ("2025-10-15", "blocked"), ("2025-11-12", "rule-stayed"),
    ] {
      let filter = Filter(asOf: Day("2025-12-01"), knownBy: Day(known))
      var query = ExposureQuery(target: target, rule: rule, filter: filter)
      query.sources = sources
      #expect(query.run(in: graph).verdict.rawValue == verdict, "\(known)")
    }
  }

  private func exposure(_ story: OwnershipStory, _ target: RecordID, _ rule: Rule, _ day: String)
    throws -> Exposure
  {
    let graph = try GraphBuilder.build(story.records)
    let node = try #require(graph.node(target))
    return ExposureQuery(target: node, rule: rule, filter: Filter(asOf: Day(day))).run(in: graph)
  }
}
