internal import Faultline

/// A partial date in one number: year, month and day in bit fields, 0 for what is not known.
struct PackedDate: Hashable {
  private var bits: Int32

  private init(year: Int32, month: Int32 = 0, day: Int32 = 0) {
    bits = year << 9 | month << 5 | day
  }

  /// Reads `2019`, `2019-03` or `2019-03-14`, also with a time behind it, which is cut off.
  ///
  /// - Parameters:
  ///   - range: The text.
  ///   - view: Where it is.
  ///
  /// The result is `nil` for other texts, and for dates that do not exist.
  @inline(__always)
  init?(_ range: Range<Int>, in view: ByteView) {
    let start = range.lowerBound
    let length = range.count
    guard length >= 4, let high = PackedDate.two(view, start),
      let low = PackedDate.two(view, start + 2), high + low > 0
    else { return nil }
    let year = high * 100 + low
    if length == 4 {
      self.init(year: year)
      return
    }
    guard length >= 7, view[start + 4] == UInt8(ascii: "-"),
      let month = PackedDate.two(view, start + 5), month >= 1, month <= 12
    else { return nil }
    if length == 7 {
      self.init(year: year, month: month)
      return
    }
    guard length >= 10, view[start + 7] == UInt8(ascii: "-"),
      let day = PackedDate.two(view, start + 8), day >= 1,
      day <= 28 || day <= Int32(Day.length(ofMonth: Int(month), year: Int(year)))
    else { return nil }
    if length > 10 {
      let mark = view[start + 10]
      guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") else { return nil }
    }
    self.init(year: year, month: month, day: day)
  }

  @inline(__always)
  private static func two(_ view: ByteView, _ position: Int) -> Int32? {
    let tens = view[position] &- 48
    let ones = view[position + 1] &- 48
    guard tens < 10, ones < 10 else { return nil }
    return Int32(tens) * 10 + Int32(ones)
  }

  private var year: Int { Int(bits >> 9) }
  private var month: Int { Int(bits >> 5 & 15) }
  private var day: Int { Int(bits & 31) }

  /// The date as records hold it.
  var date: PartialDate { PartialDate(existingYear: year, month: month, day: day) }

  /// The first day after, for the last day of something; a month or a year stays as it is.
  var following: PackedDate {
    if day == 0 { return self }
    if day < 28 || day < Day.length(ofMonth: month, year: year) {
      return PackedDate(year: Int32(year), month: Int32(month), day: Int32(day + 1))
    }
    if month < 12 { return PackedDate(year: Int32(year), month: Int32(month + 1), day: 1) }
    return year < 9999 ? PackedDate(year: Int32(year + 1), month: 1, day: 1) : self
  }

  /// Whether the first day that it can mean is before that of another.
  func startsBefore(_ other: PackedDate) -> Bool { bits < other.bits }

  /// Whether the last day that it can mean is after that of another.
  func endsAfter(_ other: PackedDate) -> Bool { latest > other.latest }

  private var latest: Int32 {
    var latest = bits
    if month == 0 { latest |= 12 << 5 }
    if day == 0 { latest |= 31 }
    return latest
  }
}
