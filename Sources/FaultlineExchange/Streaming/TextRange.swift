/// Where a text stands in a block, and whether it holds escapes.
struct TextRange: BitwiseCopyable {
  private let bits: UInt64

  /// Takes a range.
  @inline(__always)
  init(_ start: Int, _ end: Int, isEscaped: Bool = false) {
    bits =
      UInt64(truncatingIfNeeded: start) << 32 | UInt64(truncatingIfNeeded: end - start) << 1
      | (isEscaped ? 1 : 0)
  }

  /// A text that is not there.
  static let none = TextRange(0, 0)

  /// Where it starts.
  @inline(__always)
  var start: Int { Int(truncatingIfNeeded: bits >> 32) }

  /// Where it stands.
  @inline(__always)
  var range: Range<Int> {
    let length = Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) >> 1
    // unsafe: a length is never negative.
    return unsafe Range(uncheckedBounds: (start, start + length))
  }

  /// Whether it holds escapes.
  @inline(__always)
  var isEscaped: Bool { bits & 1 == 1 }

  /// Whether there is no byte in it.
  @inline(__always)
  var isEmpty: Bool { bits & 0xFFFF_FFFE == 0 }
}
