/// One statement of a report: a sentence with its status and its sources.
public struct ReportEntry: Sendable {
  /// The sentence, without its full stop.
  public let sentence: String
  /// The edges that it rests on.
  public let edges: [EdgeID]
  /// How well it stands.
  public let status: StatusAssessment
  /// Whether it held on the day asked about.
  public let validity: Validity
  /// Who asserts or denies it, in the order of time; empty if nobody speaks for themselves.
  public let positions: [ReportPosition]
  /// Further facts, one a line: dates, instrument, terms, a curator's note.
  public let details: [String]
  /// The sources.
  public let cites: [Cite]
}

/// What one party said about a statement.
public struct ReportPosition: Sendable {
  /// `Bureau of Industry and Security says so (2025-01-16)`.
  public let text: String
  /// The words, if they are on record.
  public let quote: String?
  /// Where it is recorded.
  public let cite: Cite
}

/// A claim as a report gives it: what is said, and by whom.
public struct ReportClaim: Sendable {
  /// The claim.
  public let claim: Claim
  /// The claim as a sentence, without its full stop.
  public let sentence: String
  /// How well it stands.
  public let status: StatusAssessment
  /// Who said what, in the order of time.
  public let positions: [ReportPosition]
}
