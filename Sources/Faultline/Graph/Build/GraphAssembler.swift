/// Builds a graph from records that come one by one, millions of them.
///
/// Every record is encoded as it comes, ids become numbers at once, and what is kept are flat columns: memory is
/// bounded by the graph, not by what it is read from. Nodes are numbered in the order in which they are first
/// named, so the same records in the same order give the same bytes. ``GraphBuilder`` brings sets of records into
/// the order of their ids first.
///
/// Records may refer to entities that come later. What is referred to and never comes becomes an entity of the kind
/// `unknown`, and ``finish()`` tells how many there are.
public struct GraphAssembler: ~Copyable {
  /// What was found odd while a graph was assembled.
  public struct Report: Sendable {
    /// How many entities were referred to and never came.
    public internal(set) var unknownCount = 0
    /// Some of their ids, the first ones.
    public internal(set) var unknownExamples: [RecordID] = []
    /// How many entities came more than once and were merged.
    public internal(set) var mergedCount = 0
    /// How many relations came more than once, word for word, and were kept once.
    public internal(set) var repeatedCount = 0
    /// How many relations carry an id that another relation carries too.
    public internal(set) var sharedIDCount = 0
    /// Some of these ids, the first ones.
    public internal(set) var sharedIDExamples: [RecordID] = []
  }

  /// How many examples a report holds.
  static let exampleLimit = 5
  /// The kind of a node that was named but did not come yet.
  static let notYet: UInt16 = .max

  var references = References()
  var kinds = KindTable()
  var sources: [Source] = []
  var claims: [Claim] = []
  var report = Report()

  var nodeKinds = GrowingBuffer<UInt16>()
  var nodeRecordStarts = GrowingBuffer<UInt64>()
  var nodeRecordSizes = GrowingBuffer<UInt32>()
  var nodeRecords = ByteWriter()

  var edges = EdgeTable()
  var relationRecords = ByteWriter()
  var relationStarts = GrowingBuffer<UInt64>()
  var relationHashes = GrowingBuffer<UInt64>()

  var names = TextTable()
  /// A name and a node that carries it, in the upper and the lower half.
  var postings = GrowingBuffer<UInt64>()
  private var folder = NameFolder()

  var standings: [Standing] = []
  private var standingNumbers: [Standing: Int] = [:]
  private var lastCites: (cites: [SourceID], standing: Int)?

  /// Relations whose ends are still to be looked up: their edges, and the ids and hashes of both ends.
  private var waitingText = GrowingBuffer<UInt8>()
  private var waitingEnds = GrowingBuffer<UInt64>()
  private var waitingHashes = GrowingBuffer<UInt64>()
  private static let waitingLimit = 512

  /// Starts with nothing.
  public init() {
    // Kinds in an order that does not depend on the records.
    for kind in Vocabulary.entityKinds { _ = kinds.number(of: .node(.entity(kind.kind))) }
    for kind in Vocabulary.actionKinds { _ = kinds.number(of: .node(.action(kind.kind))) }
    for kind in Vocabulary.relationKinds { _ = kinds.number(of: .edge(.relation(kind.kind))) }
    for role in ActionRole.allCases { _ = kinds.number(of: .edge(.role(role))) }
  }

  /// How many entities and actions have come.
  public private(set) var nodeCount = 0

  /// How many relations have come.
  public var relationCount: Int { relationStarts.count }

  /// The number of a kind of entities.
  public mutating func number(of kind: EntityKind) -> KindNumber {
    KindNumber(kinds.number(of: .node(.entity(kind))))
  }

  /// The number of a kind of relations.
  public mutating func number(of kind: RelationKind) -> KindNumber {
    KindNumber(kinds.number(of: .edge(.relation(kind))))
  }

  /// The number of a label.
  public mutating func label(_ name: String) -> LabelNumber {
    LabelNumber(references.label(name))
  }

  /// Adds a source, which has to come before what cites it.
  ///
  /// - Parameter source: The source.
  /// - Returns: Its number; that of the first if one with this id has come before.
  public mutating func add(_ source: Source) -> SourceID {
    let number = references.source(source.id)
    if number == sources.count { sources.append(source) }
    return SourceID(number)
  }

  /// Puts what is known of a source by now in place of what was known first.
  ///
  /// - Parameters:
  ///   - id: The number of the source.
  ///   - source: The source, under the same id.
  public mutating func replace(_ id: SourceID, by source: Source) {
    guard id.index < sources.count, sources[id.index].id == source.id else { return }
    sources[id.index] = source
  }

  // MARK: Drafts

  /// Adds an entity; one whose id has come before is merged with it.
  ///
  /// - Parameters:
  ///   - entity: The entity.
  ///   - text: The text that it stands in.
  public mutating func add(_ entity: borrowing EntityDraft, text: Span<UInt8>) {
    let node = node(entity.id, of: text)
    guard nodeKinds[node] == GraphAssembler.notYet else {
      let kind = kinds.nodeKind(entity.kind.number)
      guard case .entity(let entityKind) = kind else { return }
      return merge(whole(entity, of: text, kind: entityKind), into: node)
    }
    let start = nodeRecords.count
    RecordEncoder.encode(entity, of: text, to: &nodeRecords)
    define(node, kind: entity.kind.number, from: start)
    for name in entity.names { addName(name.text, of: text, of: node) }
  }

  /// Adds a relation, whose ends may come later.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - text: The text that it stands in.
  public mutating func add(_ relation: borrowing RelationDraft, text: Span<UInt8>) {
    let kind = relation.kind.number
    edges.append(
      from: 0,
      to: 0,
      kind: kind,
      flags: isSymmetric(kind) ? EdgeFlags.symmetric : 0,
      reference: relationStarts.count,
      standing: standing(of: relation.cites),
      bounds: relation.time.bounds,
      share: EdgeTable.Share(relation.stake)
    )
    relationStarts.append(UInt64(relationRecords.count))
    // unsafe: the bytes are hashed and copied while they are held.
    relationHashes.append(
      unsafe text.extracting(relation.id).withUnsafeBufferPointer { unsafe TextHash.of($0) }
    )
    RecordEncoder.encode(relation, of: text, to: &relationRecords)
    wait(for: relation.from, of: text)
    wait(for: relation.to, of: text)
    if waitingHashes.count >= GraphAssembler.waitingLimit { resolveEnds() }
  }

  private mutating func wait(for id: Range<Int>, of text: Span<UInt8>) {
    unsafe text.extracting(id).withUnsafeBufferPointer { bytes in
      waitingHashes.append(unsafe TextHash.of(bytes))
      unsafe waitingText.append(copying: bytes)
    }
    waitingEnds.append(UInt64(waitingText.count))
  }

  /// Looks up the ends that wait, together: that way their cache misses overlap.
  mutating func resolveEnds() {
    guard waitingHashes.count > 0 else { return }
    references.nodes.warm(for: waitingHashes)
    var edge = edges.count - waitingHashes.count / 2
    var start = 0
    for index in 0..<waitingHashes.count {
      let end = Int(waitingEnds[index])
      let id = unsafe UnsafeBufferPointer(rebasing: waitingText.elements[start..<end])
      let node = unsafe references.nodes.number(of: id, hash: waitingHashes[index])
      if index % 2 == 0 {
        edges.from[edge] = UInt32(truncatingIfNeeded: node)
      } else {
        edges.to[edge] = UInt32(truncatingIfNeeded: node)
        edge += 1
      }
      start = end
    }
    growNodes()
    waitingText.removeAll()
    waitingEnds.removeAll()
    waitingHashes.removeAll()
  }

  // MARK: Nodes

  private mutating func node(_ id: Range<Int>, of text: Span<UInt8>) -> Int {
    // unsafe: the bytes are looked up, and copied if they are new, while they are held.
    let node = unsafe text.extracting(id).withUnsafeBufferPointer {
      unsafe references.nodes.number(of: $0)
    }
    growNodes()
    return node
  }

  /// Makes room for nodes that were named since.
  mutating func growNodes() {
    while nodeKinds.count < references.nodes.count {
      nodeKinds.append(GraphAssembler.notYet)
      nodeRecordStarts.append(0)
      nodeRecordSizes.append(0)
    }
  }

  /// Says where the record of a node stands that was just written.
  mutating func define(_ node: Int, kind: UInt16, from start: Int) {
    if nodeKinds[node] == GraphAssembler.notYet { nodeCount += 1 }
    nodeKinds[node] = kind
    nodeRecordStarts[node] = UInt64(start)
    nodeRecordSizes[node] = UInt32(truncatingIfNeeded: nodeRecords.count - start)
  }

  private mutating func addName(_ name: Range<Int>, of text: Span<UInt8>, of node: Int) {
    // unsafe: the bytes are folded while they are held.
    unsafe text.extracting(name).withUnsafeBufferPointer { bytes in
      unsafe addName(bytes, of: node)
    }
  }

  @unsafe private mutating func addName(_ name: UnsafeBufferPointer<UInt8>, of node: Int) {
    unsafe folder.fold(name)
    guard !folder.folded.isEmpty else { return }
    let key = unsafe names.number(of: folder.folded.elements)
    postings.append(UInt64(key) << 32 | UInt64(node))
  }

  mutating func addName(_ name: String, of node: Int) {
    var name = name
    name.withUTF8 { unsafe addName($0, of: node) }
  }

  // MARK: Standings

  func isSymmetric(_ kind: UInt16) -> Bool {
    guard case .relation(let kind) = kinds.edgeKind(kind) else { return false }
    return Vocabulary.definition(of: kind)?.isSymmetric ?? false
  }

  private mutating func standing(of cites: [SourceID]) -> Int {
    if let lastCites, lastCites.cites == cites { return lastCites.standing }
    let number = number(of: Standing(cites: cites.map(\.number)))
    lastCites = (cites, number)
    return number
  }

  mutating func number(of standing: Standing) -> Int {
    if let number = standingNumbers[standing] { return number }
    standings.append(standing)
    standingNumbers[standing] = standings.count - 1
    return standings.count - 1
  }
}
