/// Shares as whole numbers of 10⁻¹⁸ per cent, in which sums of what records hold are exact.
enum ShareUnits {
  /// One millionth of a per cent, which is what the columns of a graph count.
  static let perMillionth: Int128 = 1_000_000_000_000
  /// One per cent.
  static let perPercent: Int128 = 1_000_000_000_000_000_000
  /// All of it.
  static let whole: Int128 = 100 * perPercent

  /// A number of per cent in units.
  static func units(_ number: ExactDecimal) -> Int128 {
    var units = Int128(number.mantissa)
    for _ in number.scale..<18 { units *= 10 }
    return units
  }

  /// Units as a number of per cent, cut to what 18 digits hold.
  static func number(_ units: Int128) -> ExactDecimal {
    var (digits, scale) = (units, UInt8(18))
    while scale > 0, digits % 10 == 0 || Int64(exactly: digits) == nil {
      digits /= 10
      scale -= 1
    }
    return ExactDecimal(mantissa: Int64(clamping: digits), scale: scale)
  }
}
