/// A date that is as precise as its source: a year, a month or a day.
///
/// It stands for one unknown day of a span: `2019-03` is some day from 2019-03-01 to 2019-03-31. Nothing in
/// Faultline fills in the missing part.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// How much of a date is known.
  public enum Precision: UInt8, Sendable {
    /// Only the year.
    case year
    /// The year and the month.
    case month
    /// The day.
    case day
  }

  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12, if known.
  public let month: Int?
  /// The day of the month, if known.
  public let day: Int?

  /// Makes a date of a year, a month of it, or a day of that.
  ///
  /// - Parameters:
  ///   - year: The year, 1 to 9999.
  ///   - month: The month, if known.
  ///   - day: The day, if the month is known too.
  ///
  /// The result is `nil` if there is no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard Day(year: year, month: month ?? 1, day: day ?? 1) != nil, day == nil || month != nil
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Takes a date that is known to exist, for readers that have looked.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, 0 if it is not known.
  ///   - day: The day, 0 if it is not known.
  package init(existingYear year: Int, month: Int, day: Int) {
    assert(
      Day(year: year, month: max(1, month), day: max(1, day)) != nil && (month > 0 || day == 0)
    )
    self.year = year
    self.month = month > 0 ? month : nil
    self.day = day > 0 ? day : nil
  }

  /// A date that is known to the day.
  public init(_ day: Day) {
    let date = day.calendarDate
    self.year = date.year
    self.month = date.month
    self.day = date.day
  }

  /// Reads `2019`, `2019-03` or `2019-03-14`.
  ///
  /// - Parameter text: An ISO 8601 date with its last parts left out.
  ///
  /// The result is `nil` if the text has another form, or if there is no such date (2025-02-30).
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.count == width else { return nil }
      var number = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// How much of the date is known.
  public var precision: Precision {
    day != nil ? .day : month != nil ? .month : .year
  }

  /// The first day that the date can mean.
  public var earliest: Day {
    Day(year: year, month: month ?? 1, day: day ?? 1) ?? Day(number: 0)
  }

  /// The last day that the date can mean.
  public var latest: Day {
    let lastMonth = month ?? 12
    let lastDay = day ?? Day.length(ofMonth: lastMonth, year: year)
    return Day(year: year, month: lastMonth, day: lastDay) ?? Day(number: 0)
  }

  /// The date as `2019`, `2019-03` or `2019-03-14`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      var digits = String(number)
      while digits.utf8.count < width { digits = "0" + digits }
      return digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}
