import Faultline
import FaultlineTestSupport
import Testing

@Suite struct StakeValidationTests {
  /// A stake: holder, percentage or range, from, until.
  struct Holding: Sendable {
    var holder: Int
    var min: String
    var max: String?
    var from: String?
    var until: String?
    var basis = Stake.Basis.equity
    var directness: Relation.Directness?
  }

  private static func records(_ holdings: [Holding]) -> RecordSet {
    var records = SampleRecords.companies(5, edges: [])
    records.relations = holdings.enumerated().compactMap { number, holding in
      guard let least = ExactDecimal(holding.min),
        let most = ExactDecimal(holding.max ?? holding.min)
      else { return nil }
      return Relation(
        id: RecordID("r\(number)"),
        kind: .owns,
        from: SampleRecords.company(holding.holder),
        to: SampleRecords.company(0),
        time: Period(
          from: holding.from.flatMap { PartialDate($0) },
          until: holding.until.flatMap { PartialDate($0) }
        ),
        stake: Stake(min: least, max: most, basis: holding.basis),
        directness: holding.directness,
        cites: [Cite(source: "register")]
      )
    }
    return records
  }

  private func findings(_ holdings: [Holding]) -> [Diagnostic] {
    RecordValidator.diagnostics(of: StakeValidationTests.records(holdings))
  }

  @Test("stakes over 100 % at one time name the day, the sum and the others")
  func overfull() {
    let found = findings([
      Holding(holder: 1, min: "60", from: "2020"),
      Holding(holder: 2, min: "40.5", from: "2021-05-01"),
    ])
    #expect(found.map(\.code) == [.overfullStakes])
    #expect(
      found.first?.message
        == "with this, on 2021-05-01 stakes of 100.5\u{A0}% are held in 'n0000'; the others: "
        + "n0001 60\u{A0}% ((records))"
    )
  }

  @Test(
    "what may be right is let through",
    arguments: [
      // exactly the whole
      [Holding(holder: 1, min: "60"), Holding(holder: 2, min: "40")],
      // one after the other
      [
        Holding(holder: 1, min: "60", until: "2021-05-01"),
        Holding(holder: 2, min: "60", from: "2021-05-01"),
      ],
      // perhaps one after the other
      [Holding(holder: 1, min: "60", until: "2021"), Holding(holder: 2, min: "60", from: "2021")],
      // ranges that can be small enough
      [Holding(holder: 1, min: "50", max: "100"), Holding(holder: 2, min: "50", max: "100")],
      // shares of different things
      [Holding(holder: 1, min: "60"), Holding(holder: 2, min: "60", basis: .votes)],
      // held through the other
      [Holding(holder: 1, min: "60"), Holding(holder: 2, min: "100", directness: .indirect)],
      // the same holder in the words of two sources
      [
        Holding(holder: 1, min: "60"), Holding(holder: 1, min: "59.9"),
        Holding(holder: 2, min: "40"),
      ],
    ]
  )
  func sound(_ holdings: [Holding]) {
    #expect(findings(holdings) == [])
  }

  @Test("undated stakes over 100 % are pointed out too, without a day")
  func undated() {
    let found = findings([
      Holding(holder: 1, min: "60"), Holding(holder: 2, min: "30"), Holding(holder: 3, min: "20"),
    ])
    #expect(found.map(\.code) == [.overfullStakes])
    #expect(found.first?.message.hasPrefix("with this, stakes of 110\u{A0}% are held") == true)
  }

  @Test("random stakes are judged as a day-by-day count judges them")
  func againstDayByDay() throws {
    var random = SplitMix64(seed: 11)
    let start = try #require(Day("2020-01-01")).number
    var overfull = 0
    for _ in 0..<200 {
      let holdings = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        let first = start + Int32.random(in: 0..<40, using: &random)
        let last = first + Int32.random(in: 1..<40, using: &random)
        return Holding(
          holder: Int.random(in: 1...4, using: &random),
          min: "\(Int.random(in: 5...60, using: &random))",
          from: Bool.random(using: &random) ? Day(number: first).description : nil,
          until: Bool.random(using: &random) ? Day(number: last).description : nil
        )
      }
      var isOverfull = false
      for day in start - 5...start + 85 {
        var largest: [Int: Int] = [:]
        for holding in holdings {
          let holds =
            (holding.from.flatMap { Day($0) }?.number ?? .min) <= day
            && day < (holding.until.flatMap { Day($0) }?.number ?? .max)
          if holds {
            largest[holding.holder] = max(largest[holding.holder] ?? 0, Int(holding.min) ?? 0)
          }
        }
        if largest.values.reduce(0, +) > 100 { isOverfull = true }
      }
      if isOverfull { overfull += 1 }
      #expect(findings(holdings).isEmpty == !isOverfull)
    }
    #expect((20...180).contains(overfull))
  }
}
