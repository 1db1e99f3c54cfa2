extension Graph {
  /// What was found wrong so far with the bytes that answers were read from; `nil` while they are those that were written.
  ///
  /// A graph in a file is checked block by block, each when it is first read. Reading a damaged block never crashes
  /// and never leaves the image, but what was read there is not what was written: ask after the last question, and show no
  /// answer if there is damage.
  public var damage: GraphImageError? {
    guard let byte = bytes.damage else { return nil }
    let place = sections.section(at: byte).map { " (section \($0))" } ?? ""
    return .damaged("the bytes from \(byte) on\(place) are not those that were written")
  }

  /// Checks every byte of the image against the checksums written with it.
  ///
  /// Opening an image checks only its table of sections, and asking only what is read; this reads all of it.
  ///
  /// - Throws: ``GraphImageError/damaged(_:)`` that names the first damaged place.
  /// - Complexity: O(*size of the image*).
  public func verify() throws(GraphImageError) {
    bytes.checkAll(upTo: sections.checkedEnd)
    if let damage { throw damage }
  }

  /// A copy of the image as bytes.
  public var image: [UInt8] { unsafe bytes.withBytes { unsafe Array($0) } }

  /// Hands the image to a closure in place, to write it to a file.
  ///
  /// - Parameter body: Gets the bytes, which it must not keep.
  /// - Returns: What the closure returns.
  /// - Throws: What the closure throws.
  public func withImage<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe bytes.withBytes { bytes throws(Failure) in
      // unsafe: the span does not outlive the bytes.
      try body(unsafe bytes.bytes)
    }
  }
}
