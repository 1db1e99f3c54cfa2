/// Breaks text into lines that fit a width.
enum TextLayout {
  /// Wraps a text at spaces that may break, and inside Chinese text and over-long words where it must.
  ///
  /// - Parameters:
  ///   - text: The text; line breaks in it count as spaces.
  ///   - width: How many columns a line may take.
  ///   - first: What the first line starts with.
  ///   - rest: What the other lines start with.
  /// - Returns: The lines.
  static func wrap(_ text: String, width: Int, first: String = "", rest: String = "") -> [String] {
    wrapPlain(text, width: width, first: first, rest: rest)
      ?? wrapAny(text, width: width, first: first, rest: rest)
  }

  /// Wraps a text whose words fit a line and stand one space apart: the lines are cut out of it as they are.
  ///
  /// - Returns: Nothing for any other text.
  private static func wrapPlain(_ text: String, width: Int, first: String, rest: String)
    -> [String]?
  {
    let bytes = text.utf8.span
    var lines: [String] = []
    var (lead, used) = (first, DisplayWidth.of(first))
    let indent = DisplayWidth.of(rest)
    var (start, end) = (0, 0)
    var place = 0
    while place < bytes.count {
      let word = place
      var isASCII = true
      while place < bytes.count, bytes[place] != 0x20 {
        guard bytes[place] > 0x20, bytes[place] != 0x7F else { return nil }
        if bytes[place] > 0x7F { isASCII = false }
        place += 1
      }
      guard place > word else { return nil }
      let size = isASCII ? place - word : DisplayWidth.of(slice(text, word, place))
      if end > start, used + 1 + size > width {
        lines.append(lead + String(slice(text, start, end)))
        (lead, used, start, end) = (rest, indent, word, word)
      }
      if end > start { used += 1 }
      guard used + size <= width || size <= 8 else { return nil }
      used += size
      end = place
      place += 1
    }
    if end > start || lines.isEmpty { lines.append(lead + String(slice(text, start, end))) }
    return lines
  }

  private static func slice(_ text: String, _ start: Int, _ end: Int) -> Substring {
    let from = text.utf8.index(text.startIndex, offsetBy: start)
    return text[from..<text.utf8.index(from, offsetBy: end - start)]
  }

  /// Wraps any text, word by word.
  static func wrapAny(_ text: String, width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var used = DisplayWidth.of(first)
    var isEmpty = true
    func newLine() {
      lines.append(line)
      line = rest
      used = DisplayWidth.of(rest)
      isEmpty = true
    }
    for bytes in text.utf8.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      let word = Substring(bytes)
      let size = DisplayWidth.of(word)
      if !isEmpty, used + 1 + size > width { newLine() }
      if !isEmpty {
        line += " "
        used += 1
      }
      if used + size <= width || size <= 8 {
        line += word
        used += size
        isEmpty = false
        continue
      }
      for character in word {
        let columns = DisplayWidth.of(character)
        if !isEmpty, used + columns > width { newLine() }
        line.append(character)
        used += columns
        isEmpty = false
      }
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A text with spaces behind it up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// A text cut to a width, with an ellipsis if anything was cut.
  static func truncated(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let columns = DisplayWidth.of(character)
      if used + columns > width - 1 { break }
      kept.append(character)
      used += columns
    }
    return kept + "…"
  }
}
