import Faultline
import FaultlineExchange
import Testing

@Suite struct DateFindingTests {
  private static func date(_ text: String, _ message: String, hint: String) -> Finding {
    Finding(source("published: '\(text)'"), "6:16 E205", message, hint: hint)
  }

  @Test(
    "a date that does not exist says why",
    arguments: [
      date("2025-02-30", "'2025-02-30' is no date: February 2025 has 28 days", hint: "2025-02"),
      date("2024-02-30", "February 2024 has 29 days", hint: "2024-02"),
      date("1900-02-29", "February 1900 has 28 days", hint: "1900-02"),
      date("2025-04-31", "April 2025 has 30 days", hint: "2025-04"),
      date("2025-13", "there is no month 13", hint: "01 to 12"),
      date("2025-30-01", "there is no month 30", hint: "year-month-day: 2025-01-30?"),
      date("2025-00", "there is no month 00", hint: "write 2025"),
      date("2025-00-00", "there is no month 00", hint: "write 2025"),
      date("2025-01-00", "there is no day 00", hint: "write 2025-01"),
      date("0000-01-01", "years go from 0001", hint: "write"),
    ]
  )
  func impossible(_ finding: Finding) { finding.check() }

  @Test(
    "a date in another form says how to write it",
    arguments: [
      date("2019-3", "not written as a date", hint: "write 2019-03"),
      date("2019-3-1", "not written as a date", hint: "write 2019-03-01"),
      date("2019/03/01", "not written as a date", hint: "write 2019-03-01"),
      date("16.01.2025", "not written as a date", hint: "write 2025-01-16"),
      date("01/16/2025", "not written as a date", hint: "write 2025-01-16"),
      date("03/04/2025", "not written as a date", hint: "write 2019, 2019-03 or 2019-03-14"),
      date("20250116", "not written as a date", hint: "write 2025-01-16"),
      date("201903", "not written as a date", hint: "write 2019-03"),
      date("03/2019", "not written as a date", hint: "write 2019-03"),
      date("January 16, 2025", "not written as a date", hint: "write 2025-01-16"),
      date("16 Jan 2025", "not written as a date", hint: "write 2025-01-16"),
      date("Sept 2025", "not written as a date", hint: "write 2025-09"),
      date("2025-01-16T08:00:00Z", "not written as a date", hint: "write 2025-01-16"),
      date("~2019", "not written as a date", hint: "write 2019"),
      date("2019?", "not written as a date", hint: "write 2019"),
      date("2019-2021", "is a span, not a date", hint: "two dates"),
      date("Q3 2024", "not written as a date", hint: "write 2024, and the quarter in a note"),
      date("2024-Q3", "not written as a date", hint: "write 2024, and the quarter"),
      date("yesterday", "not written as a date", hint: "write 2019, 2019-03"),
      date("99999999999999999999", "not written as a date", hint: "write 2019"),
      date("12-2019-12", "not written as a date", hint: "write 2019"),
      date("-", "not written as a date", hint: "write 2019"),
    ]
  )
  func otherForm(_ finding: Finding) { finding.check() }
}
