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
