internal import Faultline

/// Why a text is no date, and which date was probably meant.
struct DateProblem {
  let message: String
  let hint: String

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let forms = "write 2019, 2019-03 or 2019-03-14, as precise as the source is"

  /// Explains a text that ``PartialDate`` does not take.
  init(_ text: String) {
    let shown = "'\(text.shortened)'"
    let numbers = DateProblem.numbers(in: text)
    if let (message, hint) = DateProblem.impossible(text, numbers) {
      (self.message, self.hint) = ("\(shown) is no date: \(message)", hint)
    } else if let date = DateProblem.guess(text, numbers) {
      let shorter = date.precision == .day ? ", or less if the source does not say the day" : ""
      (message, hint) = ("\(shown) is not written as a date", "write \(date)\(shorter)")
    } else if numbers.count == 2, numbers.allSatisfy({ $0.digits == 4 }) {
      message = "\(shown) is a span, not a date"
      hint = "write the first and the last part as two dates (from, until)"
    } else if text.utf8.contains(where: { $0 == UInt8(ascii: "Q") || $0 == UInt8(ascii: "q") }),
      let year = numbers.first(where: { $0.digits == 4 })
    {
      message = "\(shown) is not written as a date"
      hint = "write \(year.value), and the quarter in a note"
    } else {
      (message, hint) = ("\(shown) is not written as a date", DateProblem.forms)
    }
  }

  /// A date in the right form that does not exist: why not.
  private static func impossible(
    _ text: String,
    _ numbers: [(value: Int, digits: Int)]
  ) -> (String, String)? {
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isDigit($0) }),
      (1...3).contains(numbers.count), numbers[0].digits == 4,
      text.utf8.count(where: { $0 == UInt8(ascii: "-") }) == numbers.count - 1
    else { return nil }
    let year = numbers[0].value
    guard year > 0 else { return ("years go from 0001 to 9999", forms) }
    guard numbers.count > 1, numbers[1].digits <= 2 else { return nil }
    let month = numbers[1].value
    let padded = PartialDate(year: year)?.description ?? text
    if month == 0 { return ("there is no month 00", "write \(padded) if the month is not known") }
    guard month <= 12 else {
      if numbers.count == 3,
        let swapped = PartialDate(year: year, month: numbers[2].value, day: month)
      {
        return ("there is no month \(month)", "the order is year-month-day: \(swapped)?")
      }
      return ("there is no month \(month)", "months go from 01 to 12")
    }
    guard numbers.count == 3, numbers[2].digits <= 2, numbers[2].value != 0 else {
      guard numbers.count == 3, numbers[2].digits <= 2 else { return nil }
      let known = PartialDate(year: year, month: month)?.description ?? text
      return ("there is no day 00", "write \(known) if the day is not known")
    }
    let length = Day.length(ofMonth: month, year: year)
    guard numbers[2].value > length else { return nil }
    let known = PartialDate(year: year, month: month)?.description ?? text
    return (
      "\(months[month - 1]) \(year) has \(length) days",
      "look the day up, or write \(known) if it is not known"
    )
  }

  /// The date that a text in another form stands for, if that is clear.
  private static func guess(_ text: String, _ numbers: [(value: Int, digits: Int)]) -> PartialDate?
  {
    let lowered = text.lowercased()
    let named = months.firstIndex { lowered.contains($0.lowercased().prefix(3)) }.map { $0 + 1 }
    let year = numbers.first { $0.digits == 4 }?.value
    if let month = named {
      guard let year, (1...2).contains(numbers.count) else { return nil }
      let day = numbers.first { $0.digits <= 2 }?.value
      return PartialDate(year: year, month: month, day: day)
    }
    guard let first = numbers.first, !lowered.contains("q") else { return nil }
    switch (numbers.count, first.digits) {
    case (1, 8):
      return PartialDate(
        year: first.value / 10000,
        month: first.value / 100 % 100,
        day: first.value % 100
      )
    case (1, 6): return PartialDate(year: first.value / 100, month: first.value % 100)
    case (1, 4): return PartialDate(year: first.value)
    case (2, 4) where numbers[1].digits <= 2:
      return PartialDate(year: first.value, month: numbers[1].value)
    case (3..., 4) where numbers[1].digits <= 2 && numbers[2].digits <= 2:
      return PartialDate(year: first.value, month: numbers[1].value, day: numbers[2].value)
    case (2, 1...2) where numbers[1].digits == 4:
      return PartialDate(year: numbers[1].value, month: first.value)
    case (3, 1...2) where numbers[2].digits == 4:
      // 16/01/2025 can only be one day, 03/04/2025 can be two.
      let (one, two) = (first.value, numbers[1].value)
      if one > 12 { return PartialDate(year: numbers[2].value, month: two, day: one) }
      if two > 12 { return PartialDate(year: numbers[2].value, month: one, day: two) }
      return nil
    default: return nil
    }
  }

  /// The runs of digits of a text, those of up to 8 digits.
  private static func numbers(in text: String) -> [(value: Int, digits: Int)] {
    text.utf8.split { !isDigit($0) }.prefix(8).compactMap { run in
      run.count > 8 ? nil : (run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, run.count)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
