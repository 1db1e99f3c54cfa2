/// Somebody who may be meant by a name, how surely, and why.
public struct NameCandidate: Hashable, Sendable {
  /// What decided.
  public enum Basis: String, Hashable, Sendable {
    /// A recorded judgement.
    case judgement
    /// The id, or a name that is the same but for case, width and accents.
    case exact
    /// A comparison of names.
    case comparison
  }

  /// The entity.
  public let node: NodeID
  /// The name that fits best, as the record has it.
  public let name: String
  /// From 0 to 1; an order, not a probability.
  public let score: Double
  /// What decided.
  public let basis: Basis
  /// How the score came about.
  public let steps: [NameStep]

  /// What the score means.
  public var band: NameBand { NameBand(score: score) }

  /// The steps in one line.
  public var reason: String { steps.map(\.text).joined(separator: "; ") }
}
