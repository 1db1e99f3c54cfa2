/// A rule of ownership: from which share on a party that is on no list is treated as those who own it are.
///
/// Rules are data: which lists count, the threshold, whether the shares of several listed parties add up, whether
/// control counts beside ownership, and when the rule was in force.
public struct Rule: Hashable, Sendable, Identifiable {
  /// The share from which a rule applies.
  public struct Threshold: Hashable, Sendable, CustomStringConvertible {
    /// How a share is held against the number.
    public enum Comparison: String, Sendable, CaseIterable {
      /// The share itself is enough.
      case atLeast = "at-least"
      /// It takes more than the share.
      case moreThan = "more-than"
    }

    /// The share, in per cent.
    public let percent: ExactDecimal
    /// Whether the share itself is enough.
    public let comparison: Comparison

    /// Makes a threshold.
    ///
    /// - Parameters:
    ///   - percent: The share, in per cent.
    ///   - comparison: Whether the share itself is enough.
    public init(_ percent: ExactDecimal, _ comparison: Comparison = .atLeast) {
      self.percent = percent
      self.comparison = comparison
    }

    /// Whether a share is enough.
    public func isMet(by share: ExactDecimal) -> Bool {
      comparison == .atLeast ? percent <= share : percent < share
    }

    /// The threshold in words: `50 % or more`.
    public var description: String {
      comparison == .atLeast ? "\(percent)\u{A0}% or more" : "more than \(percent)\u{A0}%"
    }
  }

  /// A span of time in which a rule stands in one way.
  public struct Phase: Hashable, Sendable {
    /// How a rule stands.
    public enum State: String, Sendable, CaseIterable {
      /// It applies.
      case inForce = "in-force"
      /// It exists, but does not apply for the time being.
      case stayed
      /// Whether it applies is not known.
      case unverified
    }

    /// How the rule stands.
    public var state: State
    /// When.
    public var time: Period
    /// The document that makes it so: `90 FR 50857`.
    public var instrument: String?
    /// For an unverified state, what would have to be true for the rule to apply: `the stay was not extended`.
    public var condition: String?
    /// The threshold of this time, where it was another than the rule's.
    public var threshold: Threshold?
    /// Whether shares of several parties add up at this time, where that was otherwise than the rule says.
    public var aggregates: Bool?
    /// What a reader has to know.
    public var note: String?
    /// The sources.
    public var cites: [Cite]

    /// Makes a phase.
    public init(
      state: State,
      time: Period = .unknown,
      instrument: String? = nil,
      condition: String? = nil,
      threshold: Threshold? = nil,
      aggregates: Bool? = nil,
      note: String? = nil,
      cites: [Cite] = []
    ) {
      self.state = state
      self.time = time
      self.instrument = instrument
      self.condition = condition
      self.threshold = threshold
      self.aggregates = aggregates
      self.note = note
      self.cites = cites
    }
  }

  /// What counts as control, for rules that know control beside ownership.
  public struct Control: Hashable, Sendable {
    /// Relations that are control: `controls`.
    public var relations: [RelationKind]
    /// Shares that are control where they are more than half: of the board, of the votes.
    public var majorities: [Stake.Basis]

    /// Whether the rule knows no control.
    public var isEmpty: Bool { relations.isEmpty && majorities.isEmpty }

    /// Makes a limb of control.
    ///
    /// - Parameters:
    ///   - relations: Relations that are control.
    ///   - majorities: Shares that are control where they are more than half.
    public init(relations: [RelationKind] = [], majorities: [Stake.Basis] = []) {
      self.relations = relations
      self.majorities = majorities
    }
  }

  /// The relations that carry ownership in every rule.
  public static let holdings: [RelationKind] = ["owns", "invests"]

  /// The id.
  public var id: RecordID
  /// What it is called.
  public var title: String
  /// Who made it.
  public var authority: RecordID?
  /// The lists whose parties it starts from.
  public var lists: [RecordID]
  /// The share from which it applies.
  public var threshold: Threshold
  /// Whether the shares of several listed parties add up.
  public var aggregates: Bool
  /// Of what a share counts as ownership: of the capital, of the votes.
  public var bases: [Stake.Basis]
  /// What counts as control.
  public var control: Control
  /// Countries whose companies are outside its scope, as ISO 3166-1 alpha-2 codes in lower case.
  public var exempt: [String]
  /// What a party that it catches is called: `blocked`, `restricted`.
  public var outcome: String
  /// What a party that it catches takes over from those who own it.
  public var inherits: String?
  /// How it stood when; no phase at all means always in force.
  public var phases: [Phase]
  /// What a reader of an answer has to know.
  public var notes: [String]
  /// The sources.
  public var cites: [Cite]

  /// Makes a rule.
  public init(
    id: RecordID,
    title: String,
    authority: RecordID? = nil,
    lists: [RecordID],
    threshold: Threshold,
    aggregates: Bool = true,
    bases: [Stake.Basis] = [.equity],
    control: Control = Control(),
    exempt: [String] = [],
    outcome: String = "blocked",
    inherits: String? = nil,
    phases: [Phase] = [],
    notes: [String] = [],
    cites: [Cite] = []
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.lists = lists
    self.threshold = threshold
    self.aggregates = aggregates
    self.bases = bases
    self.control = control
    self.exempt = exempt
    self.outcome = outcome
    self.inherits = inherits
    self.phases = phases
    self.notes = notes
    self.cites = cites
  }

  /// All sources that the rule and its phases cite.
  public var allCites: [Cite] { cites + phases.flatMap(\.cites) }
}
