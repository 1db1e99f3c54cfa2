/// What happened when several inputs were joined.
public struct JoinReport: Sendable {
  /// Two inputs that say different things under one id.
  public struct Conflict: Hashable, Sendable {
    /// The id.
    public let id: RecordID
    /// What was done: which fields of an entity are kept twice, or the id that the second record got.
    public let outcome: String
    /// Where the record stands that came first.
    public let first: SourceLocation
    /// Where the other stands.
    public let second: SourceLocation
  }

  /// How many records came from more than one input, and were joined.
  public internal(set) var joinedCount = 0
  /// How many ids were taken for another one, as somebody had judged.
  public internal(set) var sameCount = 0
  /// Where inputs disagree, in the order of the second records.
  ///
  /// Both sides are kept.
  public internal(set) var conflicts: [Conflict] = []

  /// Makes an empty report.
  public init() {}
}
