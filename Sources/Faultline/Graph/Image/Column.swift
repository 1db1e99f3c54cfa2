internal import CFaultlineBytes

/// A fixed-width array inside an image.
///
/// Reading past its end gives zero, and reading in a file has the block checked first (``BlockChecks``): an image
/// that was damaged, even on purpose, never lets anybody read outside it. Whoever holds a column must hold the
/// ``GraphBytes`` it came from.
@safe struct Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  // unsafe: `GraphBytes.column` checked that `count` elements lie within the image.
  private let base: UnsafePointer<Element>
  let count: Int
  private let offset: Int
  private let checks: UnsafePointer<BlockChecks>?

  @unsafe init(
    base: UnsafePointer<Element>,
    count: Int,
    offset: Int,
    checks: UnsafePointer<BlockChecks>?
  ) {
    unsafe self.base = base
    self.count = count
    self.offset = offset
    unsafe self.checks = checks
  }

  /// Where the column starts in memory and in its image, and who checks the image.
  @unsafe var place:
    (base: UnsafePointer<Element>, offset: Int, checks: UnsafePointer<BlockChecks>?)
  { unsafe (base, offset, checks) }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
      if let checks = unsafe checks {
        unsafe checks.pointee.touch(offset + index * MemoryLayout<Element>.stride)
      }
      // unsafe: the index was checked against the count.
      return unsafe base[index]
    }
  }

  /// Has the blocks of a range checked and gives the range cut to the column, for reading with ``element(_:)``.
  @inline(__always) func prepared(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<count)
    if let checks = unsafe checks {
      let stride = MemoryLayout<Element>.stride
      unsafe checks.pointee.touch(
        offset + range.lowerBound * stride..<offset + range.upperBound * stride
      )
    }
    return range
  }

  /// Has an element brought near that is read soon; any index will do.
  @inline(__always) func fetch(_ index: Int) {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return }
    if let checks = unsafe checks {
      unsafe checks.pointee.fetch(offset + index * MemoryLayout<Element>.stride)
    } else {
      // unsafe: the index was checked against the count.
      unsafe faultline_fetch(base + index)
    }
  }

  /// An element of a range that was ``prepared(_:)``; any other index is a mistake.
  @inline(__always) func element(_ index: Int) -> Element {
    assert(index >= 0 && index < count)
    // unsafe: the index comes from a range that was cut to the column.
    return unsafe base[index]
  }

  /// The elements of a range that is cut to the column.
  func elements(_ range: Range<Int>) -> [Element] {
    let range = prepared(range)
    // unsafe: the range was cut to the column.
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// The range of row `index` in a column of offsets, cut so that it never runs backwards or past `limit`.
  @inline(__always) func row(_ index: Int, limit: Int) -> Range<Int> {
    let start = min(Int(clamping: self[index]), limit)
    // The number may be any that a forger wrote; past the greatest comes one that is outside too.
    return start..<max(start, min(Int(clamping: self[index &+ 1]), limit))
  }

  /// Hands some elements to a closure in place.
  @unsafe func withElements<Result>(
    _ range: Range<Int>,
    _ body: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    let range = prepared(range)
    return unsafe body(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
