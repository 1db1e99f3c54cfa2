extension Graph {
  /// Checks every byte of the image against the checksums written with it.
  ///
  /// Opening an image checks only its table of sections; this reads all of it.
  ///
  /// - Throws: ``GraphImageError/damaged(_:)`` that names the sections.
  /// - Complexity: O(*size of the image*).
  public func verify() throws(GraphImageError) {
    let damaged = try SectionTable(bytes).damagedSections
    guard damaged.isEmpty else {
      let names = damaged.map { "\($0)" }.joined(separator: ", ")
      throw .damaged("the checksums of these sections are wrong: \(names)")
    }
  }

  /// The image as bytes, to write to a file.
  public var image: [UInt8] {
    bytes.column(UInt8.self, offset: 0, count: bytes.count)?.elements(0..<bytes.count) ?? []
  }
}
