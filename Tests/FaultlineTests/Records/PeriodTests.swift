import Faultline
import Testing

@Suite struct PeriodTests {
  @Test(
    "a span holds from its first day up to its last, and partial ends leave it open",
    arguments: [
      // from, until, day, answer
      ("2023-10-20", nil, "2023-10-19", .no), ("2023-10-20", nil, "2023-10-20", .yes),
      ("2023-10-20", nil, "9999-12-31", .yes),
      (nil, "2025-11-10", "2025-11-09", .yes), (nil, "2025-11-10", "2025-11-10", .no),
      (nil, "2025-11-10", "0001-01-01", .yes),
      ("2019", nil, "2018-12-31", .no), ("2019", nil, "2019-01-01", .maybe),
      ("2019", nil, "2019-12-30", .maybe), ("2019", nil, "2019-12-31", .yes),
      ("2019", nil, "2020-01-01", .yes),
      ("2020-02", nil, "2020-02-28", .maybe), ("2020-02", nil, "2020-02-29", .yes),
      (nil, "2021", "2020-12-31", .yes), (nil, "2021", "2021-01-01", .maybe),
      (nil, "2021", "2021-12-30", .maybe), (nil, "2021", "2021-12-31", .no),
      ("2019", "2019", "2019-06-01", .maybe), ("2019", "2019", "2018-12-31", .no),
      ("2019", "2019", "2019-12-31", .no),
      ("2019-03-14", "2019-03-15", "2019-03-14", .yes),
      ("2019-03-14", "2019-03-14", "2019-03-14", .no),
      (nil, nil, "2019-03-14", .yes),
    ] as [(String?, String?, String, Validity)]
  )
  func validity(_ from: String?, _ until: String?, _ day: String, _ answer: Validity) throws {
    let period = Period(
      from: from.flatMap { PartialDate($0) },
      until: until.flatMap { PartialDate($0) }
    )
    let day = try #require(Day(day))
    #expect(period.validity(on: day) == answer)
    #expect(Period.validity(period.bounds, on: day.number) == answer)
  }

  @Test("the answer is what all days that the ends can mean agree on, around two leap years")
  func againstAllReadings() throws {
    let dates: [PartialDate?] =
      [nil]
      + ["2019", "2020", "2019-12", "2020-02", "2020-02-29", "2019-12-31", "2020-03-01"]
      .map { PartialDate($0) }
    let first = try #require(Day("2018-12-25")).number
    let last = try #require(Day("2021-01-05")).number
    for from in dates {
      for until in dates {
        let period = Period(from: from, until: until)
        for number in stride(from: first, through: last, by: 3) {
          let expected = PeriodTests.reading(from, until, number)
          #expect(
            period.validity(on: Day(number: number)) == expected,
            "[\(from?.description ?? ""), \(until?.description ?? "")) on \(Day(number: number))"
          )
        }
      }
    }
  }

  /// The answer by the definition: each end may be any day of its date, independently of the other.
  private static func reading(_ from: PartialDate?, _ until: PartialDate?, _ day: Int32) -> Validity
  {
    let hasBegun = from.map { agreement($0) { start in start <= day } } ?? .yes
    let hasNotEnded = until.map { agreement($0) { end in day < end } } ?? .yes
    return hasBegun.and(hasNotEnded)
  }

  private static func agreement(_ date: PartialDate, _ test: (Int32) -> Bool) -> Validity {
    let answers = Set((date.earliest.number...date.latest.number).map(test))
    return answers == [true] ? .yes : answers == [false] ? .no : .maybe
  }

  @Test("two answers together are as sure as the less sure of them")
  func conjunction() {
    let all: [Validity] = [.no, .maybe, .yes]
    for left in all {
      for right in all { #expect(left.and(right) == min(left, right)) }
    }
  }

  @Test("a span is reversed only if no reading of its ends makes sense")
  func reversed() {
    func period(_ from: String, _ until: String) -> Period {
      Period(from: PartialDate(from), until: PartialDate(until))
    }
    #expect(period("2020", "2019").isReversed)
    #expect(!period("2020", "2020-01").isReversed)
    #expect(!period("2020-06", "2020").isReversed)
    #expect(period("2020-06", "2020-05-31").isReversed)
    #expect(!Period(from: PartialDate("2020")).isReversed)
    #expect(Period.unknown.isUnknown)
  }

  @Test("an act applies from its effective day, else the published, else the announced one")
  func inForce() {
    let all = Action.Dates(
      announced: PartialDate("2025-01-15"),
      published: PartialDate("2025-01-16"),
      effective: PartialDate("2025-01-17"),
      until: PartialDate("2026")
    )
    #expect(all.inForce.from == PartialDate("2025-01-17"))
    #expect(all.inForce.until == PartialDate("2026"))
    #expect(all.first == PartialDate("2025-01-15"))
    #expect(Action.Dates(published: PartialDate("2025")).inForce.from == PartialDate("2025"))
    #expect(Action.Dates().first == nil)
    // Of dates that start on one day the more precise one dates the act.
    let mixed = Action.Dates(announced: PartialDate("2025"), effective: PartialDate("2025-01-01"))
    #expect(mixed.first == PartialDate("2025-01-01"))
  }
}
