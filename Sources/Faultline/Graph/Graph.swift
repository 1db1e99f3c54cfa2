/// An immutable graph of records: what everything is asked of.
///
/// Nodes are entities and actions, edges are relations and the parts that entities play in actions. The graph is one
/// block of bytes, in memory as on disk: columns of fixed width and adjacency in both directions for searching, and
/// the records themselves, which are read only for what is printed.
public struct Graph: Sendable {
  let bytes: GraphBytes
  let sections: SectionTable
  let kinds: KindTable
  /// The names of properties and the schemes of identifiers, by the numbers that records hold.
  let labels: [String]
  /// How many nodes there are.
  public let nodeCount: Int
  /// How many edges there are.
  public let edgeCount: Int
  /// How many relations there are.
  public let relationCount: Int
  /// How many sources there are.
  public let sourceCount: Int
  /// How many claims there are.
  public let claimCount: Int
  /// The last day on which a source of the graph appeared or was read, as far as its date tells: how far it reaches.
  public internal(set) var knownUntil: Day?
  /// The day by which sources have to have appeared to count, where one is set: see ``known(by:)``.
  public internal(set) var horizon: Day?

  let nodeKind: Column<UInt16>
  let nodeGroup: Column<UInt32>
  let nodeRecordOffsets: Column<UInt64>
  let nodeRecords: Column<UInt8>
  let edgeRows: EdgeRows
  let edgeBriefs: Column<UInt64>
  let rowOffsets: Column<UInt32>
  let rowNeighbors: Column<UInt32>
  let rowEdges: Column<UInt32>
  let rowKinds: Column<UInt8>
  let relationEdges: Column<UInt32>
  let relationRecordOffsets: Column<UInt64>
  let relationRecords: Column<UInt8>
  let sourceKnown: Column<Int32>
  let sourceRecordOffsets: Column<UInt64>
  let sourceRecords: Column<UInt8>
  let claimRecordOffsets: Column<UInt64>
  let claimRecords: Column<UInt8>
  let nodeClaimOffsets: Column<UInt32>
  let nodeClaims: Column<UInt32>
  let edgeClaims: Column<UInt32>
  let judgementRecordOffsets: Column<UInt64>
  let judgementRecords: Column<UInt8>
  let nameKeyOffsets: Column<UInt64>
  let nameKeys: Column<UInt8>
  let nameNodeOffsets: Column<UInt32>
  let nameNodes: Column<UInt32>
  let ruleRecords: Column<UInt8>
  let nodeIndex: TextIndex
  let relationIndex: TextIndex
  let sourceIndex: TextIndex
  let nameIndex: TextIndex

  /// Opens an image that is held in memory.
  ///
  /// - Parameter image: The bytes that ``GraphBuilder/image(of:)`` made.
  /// - Throws: ``GraphImageError`` if they are no image that this version reads.
  public init(image: [UInt8]) throws(GraphImageError) {
    try self.init(bytes: GraphBytes(copying: image), checksBlocks: true)
  }

  /// Opens an image in place, without copying it.
  ///
  /// Only the table of its sections is read now, all else when it is needed. Every block is then checked against its
  /// checksum first: see ``damage``.
  ///
  /// - Parameters:
  ///   - base: The first byte, aligned to 64 bytes. The bytes must stay as they are while the graph lives.
  ///   - count: How many bytes there are.
  ///   - isTrusted: Whether the bytes are known to be whole, as those that are part of a program; no block is checked.
  ///   - release: Called when no graph needs the bytes any more.
  /// - Throws: ``GraphImageError`` if they are no image that this version reads.
  @unsafe public init(
    borrowing base: UnsafeRawPointer,
    count: Int,
    isTrusted: Bool = false,
    release: @escaping @Sendable () -> Void = {}
  ) throws(GraphImageError) {
    // unsafe: the caller promises that the bytes outlive the graph.
    let bytes = unsafe GraphBytes(borrowing: base, count: count, release: release)
    try self.init(bytes: bytes, checksBlocks: !isTrusted)
  }

  init(bytes: GraphBytes, checksBlocks: Bool) throws(GraphImageError) {
    let sections = try SectionTable(bytes, checksBlocks: checksBlocks)
    self.sections = sections
    self.bytes = bytes
    guard let kinds = KindTable(decoding: try sections.column(.kinds)) else {
      throw .damaged("its table of kinds cannot be read")
    }
    self.kinds = kinds
    let labelBytes: Column<UInt8> = try sections.column(.labels)
    var labelReader = ByteReader(labelBytes, range: 0..<labelBytes.count)
    labels = labelReader.list { $0.text() }
    let information: Column<UInt8> = try sections.column(.information)
    var input = ByteReader(information, range: 0..<information.count)
    nodeCount = input.count()
    edgeCount = input.count()
    relationCount = input.count()
    sourceCount = input.count()
    claimCount = input.count()
    let known = Int32(clamping: input.signedNumber())
    knownUntil = known == .min ? nil : Day(number: known)
    guard !input.failed, nodeCount < 1 << 31, edgeCount < 1 << 31, relationCount <= edgeCount,
      sourceCount < 1 << 31, claimCount < 1 << 31, nodeCount > 0 || edgeCount == 0
    else { throw .damaged("its counts cannot be read") }

    nodeKind = try sections.column(.nodeKind, count: nodeCount)
    nodeGroup = try sections.column(.nodeGroup)
    nodeRecordOffsets = try sections.column(.nodeRecordOffsets, count: nodeCount + 1)
    nodeRecords = try sections.column(.nodeRecords)
    edgeRows = EdgeRows(
      try sections.column(.edgeRows, count: edgeCount * EdgeRow.wordCount)
    )
    edgeBriefs = try sections.column(.edgeBriefs, count: edgeCount)
    rowOffsets = try sections.column(.rowOffsets, count: nodeCount * 2 + 2)
    rowNeighbors = try sections.column(.rowNeighbors, count: edgeCount * 2)
    rowEdges = try sections.column(.rowEdges, count: edgeCount * 2)
    rowKinds = try sections.column(.rowKinds, count: edgeCount * 2)
    relationEdges = try sections.column(.relationEdges, count: relationCount)
    relationRecordOffsets = try sections.column(.relationRecordOffsets, count: relationCount + 1)
    relationRecords = try sections.column(.relationRecords)
    sourceKnown = try sections.column(.sourceKnown, count: sourceCount)
    sourceRecordOffsets = try sections.column(.sourceRecordOffsets, count: sourceCount + 1)
    sourceRecords = try sections.column(.sourceRecords)
    claimRecordOffsets = try sections.column(.claimRecordOffsets, count: claimCount + 1)
    claimRecords = try sections.column(.claimRecords)
    nodeClaimOffsets = try sections.column(.nodeClaimOffsets)
    nodeClaims = try sections.column(.nodeClaims)
    edgeClaims = try sections.column(.edgeClaims)
    judgementRecordOffsets = try sections.column(.judgementRecordOffsets)
    judgementRecords = try sections.column(.judgementRecords)
    nameKeyOffsets = try sections.column(.nameKeyOffsets)
    nameKeys = try sections.column(.nameKeys)
    nameNodeOffsets = try sections.column(.nameNodeOffsets)
    nameNodes = try sections.column(.nameNodes)
    ruleRecords = try sections.column(.rules)
    nodeIndex = TextIndex(try sections.column(.nodeIndex), count: nodeCount)
    relationIndex = TextIndex(try sections.column(.relationIndex), count: relationCount)
    sourceIndex = TextIndex(try sections.column(.sourceIndex), count: sourceCount)
    nameIndex = TextIndex(
      try sections.column(.nameIndex),
      count: max(0, nameKeyOffsets.count - 1)
    )
  }
}
