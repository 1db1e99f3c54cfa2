/// What an image holds of an edge, but for its record: side by side, so that an edge costs one place in memory.
struct EdgeRow: BitwiseCopyable {
  var from: UInt32
  var to: UInt32
  var reference: UInt32
  var fromEarliest: Int32
  var fromLatest: Int32
  var untilEarliest: Int32
  var untilLatest: Int32
  var known: Int32
  var stakeMin: Int32
  var stakeMax: Int32
  var kind: UInt16
  var status: UInt8
  var flags: UInt8

  /// How many words of four bytes a row has.
  static let wordCount = 11
  static let size = wordCount * 4
}

/// The rows of all edges inside an image.
@safe struct EdgeRows: @unchecked Sendable {
  // unsafe: the column holds all rows; only `EdgeField` reads through it, after checking the index.
  private let base: UnsafeRawPointer
  private let count: Int
  private let offset: Int
  private let checks: UnsafePointer<BlockChecks>?

  /// - Parameter words: The words of all rows.
  init(_ words: Column<UInt32>) {
    count = words.count / EdgeRow.wordCount
    let place = unsafe words.place
    unsafe base = UnsafeRawPointer(place.base)
    offset = unsafe place.offset
    unsafe checks = place.checks
  }

  /// The field of the rows that starts at a byte of each.
  @inline(__always) fileprivate func field<Element>(_ start: Int) -> EdgeField<Element> {
    // unsafe: every field lies within its row.
    unsafe EdgeField(base: base + start, count: count, offset: offset + start, checks: checks)
  }
}

/// One field of the rows of edges: a ``Column`` whose elements do not lie side by side.
@safe
struct EdgeField<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  // unsafe: `EdgeRows` has `count` rows from here on.
  fileprivate let base: UnsafeRawPointer
  fileprivate let count: Int
  fileprivate let offset: Int
  fileprivate let checks: UnsafePointer<BlockChecks>?

  subscript(index: Int) -> Element {
    @inline(__always) get {
      guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
      let start = index * EdgeRow.size
      // Fields are aligned to their size, so none lies across two blocks.
      if let checks = unsafe checks { unsafe checks.pointee.touch(offset + start) }
      // unsafe: the index was checked against the count.
      return unsafe base.load(fromByteOffset: start, as: Element.self)
    }
  }
}

extension Graph {
  var edgeFrom: EdgeField<UInt32> { edgeRows.field(0) }
  var edgeTo: EdgeField<UInt32> { edgeRows.field(4) }
  var edgeReference: EdgeField<UInt32> { edgeRows.field(8) }
  var edgeFromEarliest: EdgeField<Int32> { edgeRows.field(12) }
  var edgeFromLatest: EdgeField<Int32> { edgeRows.field(16) }
  var edgeUntilEarliest: EdgeField<Int32> { edgeRows.field(20) }
  var edgeUntilLatest: EdgeField<Int32> { edgeRows.field(24) }
  var edgeKnown: EdgeField<Int32> { edgeRows.field(28) }
  var edgeStakeMin: EdgeField<Int32> { edgeRows.field(32) }
  var edgeStakeMax: EdgeField<Int32> { edgeRows.field(36) }
  var edgeKind: EdgeField<UInt16> { edgeRows.field(40) }
  var edgeStatus: EdgeField<UInt8> { edgeRows.field(42) }
  var edgeFlags: EdgeField<UInt8> { edgeRows.field(43) }
}
