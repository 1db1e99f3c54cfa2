/// A decimal number as it was written, with no binary rounding: 49.99 is 4999 hundredths.
///
/// Holds up to 18 significant digits. Trailing zeros of the fraction are dropped, so equal numbers are equal values.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without its decimal point.
  public let mantissa: Int64
  /// How many digits of ``mantissa`` stand behind the decimal point, 0 to 18.
  public let scale: UInt8

  /// Makes `mantissa / 10^scale`.
  ///
  /// - Parameters:
  ///   - mantissa: The digits.
  ///   - scale: How many of them stand behind the point, at most 18.
  public init(mantissa: Int64, scale: UInt8 = 0) {
    var mantissa = mantissa
    var scale = min(scale, 18)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Reads `50`, `1.49` or `-0.5`: digits with at most one point, no exponent and no separators.
  ///
  /// - Parameter text: The number.
  ///
  /// The result is `nil` if the text has another form or more than 18 digits.
  public init?(_ text: String) {
    var digits = text.utf8[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits = digits.dropFirst() }
    var mantissa: Int64 = 0
    var scale: UInt8 = 0
    var count = 0
    var seenPoint = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !seenPoint, count > 0 {
        seenPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 18 else { return nil }
      mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
      count += 1
      if seenPoint { scale += 1 }
    }
    guard count > 0, !seenPoint || scale > 0 else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale)
  }

  /// Rounds a measured number to so many places behind the point.
  ///
  /// - Parameters:
  ///   - value: The number; beyond what 18 digits hold it is cut.
  ///   - places: How many places, at most 9.
  public init(rounding value: Double, places: UInt8) {
    let places = min(places, 9)
    var scaled = value
    for _ in 0..<places { scaled *= 10 }
    let limit = 999_999_999_999_999_999.0
    // Not a number is no measure of anything.
    let cut = scaled.isNaN ? 0 : min(max(scaled, -limit), limit)
    self.init(mantissa: Int64(cut.rounded()), scale: places)
  }

  /// The number in plain digits: `49.99`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    var digits = String(mantissa.magnitude)
    if digits.count <= Int(scale) {
      digits = String(repeating: "0", count: Int(scale) + 1 - digits.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -Int(scale))
    return (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  /// Orders numbers by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let common = max(left.scale, right.scale)
    return left.scaled(to: common) < right.scaled(to: common)
  }

  /// The exact sum.
  ///
  /// - Parameter other: The number to add.
  /// - Returns: `nil` if the sum has more than 18 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    let sum = scaled(to: common) + other.scaled(to: common)
    return Int64(exactly: sum).map { ExactDecimal(mantissa: $0, scale: common) }
  }

  private func scaled(to target: UInt8) -> Int128 {
    var value = Int128(mantissa)
    for _ in scale..<max(scale, target) { value *= 10 }
    return value
  }
}
