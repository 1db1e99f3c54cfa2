/// Writes numbers the same way everywhere: no exponent, no trailing zeros, a point for the fraction.
enum Decimal {
  /// The number with at most two digits after the point; `0` for what is not finite.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let limited = min(max(value, -1e9), 1e9)
    let hundredths = Int((limited * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
