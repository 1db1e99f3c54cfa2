/// The answer of a rule of ownership in words, for a text or a memo.
public struct ExposureReport: Sendable {
  /// A statement.
  public struct Line: Sendable {
    /// The sentence, without its full stop.
    public let text: String
    /// How well it is established, where that is of interest.
    public let status: ClaimStatus?
    /// What it rests on.
    public let cites: [Cite]
    /// What is to be said besides, a line each.
    public let details: [String]

    init(
      _ text: String,
      status: ClaimStatus? = nil,
      cites: [Cite] = [],
      details: [String] = []
    ) {
      self.text = text
      self.status = status
      self.cites = cites
      self.details = details
    }
  }

  /// Statements under a heading.
  public struct Section: Sendable {
    /// The heading.
    public let heading: String
    /// The statements.
    public let lines: [Line]
  }

  /// The answer in one line: `Acme is blocked`.
  public let title: String
  /// The rule and the day.
  public let aside: String
  /// Why, in a few sentences, each with its sources.
  public let findings: [Line]
  /// Everything that the answer rests on.
  public let sections: [Section]

  /// Puts an answer into words.
  ///
  /// - Parameters:
  ///   - exposure: The answer.
  ///   - graph: The graph that it came from.
  public init(_ exposure: Exposure, in graph: Graph) {
    let writer = ExposureWriter(exposure, graph)
    title = writer.title
    aside = "\(exposure.rule.title), on \(exposure.day)"
    findings = writer.findings
    sections = writer.sections.filter { !$0.lines.isEmpty }
  }
}
