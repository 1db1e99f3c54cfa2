/// A curator's signed decision about a status that would be computed otherwise.
public struct Pin: Hashable, Sendable {
  /// The status.
  public var status: ClaimStatus
  /// Who decided.
  public var by: String
  /// Why.
  public var why: String

  /// Makes a decision.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - by: Who decided.
  ///   - why: Why.
  public init(status: ClaimStatus, by: String, why: String) {
    self.status = status
    self.by = by
    self.why = why
  }
}
