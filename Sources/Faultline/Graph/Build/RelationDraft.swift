/// A relation whose texts stand in a larger text; see ``EntityDraft``.
public struct RelationDraft: Sendable {
  /// The id.
  public var id = 0..<0
  /// The kind.
  public var kind = KindNumber(0)
  /// The id of the first end.
  public var from = 0..<0
  /// The id of the second end.
  public var to = 0..<0
  /// What somebody is there: `director`.
  public var role: Range<Int>?
  /// When it holds.
  public var time: Period = .unknown
  /// The stake.
  public var stake: Stake?
  /// Whether it runs through others.
  public var directness: Relation.Directness?
  /// What no other field holds; the label is the name of the property.
  public var properties: [EntityDraft.LabelledText] = []
  /// The sources.
  public var cites: [SourceID] = []

  /// Makes an empty draft.
  public init() {}

  /// Empties the draft and keeps its memory.
  public mutating func removeAll() {
    id = 0..<0
    kind = KindNumber(0)
    from = 0..<0
    to = 0..<0
    role = nil
    time = .unknown
    stake = nil
    directness = nil
    properties.removeAll(keepingCapacity: true)
    cites.removeAll(keepingCapacity: true)
  }
}
