// A stand-in with the shape of the assembler to come: it counts what it is given, and adds up the bytes.

/// The number of a kind in the graph being assembled.
public struct KindNumber: Hashable, Sendable {
  /// The number.
  public let number: UInt16
}

/// The number of a label (the name of a property, the scheme of an identifier).
public struct LabelNumber: Hashable, Sendable {
  /// The number.
  public let number: UInt32
}

/// An entity as ranges of a text that is handed over together with it.
public struct EntityDraft: Sendable {
  /// A name.
  public struct NameText: Sendable {
    /// Where it stands.
    public var text: Range<Int>
    /// What it is good for.
    public var kind: Name.Kind

    /// Makes a name.
    public init(text: Range<Int>, kind: Name.Kind) {
      self.text = text
      self.kind = kind
    }
  }

  /// A text under a label.
  public struct LabelledText: Sendable {
    /// The label.
    public var label: LabelNumber
    /// Where the text stands.
    public var text: Range<Int>

    /// Makes a text under a label.
    public init(label: LabelNumber, text: Range<Int>) {
      self.label = label
      self.text = text
    }
  }

  /// The id.
  public var id = 0..<0
  /// The kind.
  public var kind = KindNumber(number: 0)
  /// The names; the first is printed.
  public var names: [NameText] = []
  /// Codes of countries, lower case.
  public var countries: [Range<Int>] = []
  /// Numbers in registers; the label is the scheme.
  public var identifiers: [LabelledText] = []
  /// What no other field holds; the label is the name.
  public var properties: [LabelledText] = []
  /// One sentence about it.
  public var summary: Range<Int>?
  /// The sources.
  public var cites: [SourceID] = []

  /// Makes an empty draft.
  public init() {}

  /// Empties the draft and keeps its room.
  public mutating func removeAll() {
    id = 0..<0
    names.removeAll(keepingCapacity: true)
    countries.removeAll(keepingCapacity: true)
    identifiers.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    summary = nil
    cites.removeAll(keepingCapacity: true)
  }
}

/// A relation as ranges of a text that is handed over together with it.
public struct RelationDraft: Sendable {
  /// The id.
  public var id = 0..<0
  /// The kind.
  public var kind = KindNumber(number: 0)
  /// The first end.
  public var from = 0..<0
  /// The second end.
  public var to = 0..<0
  /// What exactly.
  public var role: Range<Int>?
  /// When it held.
  public var time = Period.unknown
  /// The share that goes with it.
  public var stake: Stake?
  /// Whether it runs through others.
  public var directness: Relation.Directness?
  /// What no other field holds; the label is the name.
  public var properties: [EntityDraft.LabelledText] = []
  /// The sources.
  public var cites: [SourceID] = []

  /// Makes an empty draft.
  public init() {}

  /// Empties the draft and keeps its room.
  public mutating func removeAll() {
    id = 0..<0
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

/// Assembles a graph from records that come one after another.
public struct GraphAssembler: ~Copyable {
  private var entityKinds: [EntityKind: KindNumber] = [:]
  private var relationKinds: [RelationKind: KindNumber] = [:]
  private var labels: [String: LabelNumber] = [:]
  private var sources: [RecordID: SourceID] = [:]
  private var checksum: UInt64 = 0

  /// How many entities were added.
  public private(set) var entityCount = 0
  /// How many relations were added.
  public private(set) var relationCount = 0

  /// Makes an empty graph.
  public init() {}

  /// The number of a kind of entities.
  public mutating func number(of kind: EntityKind) -> KindNumber {
    let next = KindNumber(number: UInt16(truncatingIfNeeded: entityKinds.count))
    return entityKinds.numbered(kind, next)
  }

  /// The number of a kind of relations.
  public mutating func number(of kind: RelationKind) -> KindNumber {
    let next = KindNumber(number: UInt16(truncatingIfNeeded: relationKinds.count))
    return relationKinds.numbered(kind, next)
  }

  /// The number of a label.
  public mutating func label(_ name: String) -> LabelNumber {
    let next = LabelNumber(number: UInt32(truncatingIfNeeded: labels.count))
    return labels.numbered(name, next)
  }

  /// Adds a source, before what cites it; the same id again gives the same number.
  public mutating func add(_ source: Source) -> SourceID {
    sources.numbered(source.id, SourceID(sources.count))
  }

  /// Replaces a source, when more is known of it.
  public mutating func replace(_ id: SourceID, by source: Source) {}

  /// Adds an entity.
  public mutating func add(_ entity: borrowing EntityDraft, text: Span<UInt8>) {
    entityCount += 1
    sum(entity.id, text)
    for name in entity.names { sum(name.text, text) }
    for identifier in entity.identifiers { sum(identifier.text, text) }
    for property in entity.properties { sum(property.text, text) }
  }

  /// Adds a relation, whose ends may be named before their entities.
  public mutating func add(_ relation: borrowing RelationDraft, text: Span<UInt8>) {
    relationCount += 1
    sum(relation.id, text)
    sum(relation.from, text)
    sum(relation.to, text)
    for property in relation.properties { sum(property.text, text) }
  }

  /// Adds whole records.
  public mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure) {
    entityCount += records.entities.count + records.actions.count
    relationCount += records.relations.count
  }

  private mutating func sum(_ range: Range<Int>, _ text: Span<UInt8>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    checksum &+= UInt64(truncatingIfNeeded: range.count)
    if !range.isEmpty { checksum = checksum &* 31 &+ UInt64(text[range.lowerBound]) }
  }
}

extension Dictionary {
  fileprivate mutating func numbered(_ key: Key, _ next: Value) -> Value {
    if let number = self[key] { return number }
    self[key] = next
    return next
  }
}
