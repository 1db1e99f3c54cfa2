/// The table of sections of an image, checked against the size of the image before anything is read through it.
struct SectionTable {
  private struct Entry {
    var offset: Int
    var byteCount: Int
  }

  private let bytes: GraphBytes
  private var entries: [Entry] = []

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - bytes: The image.
  ///   - checksBlocks: Whether blocks are checked at their first use: not where the bytes were made a moment ago.
  /// - Throws: ``GraphImageError`` if the table is not that of an image of this version.
  init(_ bytes: GraphBytes, checksBlocks: Bool) throws(GraphImageError) {
    self.bytes = bytes
    guard let header = bytes.column(UInt64.self, offset: 0, count: 4) else { throw .notAnImage }
    guard UInt64(littleEndian: header[0]) == GraphImage.magic else { throw .notAnImage }
    let version = UInt32(truncatingIfNeeded: UInt64(littleEndian: header[1]))
    guard version == GraphImage.version else { throw .version(version) }
    guard UInt64(littleEndian: header[2]) == UInt64(bytes.count) else {
      throw .damaged(
        "it has \(bytes.count) bytes, its header says \(UInt64(littleEndian: header[2]))"
      )
    }
    let sections = GraphImage.Section.allCases
    let tableSize = sections.count * GraphImage.entrySize
    guard UInt64(littleEndian: header[1]) >> 32 == UInt64(sections.count),
      let table = bytes.column(
        UInt8.self,
        offset: 0,
        count: GraphImage.headerSize + tableSize
      )
    else { throw .damaged("its table of sections is not whole") }
    let whole = table.elements(0..<table.count)
    let covered = Array(whole[..<24] + whole[GraphImage.headerSize...])
    guard Checksum.of(covered) == UInt64(littleEndian: header[3]) else {
      throw .damaged("the checksum of its table of sections is wrong")
    }
    for (index, section) in sections.enumerated() {
      let start = GraphImage.headerSize + index * GraphImage.entrySize
      guard SectionTable.number(whole, start, 4) == UInt64(section.rawValue),
        SectionTable.number(whole, start + 4, 4) == UInt64(section.elementSize)
      else { throw .damaged("it has a section that is unknown") }
      let entry = Entry(
        offset: Int(clamping: SectionTable.number(whole, start + 8, 8)),
        byteCount: Int(clamping: SectionTable.number(whole, start + 16, 8))
      )
      guard bytes.column(UInt8.self, offset: entry.offset, count: entry.byteCount) != nil,
        entry.offset % GraphImage.alignment == 0, entry.byteCount % section.elementSize == 0,
        entry.offset >= entries.last.map({ $0.offset + $0.byteCount }) ?? 0
      else { throw .damaged("section \(section) does not lie within it") }
      entries.append(entry)
    }
    let sums = self[.blockChecksums]
    let blocks = (sums.offset + BlockChecks.blockSize - 1) / BlockChecks.blockSize
    guard sums.byteCount == blocks * GraphImage.Section.blockChecksums.elementSize else {
      throw .damaged("it has not as many checksums as blocks")
    }
    if checksBlocks {
      bytes.check(blocksUpTo: sums.offset, with: sums.offset..<sums.offset + sums.byteCount)
    }
  }

  /// The elements of a section.
  ///
  /// - Parameters:
  ///   - section: Which.
  ///   - expected: How many there have to be, if that is fixed.
  /// - Returns: The elements in place.
  /// - Throws: ``GraphImageError/damaged(_:)`` if the section has another size.
  func column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ section: GraphImage.Section,
    count expected: Int? = nil
  ) throws(GraphImageError) -> Column<Element> {
    let entry = self[section]
    guard
      let column = bytes.column(
        Element.self,
        offset: entry.offset,
        count: entry.byteCount / section.elementSize
      ),
      expected == nil || column.count == expected
    else { throw .damaged("section \(section) has the wrong size") }
    return column
  }

  /// Where the checksums start, which is where that ends what they cover.
  var checkedEnd: Int { self[.blockChecksums].offset }

  /// The section that holds a byte.
  func section(at byte: Int) -> GraphImage.Section? {
    GraphImage.Section.allCases.last { self[$0].offset <= byte }
  }

  private subscript(section: GraphImage.Section) -> Entry { entries[Int(section.rawValue) - 1] }

  private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> UInt64 {
    var result: UInt64 = 0
    for offset in 0..<size { result |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
    return result
  }
}
