/// Guesses the next key of an object by what followed the same key last time, and passes it in one step.
///
/// Objects of one file mostly have their keys in one order. A guess that is right replaces the search for the end of
/// the key and for its number by a comparison of three words.
struct KeyForecast: ~Copyable {
  /// A key with its quotes, its colon and the spaces up to the value.
  ///
  /// Not private: Swift 6.3.1 cannot compile a private type in a generic one without optimization.
  struct Pattern: BitwiseCopyable {
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Which bits count, for patterns of less than eight bytes.
    var mask: UInt64 = 0
    var length: Int32 = 0
    var number: Int32 = -1
    var second: Int32 = 0
    var last: Int32 = 0
  }

  private var patterns = Stack<Pattern>()

  init() { patterns.append(Pattern()) }

  /// Passes the key that is expected behind another, if it is what comes.
  ///
  /// - Parameters:
  ///   - previous: The number of the key before, -1 for the start of an object.
  ///   - scanner: Stands before the key, and then before its value.
  /// - Returns: The number of the key, or `nil` if something else comes.
  @inline(__always)
  func pass(after previous: Int, _ scanner: inout JSONScanner) -> Int? {
    guard previous + 1 < patterns.count else { return nil }
    let pattern = patterns[previous + 1]
    let position = scanner.position
    let difference =
      (scanner.view.word(at: position) ^ pattern.words.0)
      | (scanner.view.word(at: position + Int(pattern.second)) ^ pattern.words.1)
      | (scanner.view.word(at: position + Int(pattern.last)) ^ pattern.words.2)
    guard pattern.number >= 0, difference & pattern.mask == 0 else { return nil }
    scanner.position = position + Int(pattern.length)
    return Int(pattern.number)
  }

  /// Notes which key came.
  ///
  /// - Parameters:
  ///   - number: The number of the key.
  ///   - previous: The number of the key before, -1 for the start of an object.
  ///   - start: Where it starts; the scanner stands before the value.
  ///   - scanner: Where the key was read.
  mutating func learn(_ number: Int, after previous: Int, from start: Int, _ scanner: JSONScanner) {
    let view = scanner.view
    let length = scanner.position - start
    while patterns.count <= previous + 1 { patterns.append(Pattern()) }
    guard length <= 24 else { return }
    var pattern = Pattern()
    pattern.mask = length < 8 ? UInt64.max >> UInt64(64 - 8 * length) : UInt64.max
    pattern.last = Int32(max(0, length - 8))
    pattern.second = min(8, pattern.last)
    pattern.words = (
      view.word(at: start) & pattern.mask,
      view.word(at: start + Int(pattern.second)) & pattern.mask,
      view.word(at: start + Int(pattern.last)) & pattern.mask
    )
    // Only plain keys: what is passed unseen must not need a check for UTF-8, nor hold a line feed.
    let lineFeed = UInt8(ascii: "\n")
    let feeds =
      ByteWord.matches(pattern.words.0, lineFeed) | ByteWord.matches(pattern.words.1, lineFeed)
      | ByteWord.matches(pattern.words.2, lineFeed)
    let isBeyond = ByteWord.isBeyondASCII(
      pattern.words.0 | pattern.words.1 | pattern.words.2
    )
    guard feeds == 0, !isBeyond else { return }
    pattern.length = Int32(length)
    pattern.number = Int32(truncatingIfNeeded: number)
    patterns[previous + 1] = pattern
  }
}
