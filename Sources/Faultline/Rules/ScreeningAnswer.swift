/// Everybody whom a rule catches, as an answer to be written down.
public struct ScreeningAnswer {
  /// The rule.
  public let rule: Rule
  /// What was found in the whole graph.
  public let screening: Screening
  /// What was known and which relations counted.
  public let filter: Filter
  /// Only parties of this country.
  public let country: String?
  /// The parties that are shown.
  public let entries: [Screening.Entry]
  /// How many there are in all.
  public let count: Int
  /// The lists of the rule that the graph does not hold.
  public let missingLists: [RecordID]

  /// Makes an answer.
  public init(
    rule: Rule,
    screening: Screening,
    filter: Filter,
    country: String?,
    entries: [Screening.Entry],
    count: Int,
    missingLists: [RecordID]
  ) {
    self.rule = rule
    self.screening = screening
    self.filter = filter
    self.country = country
    self.entries = entries
    self.count = count
    self.missingLists = missingLists
  }

  /// How the rule stands, where it does not simply apply.
  public var stateWords: String? {
    let phase = screening.standing.phase
    let note = phase?.note.map { " \($0)" } ?? ""
    switch screening.standing.state {
    case .inForce: return phase?.note
    case .stayed:
      let span = phase.map { " \($0.time.inclusivePhrase)" } ?? ""
      let by = phase?.instrument.map { " by \($0)" } ?? ""
      return
        "The rule is stayed\(by)\(span): nobody is \(rule.outcome) by it. Those below would be.\(note)"
    case .unverified:
      return "Whether the rule applies on this day is not verified.\(note)"
    case .notYet:
      return "The rule is not in force yet: nobody is \(rule.outcome) by it. Those below would be."
    case .ended:
      return
        "The rule is no longer in force: nobody is \(rule.outcome) by it. Those below would be."
    }
  }

  /// What is said of a party, in the words of the rule.
  public func words(for entry: Screening.Entry) -> String {
    switch entry.verdict {
    case .blocked: rule.outcome
    case .blockedIfInForce: "\(rule.outcome) if in force"
    case .possible: entry.standing == .perhapsListed ? "possibly listed" : "possible"
    case .outOfScope: "out of scope"
    case .ruleStayed, .ruleNotInForce:
      entry.standing == .caught ? "would be \(rule.outcome)" : "would be possible"
    case .listed: "listed"
    case .notBlocked: "not \(rule.outcome)"
    }
  }
}
