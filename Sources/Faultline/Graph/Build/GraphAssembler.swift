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
    /// How many entities and actions came more than once and were merged.
    public internal(set) var mergedCount = 0
    /// How many records were kept under another id, because they contradict what came before under theirs.
    public internal(set) var renamedCount = 0
    /// Some of the ids that they had, the first ones.
    public internal(set) var renamedExamples: [RecordID] = []
    /// How many relations came more than once, word for word, and were kept once.
    public internal(set) var repeatedCount = 0
    /// How many relations carry an id that another relation carries too.
    public internal(set) var sharedIDCount = 0
    /// Some of these ids, the first ones.
    public internal(set) var sharedIDExamples: [RecordID] = []
  }

  /// Why the system cannot give a graph the file that it asks for.
  public struct SystemFailure: Error, Hashable, Sendable {
    /// The number of the error (errno).
    public let code: Int32
  }

  /// How many examples a report holds.
  static let exampleLimit = 5
  /// The kind of a node that was named but did not come yet.
  static let notYet: UInt16 = .max

  var references = References()
  var kinds = KindTable()
  var sources: [Source] = []
  var claims: [Claim] = []
  var rules: [Rule] = []
  var judgements: [Judgement] = []
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
  private var symmetricKinds: [Bool] = []

  /// The edges of the parts of each action, by its node.
  var partEdges: [Int: [Int]] = [:]

  /// The edges of relations that were added again, completed.
  var withdrawn: Set<Int> = []

  var standings: [Standing] = []
  private var standingNumbers: [Standing: Int] = [:]
  private var lastCites: (cites: [SourceID], standing: Int)?

  /// The last folded names, which are still to be looked up, and who carries them.
  private var waitingNames = WaitingTexts()
  private var waitingOwners = GrowingBuffer<UInt32>()
  private static let waitingLimit = 512

  let same: SameEntities
  let aliases: AliasTable

  /// How many threads may work on a graph, to read it and to put it together; it does not depend on their number.
  package var threadCount = min(Parallel.coreCount, 8)

  /// Whether the graph gets an index to find names that are alike, not only those that are equal.
  public var indexesNames = false

  /// Starts with nothing.
  ///
  /// - Parameter same: Which ids of drafts stand for one entity. Whole records are joined before (``RecordJoin``).
  public init(same: SameEntities = SameEntities()) {
    self.same = same
    aliases = AliasTable(same)
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
    var batch = RecordBatch()
    batch.append(entity, of: text, &folder)
    link(batch)
  }

  /// Adds a relation, whose ends may come later.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - text: The text that it stands in.
  public mutating func add(_ relation: borrowing RelationDraft, text: Span<UInt8>) {
    var batch = RecordBatch()
    batch.append(relation, of: text)
    link(batch)
  }

  /// Looks up the names that wait.
  mutating func resolveNames() {
    waitingNames.resolve(in: &names) { place, key in
      postings.append(UInt64(key) << 32 | UInt64(waitingOwners[place]))
    }
    waitingOwners.removeAll()
  }

  // MARK: Nodes

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

  @unsafe private mutating func addName(_ name: UnsafeBufferPointer<UInt8>, of node: Int) {
    unsafe folder.fold(name)
    guard !folder.folded.isEmpty else { return }
    unsafe waitingNames.append(folder.folded.elements)
    waitingOwners.append(UInt32(truncatingIfNeeded: node))
    if waitingNames.count >= GraphAssembler.waitingLimit { resolveNames() }
  }

  mutating func addName(_ name: String, of node: Int) {
    var name = name
    name.withUTF8 { unsafe addName($0, of: node) }
  }

  // MARK: Standings

  /// Whether both directions of a kind read alike.
  mutating func isSymmetric(_ kind: UInt16) -> Bool {
    while symmetricKinds.count <= Int(kind) {
      let definition: RelationKindDefinition? =
        if case .relation(let kind) = kinds.edgeKind(UInt16(symmetricKinds.count)) {
          Vocabulary.definition(of: kind)
        } else {
          nil
        }
      symmetricKinds.append(definition?.isSymmetric ?? false)
    }
    return symmetricKinds[Int(kind)]
  }

  mutating func standing(of cites: [SourceID]) -> Int {
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
