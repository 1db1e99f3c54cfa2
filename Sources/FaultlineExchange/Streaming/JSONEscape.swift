/// Turns escapes of JSON texts into the characters that they stand for.
enum JSONEscape {
  /// The number that four hexadecimal digits write.
  static func unit(at position: Int, _ view: ByteView) -> UInt32? {
    var unit: UInt32 = 0
    for offset in 0..<4 {
      let byte = view[position + offset]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 48
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        digit = (byte | 0x20) - 87
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Replaces the escapes of a text that was found well-formed by their characters, which are never longer.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - view: Where it is, and where the result is written.
  /// - Returns: Where the result stands.
  static func resolve(_ text: TextRange, in view: ByteView) -> TextRange {
    guard text.isEscaped else { return text }
    let range = text.range
    var (from, to) = (range.lowerBound, range.lowerBound)
    while from < range.upperBound {
      let byte = view[from]
      guard byte == UInt8(ascii: "\\") else {
        view[to] = byte
        from += 1
        to += 1
        continue
      }
      let letter = view[from + 1]
      from += 2
      switch letter {
      case UInt8(ascii: "b"): view[to] = 0x08
      case UInt8(ascii: "f"): view[to] = 0x0C
      case UInt8(ascii: "n"): view[to] = 0x0A
      case UInt8(ascii: "r"): view[to] = 0x0D
      case UInt8(ascii: "t"): view[to] = 0x09
      case UInt8(ascii: "u"):
        var value = unit(at: from, view) ?? 0xFFFD
        from += 4
        if (0xD800..<0xDC00).contains(value) {
          value = 0x10000 + (value - 0xD800) << 10 + ((unit(at: from + 2, view) ?? 0xDC00) - 0xDC00)
          from += 6
        }
        to = write(value, at: to, view) - 1
      default: view[to] = letter
      }
      to += 1
    }
    return TextRange(range.lowerBound, to)
  }

  /// Writes a character as UTF-8; the position behind it.
  private static func write(_ value: UInt32, at position: Int, _ view: ByteView) -> Int {
    let count = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    var rest = value
    for index in stride(from: count - 1, to: 0, by: -1) {
      view[position + index] = 0x80 | UInt8(rest & 0x3F)
      rest >>= 6
    }
    let marks: [UInt8] = [0x00, 0xC0, 0xE0, 0xF0]
    view[position] = marks[count - 1] | UInt8(truncatingIfNeeded: rest)
    return position + count
  }
}
