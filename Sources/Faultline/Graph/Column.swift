/// A fixed-width array inside an image.
///
/// Reading past its end gives zero, so that an image that was damaged on purpose can give a wrong number but never
/// lets anybody read outside it. Whoever holds a column must hold the ``GraphBytes`` it came from.
@safe struct Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafePointer<Element>
  let count: Int

  @unsafe init(base: UnsafePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  subscript(index: Int) -> Element {
    // unsafe: the index was checked against the count.
    @inline(__always) get { index >= 0 && index < count ? unsafe base[index] : 0 }
  }

  /// The elements of a range that is cut to the column.
  func elements(_ range: Range<Int>) -> [Element] {
    let range = range.clamped(to: 0..<count)
    // unsafe: the range was cut to the column.
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// The range of row `index` in a column of offsets, cut so that it never runs backwards or past `limit`.
  @inline(__always) func row(_ index: Int, limit: Int) -> Range<Int> {
    let start = min(Int(clamping: self[index]), limit)
    return start..<max(start, min(Int(clamping: self[index + 1]), limit))
  }
}
