/// Holds bytes against the table of well-formed UTF-8 (Unicode 17.0, table 3-7).
enum UTF8Check {
  /// The first byte that starts no well-formed character.
  ///
  /// - Parameters:
  ///   - range: The bytes; behind them stands one that continues no character.
  ///   - view: Where they are.
  /// - Returns: Its position, or `nil` if all is well.
  static func firstFault(in range: Range<Int>, _ view: ByteView) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if !ByteWord.isBeyondASCII(view.word(at: position)) {
        position += 8
        continue
      }
      let lead = view[position]
      let second = view[position + 1]
      switch lead {
      case 0x00...0x7F: position += 1
      case 0xC2...0xDF:
        guard isTail(second) else { return position }
        position += 2
      case 0xE0...0xEF:
        let isFine =
          switch lead {
          case 0xE0: (0xA0...0xBF).contains(second)
          case 0xED: (0x80...0x9F).contains(second)
          default: isTail(second)
          }
        guard isFine, isTail(view[position + 2]) else { return position }
        position += 3
      case 0xF0...0xF4:
        let isFine =
          switch lead {
          case 0xF0: (0x90...0xBF).contains(second)
          case 0xF4: (0x80...0x8F).contains(second)
          default: isTail(second)
          }
        guard isFine, isTail(view[position + 2]), isTail(view[position + 3]) else {
          return position
        }
        position += 4
      default: return position
      }
    }
    return nil
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
