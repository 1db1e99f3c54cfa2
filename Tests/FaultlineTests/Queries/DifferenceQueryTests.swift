import Faultline
import FaultlineTestSupport
import Testing

@Suite("Difference query")
struct DifferenceQueryTests {
  /// The changes as `+ section: sentence (states) | reason`.
  private func changes(
    _ from: String,
    _ to: String,
    _ clock: Difference.Clock = .truth,
    in records: RecordSet = SampleRecords.listing,
    focus: RecordID? = nil,
    filter: Filter = Filter()
  ) throws -> [String] {
    let graph = try GraphBuilder.build(records)
    let query = DifferenceQuery(
      from: try #require(Day(from)),
      to: try #require(Day(to)),
      clock: clock,
      focus: focus.flatMap { graph.node($0) },
      filter: filter
    )
    return query.run(in: graph).entries.map { entry in
      "\(entry.change) \(entry.section): \(entry.sentence)"
        + (entry.states.isEmpty ? "" : " (\(entry.states))")
        + (entry.reason.isEmpty ? "" : " | \(entry.reason)")
    }
  }

  private let listed = [
    "Acme One Co., Ltd. on the list Entity List", "Acme Two Co., Ltd. on the list Entity List",
    "Other Chips on the list Entity List",
  ]

  @Test("a day differs in nothing from itself", arguments: [Difference.Clock.truth, .knowledge])
  func same(clock: Difference.Clock) throws {
    #expect(try changes("2025-01-16", "2025-01-16", clock).isEmpty)
    #expect(try changes("2030-01-01", "2031-01-01", clock).isEmpty)
  }

  @Test("a listing is announced, then in force, then over")
  func listings() throws {
    let by = " | by the Entity List addition of 2025-01-16, 90 FR 4617"
    #expect(
      try changes("2025-01-14", "2025-01-15")
        == listed.map { "added listings: \($0) (announced, not effective)\(by)" }
    )
    #expect(
      try changes("2025-01-15", "2025-01-16").filter { $0.contains("listings") }
        == listed.map { "changed listings: \($0) (announced, not effective → listed)\(by)" }
    )
    var records = SampleRecords.listing
    records.actions.append(
      Action(
        id: "removal",
        kind: .delisting,
        title: "Removal",
        dates: Action.Dates(effective: PartialDate("2025-06-01")),
        parts: [
          Action.Part(role: .list, player: "the-list"), Action.Part(role: .target, player: "other"),
        ],
        cites: [Cite(source: "rule")]
      )
    )
    #expect(
      try changes("2025-05-31", "2025-06-01", in: records) == [
        "removed listings: Other Chips on the list Entity List | by the Entity List removal of 2025-06-01"
      ]
    )
  }

  @Test("relations come and go, and a stake that follows another is a change")
  func links() throws {
    var records = SampleRecords.listing
    func owns(_ id: RecordID, _ share: Int64, _ from: String, _ until: String?) -> Relation {
      Relation(
        id: id,
        kind: .owns,
        from: "backer",
        to: "other",
        time: Period(from: PartialDate(from), until: until.flatMap { PartialDate($0) }),
        stake: Stake(min: ExactDecimal(mantissa: share), max: ExactDecimal(mantissa: share)),
        cites: [Cite(source: "register")]
      )
    }
    records.relations += [
      owns("o1", 20, "2020-01-01", "2021-01-01"), owns("o2", 55, "2021-01-01", "2022-01-01"),
    ]
    #expect(
      try changes("2020-06-01", "2021-06-01", in: records) == [
        "changed links: Backer Holdings owns Other Chips (20\u{A0}% → 55\u{A0}%) | since 2021-01-01"
      ]
    )
    #expect(
      try changes("2021-06-01", "2022-06-01", in: records) == [
        "removed links: Backer Holdings owns Other Chips (55\u{A0}%) | ended 2022-01-01"
      ]
    )
    #expect(try changes("2021-06-01", "2022-06-01", in: records, focus: "acme").isEmpty)
    #expect(
      try changes("2023-09-30", "2023-10-01") == [
        "added links: Backer Holdings backs Acme AI | since 2023-10"
      ]
    )
  }

  @Test("a statement stands otherwise when somebody has spoken")
  func statuses() throws {
    #expect(
      try changes("2025-01-16", "2025-01-17") == [
        "changed statuses: Acme AI helps the military (alleged → disputed) "
          + "| asserted by Export Office, denied by Acme AI"
      ]
    )
    #expect(
      try changes("2025-01-16", "2025-01-17", .knowledge) == [
        "changed statuses: Acme AI helps the military (alleged → disputed) "
          + "| asserted by Export Office, denied by Acme AI"
      ]
    )
  }

  @Test("what became known is what a source made known in between")
  func knowledge() throws {
    #expect(
      try changes("2023-10-19", "2023-10-20", .knowledge) == [
        "added links: Backer Holdings backs Acme AI | made known by Paper"
      ]
    )
    let all = try changes("2020-01-01", "2025-02-01", .knowledge)
    #expect(
      all.contains { $0.hasPrefix("added entities: Acme AI (group) | made known by Registry") }
    )
    #expect(all.count { $0.hasPrefix("added listings") } == 3)
  }

  @Test("those who share the rest of a sentence fold into one change")
  func folding() throws {
    let graph = try GraphBuilder.build(SampleRecords.listing)
    let query = DifferenceQuery(
      from: try #require(Day("2025-01-14")),
      to: try #require(Day("2025-01-15"))
    )
    let difference = query.run(in: graph)
    #expect(
      difference.folded(naming: 1).map(\.sentence) == [
        "Acme One Co., Ltd. and 2 others on the list Entity List"
      ]
    )
    #expect(difference.folded().count == 3)
  }
}

extension DifferenceQueryTests {
  @Test("a rule that begins to apply, and a stake that reaches it, change who is caught")
  func verdicts() throws {
    var records = SampleRecords.listing
    func owns(_ id: RecordID, _ share: Int64, _ from: String, _ until: String?) -> Relation {
      Relation(
        id: id,
        kind: .owns,
        from: "other",
        to: "backer",
        time: Period(from: PartialDate(from), until: until.flatMap { PartialDate($0) }),
        stake: Stake(min: ExactDecimal(mantissa: share), max: ExactDecimal(mantissa: share)),
        cites: [Cite(source: "register")]
      )
    }
    records.relations += [
      owns("o1", 40, "2020-01-01", "2025-03-01"), owns("o2", 60, "2025-03-01", nil),
    ]
    records.rules = [
      Rule(
        id: "fifty",
        title: "Fifty",
        lists: ["the-list"],
        threshold: Rule.Threshold(ExactDecimal(mantissa: 50)),
        phases: [Rule.Phase(state: .inForce, time: Period(from: PartialDate("2025-02-01")))],
        cites: [Cite(source: "rule")]
      )
    ]
    let graph = try GraphBuilder.build(records)
    func verdicts(_ from: String, _ to: String) throws -> [String] {
      let query = DifferenceQuery(
        from: try #require(Day(from)),
        to: try #require(Day(to))
      )
      return query.run(in: graph).entries.filter { $0.section == .verdicts }
        .map { "\($0.change) \($0.sentence): \($0.before) → \($0.after), \($0.reason)" }
    }
    #expect(
      try verdicts("2025-01-20", "2025-02-10") == [
        "changed The rule “Fifty” stands otherwise: not yet in force → in force, "
      ]
    )
    #expect(
      try verdicts("2025-02-10", "2025-03-10").contains(
        "added Backer Holdings under the rule “Fifty”: not blocked → blocked, "
          + "by the shares of Other Chips"
      )
    )
  }
}
