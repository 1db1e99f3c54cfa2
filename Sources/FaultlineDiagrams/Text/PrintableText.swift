/// Makes any text fit to be printed in a figure.
///
/// The rules, in this order; nothing else is changed:
/// 1. control characters and the noncharacters U+FFFE and U+FFFF become U+FFFD (white-space controls do not);
/// 2. characters that override the writing direction (U+202A to U+202E, U+2066 to U+2069) are dropped;
/// 3. every run of white space (space, tab, line ends, U+2028, U+2029) becomes one space, and none is left at the ends.
///    A no-break space is not white space here.
enum PrintableText {
  /// The text after the rules above.
  ///
  /// Takes time linear in its length.
  static func clean(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029:
        pendingSpace = !result.isEmpty
        continue
      case 0x202A...0x202E, 0x2066...0x2069:
        continue
      default:
        if pendingSpace {
          result.append(" ")
          pendingSpace = false
        }
        result.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// The text, at most `limit` characters of it, with "…" in place of the rest.
  static func capped(_ text: String, at limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end != text.endIndex
    else { return text }
    return text[..<text.index(before: end)] + "…"
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
