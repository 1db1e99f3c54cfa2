/// How well two names fit, and every step that made the score.
public struct NameComparison: Hashable, Sendable {
  /// From 0 to 1.
  ///
  /// It is an order, not a probability.
  public let score: Double
  /// What was found and done, in order.
  public let steps: [NameStep]

  /// What the score means.
  public var band: NameBand { NameBand(score: score) }

  /// The steps in one line.
  public var reason: String { steps.map(\.text).joined(separator: "; ") }
}
