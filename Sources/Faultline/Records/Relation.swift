/// A lasting link between two entities.
///
/// One record stands for one interval and one stake: a changed stake is a second relation, so that a percentage
/// never loses its dates and sources.
public struct Relation: Hashable, Sendable, Identifiable {
  /// Whether a link runs through others.
  public enum Directness: String, Sendable, CaseIterable {
    /// Held by the party itself.
    case direct
    /// Held through others.
    case indirect
  }

  /// The id.
  public var id: RecordID
  /// The kind, one of ``Vocabulary/relationKinds`` for hand-written records.
  public var kind: RelationKind
  /// The entity that the kind's forward reading starts with.
  public var from: RecordID
  /// The entity that the forward reading ends with.
  public var to: RecordID
  /// What exactly: an office, a kind of goods.
  public var role: String?
  /// When it held.
  public var time: Period
  /// The share that goes with it.
  public var stake: Stake?
  /// The money that goes with it.
  public var amount: Amount?
  /// Whether it runs through others.
  public var directness: Directness?
  /// Who asserts or denies this relation, where parties speak for themselves.
  public var stances: [Stance]
  /// A curator's decision about the status.
  public var pin: Pin?
  /// What a reader has to know about this record.
  public var note: String?
  /// What else is said of it, in the order of the record.
  public var properties: [Property]
  /// The sources.
  public var cites: [Cite]

  /// Makes a relation.
  public init(
    id: RecordID? = nil,
    kind: RelationKind,
    from: RecordID,
    to: RecordID,
    role: String? = nil,
    time: Period = .unknown,
    stake: Stake? = nil,
    amount: Amount? = nil,
    directness: Directness? = nil,
    stances: [Stance] = [],
    pin: Pin? = nil,
    note: String? = nil,
    properties: [Property] = [],
    cites: [Cite] = []
  ) {
    self.id = id ?? Relation.derivedID(kind: kind, from: from, to: to)
    self.kind = kind
    self.from = from
    self.to = to
    self.role = role
    self.time = time
    self.stake = stake
    self.amount = amount
    self.directness = directness
    self.stances = stances
    self.pin = pin
    self.note = note
    self.properties = properties
    self.cites = cites
  }

  /// The id of a relation that was written without one: `FROM--KIND--TO`.
  ///
  /// - Parameters:
  ///   - kind: The kind of the relation.
  ///   - from: Its first end.
  ///   - to: Its second end.
  /// - Returns: The id.
  public static func derivedID(kind: RelationKind, from: RecordID, to: RecordID) -> RecordID {
    RecordID("\(from)--\(kind.rawValue)--\(to)")
  }
}
