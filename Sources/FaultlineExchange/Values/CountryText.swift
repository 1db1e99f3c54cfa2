internal import Faultline

/// Tells codes of countries from other texts, and writes them in lower case.
struct CountryText {
  private let isCode: [Bool]

  init() {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    isCode = letters.flatMap { first in letters.map { CountryCodes.contains(first + $0) } }
  }

  /// Writes a code in lower case and adds it, unless it is there.
  ///
  /// - Returns: Whether the text is a code.
  @inline(__always)
  func add(_ text: Range<Int>, to countries: inout [Range<Int>], in view: ByteView) -> Bool {
    guard text.count == 2 else { return false }
    let first = view[text.lowerBound] | 0x20
    let second = view[text.lowerBound + 1] | 0x20
    let (row, column) = (Int(first &- 97), Int(second &- 97))
    guard row < 26, column < 26, isCode[row * 26 + column] else { return false }
    view[text.lowerBound] = first
    view[text.lowerBound + 1] = second
    for country in countries
    where view[country.lowerBound] == first && view[country.lowerBound + 1] == second {
      return true
    }
    countries.append(text)
    return true
  }
}
