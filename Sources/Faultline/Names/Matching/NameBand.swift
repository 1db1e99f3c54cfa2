/// What a score means: three answers, not two.
public enum NameBand: String, Hashable, Sendable, CaseIterable {
  /// Names of one party: from 0.90 on.
  case same
  /// Worth a look by a person, never to be merged: from 0.70 on.
  case possible
  /// Nothing that a comparison of names can connect.
  case different

  /// The band of a score.
  public init(score: Double) {
    // A hair below, so that sums of decimal fractions fall where they are meant to.
    self = score >= 0.90 - 1e-9 ? .same : score >= 0.70 - 1e-9 ? .possible : .different
  }
}
