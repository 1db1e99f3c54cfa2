/// How many terminal columns a text takes: 2 for a Chinese character or an emoji, 0 for a combining mark.
///
/// After the East Asian Width property of Unicode (UAX 11) and the usual practice of `wcwidth`.
enum DisplayWidth {
  static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars {
      guard let columns = plainWidth(of: scalar) else { return text.reduce(0) { $0 + of($1) } }
      width += columns
    }
    return width
  }

  /// The columns of a scalar that is a character of its own whatever stands beside it; of Latin letters, the usual
  /// punctuation and Chinese, which spares most texts the tables of Unicode.
  private static func plainWidth(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027: 1
    case 0x3001...0x3011, 0x4E00...0x9FFF, 0xFF01...0xFF5E: 2
    default: nil
    }
  }

  static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      width = max(width, of(scalar))
      if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { width = 2 }
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
