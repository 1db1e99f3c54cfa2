/// The table of sections of an image, checked against the size of the image before anything is read through it.
struct SectionTable {
  private struct Entry {
    var elementSize: Int
    var offset: Int
    var count: Int
    var checksum: UInt64
  }

  private let bytes: GraphBytes
  private var entries: [GraphImage.Section: Entry] = [:]

  init(_ bytes: GraphBytes) throws(GraphImageError) {
    self.bytes = bytes
    guard let header = bytes.column(UInt64.self, offset: 0, count: 4) else { throw .notAnImage }
    guard UInt64(littleEndian: header[0]) == GraphImage.magic else { throw .notAnImage }
    let version = UInt32(truncatingIfNeeded: header[1])
    guard version == GraphImage.version else { throw .version(version) }
    guard header[2] == UInt64(bytes.count) else {
      throw .damaged("it has \(bytes.count) bytes, its header says \(header[2])")
    }
    let count = Int(header[1] >> 32)
    guard count == GraphImage.Section.allCases.count,
      let table = bytes.column(
        UInt8.self,
        offset: GraphImage.headerSize,
        count: count * GraphImage.entrySize
      )
    else { throw .damaged("its table of sections is not whole") }
    guard Checksum.of(table.elements(0..<table.count)) == header[3] else {
      throw .damaged("the checksum of its table of sections is wrong")
    }
    for index in 0..<count {
      let start = index * GraphImage.entrySize
      let identifier = number(table, start, 4)
      guard let section = GraphImage.Section(rawValue: UInt32(truncatingIfNeeded: identifier)),
        Int(clamping: number(table, start + 4, 4)) == section.elementSize
      else { throw .damaged("it has a section that is unknown") }
      let entry = Entry(
        elementSize: section.elementSize,
        offset: Int(clamping: number(table, start + 8, 8)),
        count: Int(clamping: number(table, start + 16, 8)),
        checksum: number(table, start + 24, 8)
      )
      guard bytes.column(UInt8.self, offset: entry.offset, count: entry.count) != nil,
        entry.offset % GraphImage.alignment == 0, entry.count % entry.elementSize == 0
      else { throw .damaged("section \(section) does not lie within it") }
      entries[section] = entry
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
    guard let entry = entries[section],
      let column = bytes.column(
        Element.self,
        offset: entry.offset,
        count: entry.count / entry.elementSize
      ),
      expected == nil || column.count == expected
    else { throw .damaged("section \(section) has the wrong size") }
    return column
  }

  /// The sections whose bytes are not those that were written.
  var damagedSections: [GraphImage.Section] {
    GraphImage.Section.allCases.filter { section in
      guard let entry = entries[section],
        let column = bytes.column(UInt8.self, offset: entry.offset, count: entry.count)
      else { return true }
      return Checksum.of(column.elements(0..<column.count)) != entry.checksum
    }
  }

  private func number(_ column: Column<UInt8>, _ start: Int, _ size: Int) -> UInt64 {
    var result: UInt64 = 0
    for offset in 0..<size { result |= UInt64(column[start + offset]) << UInt64(8 * offset) }
    return result
  }
}
