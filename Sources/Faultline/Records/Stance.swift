/// What one party said about a claim, a relation or an action.
public struct Stance: Hashable, Sendable {
  /// What was done with the claim.
  public enum Attitude: String, Sendable, CaseIterable {
    /// Says that it is so.
    case asserts
    /// Says that it is not so.
    case denies
    /// Doubts it.
    case questions
    /// Takes its own assertion back.
    case retracts
    /// Replaces its own assertion by another.
    case corrects
  }

  /// The entity that spoke.
  public var by: RecordID
  /// What it did.
  public var attitude: Attitude
  /// When.
  public var at: PartialDate?
  /// Where it is recorded.
  public var cite: Cite

  /// Makes a stance.
  ///
  /// - Parameters:
  ///   - by: The entity that spoke.
  ///   - attitude: What it did.
  ///   - at: When.
  ///   - cite: Where it is recorded.
  public init(by: RecordID, attitude: Attitude, at: PartialDate? = nil, cite: Cite) {
    self.by = by
    self.attitude = attitude
    self.at = at
    self.cite = cite
  }
}
