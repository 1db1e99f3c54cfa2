internal import SeededRandom

/// Days as `2025-01-16`.
enum Dates {
  /// Appends a random day of `year`; none after the 28th, so that every month has it.
  static func append(year: Int, random: inout SplitMix64, to bytes: inout [UInt8]) {
    append(digits: year / 100, to: &bytes)
    append(digits: year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(digits: 1 + random.index(below: 12), to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(digits: 1 + random.index(below: 28), to: &bytes)
  }

  private static func append(digits: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(digits / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(digits % 10))
  }
}
