internal import Faultline

/// Small English for counts, and digits for measures.
enum Words {
  /// A measured number with so many places behind the point, zeros among them: `2.60`.
  static func decimal(_ value: Double, places: Int) -> String {
    let digits = ExactDecimal(rounding: value, places: UInt8(places)).description
    let (whole, rest) = (digits.prefix { $0 != "." }, digits.drop { $0 != "." }.dropFirst())
    return "\(whole).\(rest)" + String(repeating: "0", count: max(0, places - rest.count))
  }

  /// A number with its noun: `1 claim`, `3 claims`, `2 entities`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
