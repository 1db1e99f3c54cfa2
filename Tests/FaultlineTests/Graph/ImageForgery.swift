@testable import Faultline

/// An image whose numbers are changed and whose checksums are then made right: what a forger would write.
struct ImageForgery {
  private var bytes: [UInt8]

  init(of graph: Graph) { bytes = graph.image }

  /// Changes an element of a section.
  mutating func set(_ section: GraphImage.Section, _ index: Int, to value: UInt64) {
    put(value, offset(of: section) + index * section.elementSize, section.elementSize)
  }

  /// Changes all elements of a section.
  mutating func fill(_ section: GraphImage.Section, with value: UInt64) {
    for index in 0..<count(of: section) { set(section, index, to: value) }
  }

  /// Changes how many elements a section has, without moving anything.
  mutating func resize(_ section: GraphImage.Section, to count: Int) {
    put(UInt64(count * section.elementSize), entry(of: section) + 16, 8)
  }

  /// How many elements a section has.
  func count(of section: GraphImage.Section) -> Int {
    number(entry(of: section) + 16) / section.elementSize
  }

  /// The image with its checksums made right.
  var sealed: [UInt8] {
    var forgery = self
    let table = bytes[GraphImage.headerSize..<entry(of: .blockChecksums) + GraphImage.entrySize]
    forgery.put(Checksum.of(Array(bytes[..<24] + table)), 24, 8)
    let end = offset(of: .blockChecksums)
    for block in 0..<count(of: .blockChecksums) {
      let start = block * BlockChecks.blockSize
      let covered = forgery.bytes[start..<min(start + BlockChecks.blockSize, end)]
      forgery.put(Checksum.of(Array(covered)), end + block * 4, 4)
    }
    return forgery.bytes
  }

  private func entry(of section: GraphImage.Section) -> Int {
    GraphImage.headerSize + Int(section.rawValue - 1) * GraphImage.entrySize
  }

  private func offset(of section: GraphImage.Section) -> Int { number(entry(of: section) + 8) }

  private func number(_ start: Int) -> Int {
    (0..<8).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private mutating func put(_ value: UInt64, _ start: Int, _ size: Int) {
    for byte in 0..<size {
      bytes[start + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
    }
  }
}
