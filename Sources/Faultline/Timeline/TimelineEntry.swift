/// One record on a timeline, with the days on which something happened to it.
public struct TimelineEntry: Sendable {
  /// Where on a timeline an entry belongs.
  public enum Lane: String, Sendable, CaseIterable {
    /// Being placed on lists and taken off them.
    case listings
    /// Other acts.
    case acts
    /// Relations.
    case links
    /// Names, and what a record dates itself.
    case names
    /// What parties say.
    case claims

    /// The heading of the lane.
    public var heading: String {
      switch self {
      case .listings: "Listed and delisted"
      case .acts: "Acts"
      case .links: "Links"
      case .names: "Names"
      case .claims: "What parties say"
      }
    }
  }

  /// What an entry is made of.
  public enum Subject: Hashable, Sendable {
    /// An action.
    case action(NodeID)
    /// A relation, or relations between the same two that follow each other.
    case relations([EdgeID])
    /// An entity itself.
    case entity(NodeID)
    /// A claim.
    case claim(ClaimID)
  }

  /// Something that happened on a day.
  public struct Moment: Hashable, Sendable {
    /// When.
    public let date: PartialDate
    /// What, in a few words: `published and effective`, `began`, `ended`.
    public let what: String
    /// What happened, as a sentence without its full stop.
    public let sentence: String
  }

  /// What it is made of.
  public let subject: Subject
  /// Where it belongs.
  public let lane: Lane
  /// What it is about, as a sentence without days.
  public let sentence: String
  /// What happened when, in order.
  public let moments: [Moment]
  /// From when to when it held; `nil` for what happens at once.
  public let span: Period?
  /// The kind of the record: `listing`, `owns`.
  public let kind: String
  /// How well it stands.
  public let status: StatusAssessment
  /// Further facts.
  public let details: [String]
  /// The sources.
  public let cites: [Cite]
  /// How many records it stands for: more than one where a timeline was folded.
  public var count = 1
}

/// One moment of a timeline, with the entry that it belongs to.
public struct TimelineEvent: Sendable {
  /// What happened.
  public let moment: TimelineEntry.Moment
  /// To what.
  public let entry: TimelineEntry
  /// Whether it is the first of its entry.
  public let isFirst: Bool
  /// Whether it lies behind the day asked about, but was on its way by then.
  public let isAhead: Bool
}
