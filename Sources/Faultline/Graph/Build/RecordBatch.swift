/// Records that were encoded and are still to be linked: the part of assembling that needs no table of the graph.
///
/// One thread fills a batch while another one links the last (``RecordFeeder``). What a batch leads to depends on the
/// records and their order alone, not on where one batch ends and the next begins.
struct RecordBatch: ~Copyable {
  /// What a record is, and what of it stands where.
  struct Item: BitwiseCopyable {
    enum Form: UInt8 {
      /// An entity; its number is that of its names.
      case entity
      /// A relation; its number is that of its cites.
      case relation
      /// Whole records; its number is that of their set.
      case whole
    }

    var form: Form
    var kind: UInt16
    var number: UInt32
    /// Where its encoded form ends.
    var end: Int
  }

  /// What the columns of an edge hold of a relation.
  struct Link: BitwiseCopyable {
    var idHash: UInt64
    var bounds: Period.Bounds
    var share: EdgeTable.Share
    var flags: UInt8
  }

  /// How many records a batch should have at most.
  static let limit = 2048
  /// How many bytes they should have at most.
  static let byteLimit = 1 << 20

  var items = GrowingBuffer<Item>()
  var records = ByteWriter()
  /// The id of each entity and the ends of each relation.
  var ids = WaitingTexts()
  /// The folded names of the entities.
  var names = WaitingTexts()
  var links = GrowingBuffer<Link>()
  /// What the relations cite; those of one and the next mostly the same.
  var cites: [[SourceID]] = []
  var sets: [RecordSet] = []

  init() {}

  /// Whether it is time to link what is there.
  var isFull: Bool { items.count >= RecordBatch.limit || records.count >= RecordBatch.byteLimit }

  mutating func removeAll() {
    items.removeAll()
    records.removeAll()
    ids.removeAll()
    names.removeAll()
    links.removeAll()
    cites.removeAll(keepingCapacity: true)
    sets.removeAll()
  }

  // MARK: Filling

  mutating func append(
    _ entity: borrowing EntityDraft,
    of text: Span<UInt8>,
    _ folder: inout NameFolder
  ) {
    RecordEncoder.encode(entity, of: text, to: &records)
    append(id: entity.id, of: text)
    var count: UInt32 = 0
    for name in entity.names {
      // unsafe: the bytes are folded while they are held.
      unsafe text.extracting(name.text).withUnsafeBufferPointer { unsafe folder.fold($0) }
      guard !folder.folded.isEmpty else { continue }
      unsafe names.append(folder.folded.elements)
      count += 1
    }
    append(.entity, kind: entity.kind.number, number: count)
  }

  mutating func append(_ relation: borrowing RelationDraft, of text: Span<UInt8>) {
    RecordEncoder.encode(relation, of: text, to: &records)
    append(id: relation.from, of: text)
    append(id: relation.to, of: text)
    // unsafe: the bytes are hashed while they are held.
    let hash = unsafe text.extracting(relation.id).withUnsafeBufferPointer {
      unsafe TextHash.of($0)
    }
    links.append(
      Link(
        idHash: hash,
        bounds: relation.time.bounds,
        share: EdgeTable.Share(relation.stake),
        flags: EdgeFlags.of(relation.stake, relation.directness)
      )
    )
    if cites.last != relation.cites { cites.append(relation.cites) }
    let number = UInt32(truncatingIfNeeded: cites.count - 1)
    append(.relation, kind: relation.kind.number, number: number)
  }

  mutating func append(_ set: RecordSet) {
    sets.append(set)
    append(.whole, kind: 0, number: UInt32(truncatingIfNeeded: sets.count - 1))
  }

  private mutating func append(id: Range<Int>, of text: Span<UInt8>) {
    // unsafe: the bytes are copied while they are held.
    unsafe text.extracting(id).withUnsafeBufferPointer { unsafe ids.append($0) }
  }

  private mutating func append(_ form: Item.Form, kind: UInt16, number: UInt32) {
    items.append(Item(form: form, kind: kind, number: number, end: records.count))
  }
}
