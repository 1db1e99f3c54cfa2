import Faultline
import Testing

@Suite struct CalendarTests {
  /// The length of a month by counting on fingers, apart from the product's arithmetic.
  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test("every day of four centuries follows the one before it, and turns back into its date")
  func calendar() throws {
    var expected = try #require(Day(year: 1799, month: 12, day: 31)).number
    var failures = 0
    for year in 1800...2200 {
      for month in 1...12 {
        for day in 1...CalendarTests.days(in: month, of: year) {
          expected += 1
          guard let found = Day(year: year, month: month, day: day), found.number == expected,
            found.calendarDate == (year, month, day)
          else {
            failures += 1
            continue
          }
        }
      }
    }
    #expect(failures == 0)
  }

  @Test(
    "known days have known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2025-01-16", 20_104), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ] as [(String, Int32)]
  )
  func epoch(_ text: String, _ number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test("the day after the last of a month does not exist, in leap years and others")
  func monthEnds() {
    for year in [1, 1900, 1999, 2000, 2023, 2024, 2100, 2400, 9999] {
      for month in 1...12 {
        let length = CalendarTests.days(in: month, of: year)
        #expect(Day.length(ofMonth: month, year: year) == length)
        #expect(Day(year: year, month: month, day: length) != nil)
        #expect(Day(year: year, month: month, day: length + 1) == nil)
        #expect(Day(year: year, month: month, day: 0) == nil)
        #expect(PartialDate(year: year, month: month)?.latest.calendarDate.day == length)
      }
      #expect(Day(year: year, month: 13, day: 1) == nil)
      #expect(Day(year: year, month: 0, day: 1) == nil)
    }
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(
    "a partial date stands for the days from its first to its last",
    arguments: [
      ("2019", "2019-01-01", "2019-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
      ("2019-02", "2019-02-01", "2019-02-28"), ("2019-12", "2019-12-01", "2019-12-31"),
      ("2019-03-14", "2019-03-14", "2019-03-14"),
    ]
  )
  func span(_ text: String, _ first: String, _ last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.earliest.description == first)
    #expect(date.latest.description == last)
    #expect(date.description == text)
  }

  @Test(
    "what is not a date as it should be written is none",
    arguments: [
      "", "-", "2019-", "2019-3", "2019-03-1", "19", "02019", "2019-02-29", "2019-13", "2019-00",
      "2019-03-00", "2019-03-14-15", "2019-03-14T00", " 2019", "2019 ", "٢٠١٩", "+019", "0000",
    ]
  )
  func malformed(_ text: String) {
    #expect(PartialDate(text) == nil)
    #expect(Day(text) == nil)
  }

  @Test("a day is read only from a whole date")
  func wholeDay() {
    #expect(Day("2019-03") == nil)
    #expect(Day("2019-03-14")?.description == "2019-03-14")
    #expect(PartialDate(year: 2019, month: nil, day: 4) == nil)
  }
}
