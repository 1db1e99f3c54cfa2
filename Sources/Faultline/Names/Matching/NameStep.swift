/// A step on the way to a score, in words that an analyst can check.
public struct NameStep: Hashable, Sendable {
  /// What was found or done: `'Zhipu' = 'zhi pu', run together`.
  public let text: String
  /// The highest score that is possible after it; `nil` if it does not cap the score.
  public let cap: Double?

  init(_ text: String, cap: Double? = nil) {
    self.text = text
    self.cap = cap
  }
}
