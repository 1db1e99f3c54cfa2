/// A sum of money.
public struct Amount: Hashable, Sendable, CustomStringConvertible {
  /// How much, in units of the currency.
  public let value: ExactDecimal
  /// The ISO 4217 code, upper case.
  public let currency: String

  /// Makes a sum.
  ///
  /// - Parameters:
  ///   - value: How much, in units of the currency.
  ///   - currency: The ISO 4217 code.
  public init(value: ExactDecimal, currency: String) {
    self.value = value
    self.currency = currency
  }

  /// The sum as `CNY 2.5 billion`, `USD 252.5 million` or `EUR 1200`.
  public var description: String {
    for (unit, zeros) in [("billion", 9), ("million", 6)] as [(String, UInt8)] {
      var threshold: Int64 = 1
      for _ in 0..<zeros { threshold *= 10 }
      if ExactDecimal(mantissa: threshold) <= value, value.scale + zeros <= 18 {
        return
          "\(currency) \(ExactDecimal(mantissa: value.mantissa, scale: value.scale + zeros)) \(unit)"
      }
    }
    return "\(currency) \(value)"
  }
}
