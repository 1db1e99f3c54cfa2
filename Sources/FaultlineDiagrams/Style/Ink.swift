/// A colour of the figure: red, green and blue, eight bits each.
struct Ink: Sendable, Hashable {
  let value: UInt32

  init(_ value: UInt32) { self.value = value & 0xFF_FFFF }

  /// `#RRGGBB`.
  var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
