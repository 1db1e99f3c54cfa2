internal import Faultline

/// Reads the forms of dates that files of other tools use, as precisely as they are written.
///
/// | form | read as |
/// | --- | --- |
/// | `2019`, `2019-03`, `2019-03-14`, `2019/03/14`, `2019-03-14T08:00:00Z` | year, month, day |
/// | `03 Jun 2021`, `3 June 2021`, `Jun 2021` | day, month and year |
/// | `June 21, 2022`, `June 2022` | month, day and year |
/// | `16.02.23`, `09.10.2025` | day, month and year |
/// | `1/16/25`, `12/19/2022` | by the ``Order`` of the format |
///
/// Years of two digits up to 49 are those of this century.
enum ForeignDate {
  /// What the first number of `3/4/2021` is.
  enum Order {
    /// The month, as the United States write.
    case monthFirst
    /// The day.
    case dayFirst
    /// The format does not say.
    case unknown
  }

  /// What came of a text.
  enum Outcome: Equatable {
    case date(PartialDate)
    /// It may be one of two days.
    case ambiguous
    case none
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text, without spaces around it.
  ///   - order: What the first number is where slashes separate numbers.
  /// - Returns: The date, or why there is none.
  static func read(_ text: String, order: Order = .unknown) -> Outcome {
    if let date = PartialDate(text) { return .date(date) }
    let bytes = Array(text.utf8)
    guard bytes.count <= 40, bytes.allSatisfy({ $0 < 0x80 }) else { return .none }
    if bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let date = PartialDate(String(text.prefix(10))), isTime(bytes[11...])
    {
      return .date(date)
    }
    for (separator, order) in [(".", Order.dayFirst), ("/", order)] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3 { return numeric(parts.map(String.init), order) }
    }
    return worded(text)
  }

  /// The date of a text, where no order is needed.
  static func date(_ text: String, order: Order = .unknown) -> PartialDate? {
    if case .date(let date) = read(text, order: order) { date } else { nil }
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { (UInt8(ascii: "0")...UInt8(ascii: "2")).contains($0) } ?? false
      && bytes.dropFirst(2).first == UInt8(ascii: ":")
  }

  private static func numeric(_ parts: [String], _ order: Order) -> Outcome {
    let numbers = parts.map { number($0) }
    guard let first = numbers[0], let second = numbers[1], let third = numbers[2],
      parts[1].utf8.count <= 2
    else { return .none }
    if parts[0].utf8.count == 4 {
      guard parts[2].utf8.count <= 2 else { return .none }
      return outcome(first, second, third)
    }
    guard parts[0].utf8.count <= 2, let year = year(parts[2]) else { return .none }
    switch order {
    case .monthFirst: return outcome(year, first, second)
    case .dayFirst: return outcome(year, second, first)
    case .unknown:
      let (month, day) = (outcome(year, first, second), outcome(year, second, first))
      if month == day { return month }
      if month == .none { return day }
      return day == .none ? month : .ambiguous
    }
  }

  private static func worded(_ text: String) -> Outcome {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    guard (2...3).contains(words.count), let year = year(words[words.count - 1]) else {
      return .none
    }
    if words.count == 2 {
      return month(words[0]).map { outcome(year, $0, nil) } ?? .none
    }
    if let month = month(words[0]), let day = number(words[1]) { return outcome(year, month, day) }
    if let month = month(words[1]), let day = number(words[0]) { return outcome(year, month, day) }
    return .none
  }

  private static func outcome(_ year: Int, _ month: Int, _ day: Int?) -> Outcome {
    PartialDate(year: year, month: month, day: day).map { .date($0) } ?? .none
  }

  private static func year(_ text: String) -> Int? {
    guard let number = number(text) else { return nil }
    switch text.utf8.count {
    case 4: return number
    case 2: return number < 50 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return Int(text)
  }

  private static func month(_ text: String) -> Int? {
    let word = text.lowercased()
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    if name == "sept" { return 9 }
    return months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension PartialDate {
  /// The first day after, for the last day of something; a month or a year stays as it is.
  var following: PartialDate {
    day == nil ? self : PartialDate(Day(number: latest.number + 1))
  }
}
