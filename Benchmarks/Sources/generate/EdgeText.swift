internal import SeededRandom

/// Dates and percentage of one relation as text.
///
/// The buffers are used again from relation to relation.
struct EdgeText {
  private(set) var start: [UInt8] = []
  /// Empty while the relation lasts.
  private(set) var end: [UInt8] = []
  /// Empty where no stake is known.
  private(set) var percentage: [UInt8] = []

  mutating func fill(edge: Int, hundredths: UInt16, seed: UInt64) {
    var random = SplitMix64(seed: seed, purpose: .edgeText, item: edge)
    start.removeAll(keepingCapacity: true)
    end.removeAll(keepingCapacity: true)
    percentage.removeAll(keepingCapacity: true)
    let year = 1995 + random.index(below: 30)
    Dates.append(year: year, random: &random, to: &start)
    if random.happens(0.15) {
      Dates.append(year: year + 1 + random.index(below: 2025 - year), random: &random, to: &end)
    }
    if hundredths > 0 { append(hundredths: Int(hundredths)) }
  }

  private mutating func append(hundredths: Int) {
    append(number: hundredths / 100)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    percentage.append(UInt8(ascii: "."))
    percentage.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { percentage.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    percentage.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
