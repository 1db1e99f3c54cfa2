import Faultline
import Testing

@testable import FaultlineExchange

@Suite struct ForeignDateTests {
  @Test(
    "dates are read as precisely as they are written",
    arguments: [
      ("2025", "2025"), ("2019-03", "2019-03"), ("2019-03-14", "2019-03-14"),
      ("2019/03/14", "2019-03-14"), ("2019-03-14T08:00:00Z", "2019-03-14"),
      ("2019-03-14 23:59", "2019-03-14"), ("03 Jun 2021", "2021-06-03"),
      ("3 June 2021", "2021-06-03"), ("Jun 2021", "2021-06"), ("June 21, 2022", "2022-06-21"),
      ("Sept. 3, 2022", "2022-09-03"), ("16.02.23", "2023-02-16"), ("09.10.2025", "2025-10-09"),
      ("25/12/2021", "2021-12-25"), ("12/25/2021", "2021-12-25"), ("3/3/2021", "2021-03-03"),
      ("03-Jun-2021", "2021-06-03"),
    ]
  )
  func reads(_ text: String, _ date: String) {
    #expect(ForeignDate.date(text)?.description == date)
  }

  @Test(
    "the order of a format decides, and two digits of a year are of this century up to 49",
    arguments: [
      ("1/16/25", "2025-01-16"), ("12/19/2022", "2022-12-19"), ("9/17/81", "1981-09-17"),
      ("3/4/49", "2049-03-04"), ("3/4/50", "1950-03-04"),
    ]
  )
  func monthFirst(_ text: String, _ date: String) {
    #expect(ForeignDate.date(text, order: .monthFirst)?.description == date)
  }

  @Test("where the format does not say the order, a date that may be two days is neither")
  func ambiguous() {
    #expect(ForeignDate.read("03/04/2021") == .ambiguous)
    #expect(ForeignDate.date("03/04/2021", order: .dayFirst)?.description == "2021-04-03")
  }

  @Test(
    "other texts are no dates",
    arguments: [
      "", "soon", "31/02/2021", "2021-02-30", "1/2", "1/2/3/4", "May", "13/13/2021", "2021-03-14X",
      "1234567", "3.14", "１２/01/2021", "Foo 3, 2021",
    ]
  )
  func refuses(_ text: String) { #expect(ForeignDate.read(text) == .none) }
}
