/// Breaks text into lines of a given width.
enum TextWrap {
  /// Lines no wider than `width` points where the words allow it, as even in length as their number permits.
  ///
  /// Lines break at spaces (which go), after hyphens and slashes, between ideographs, and inside a word only when the
  /// word alone is too wide. Joining the lines gives the text back, but for the spaces at the breaks.
  ///
  /// The text has to be clean (``PrintableText``). The last of `maximumLines` ends in "…" when the text needs more; without
  /// `even`, every line is filled as far as it goes. There is always at least one line: an empty one for empty text.
  static func lines(
    _ text: String,
    width: Double,
    size: Double,
    bold: Bool = false,
    maximumLines: Int = .max,
    even: Bool = true
  ) -> [String] {
    let pieces = breakable(text, width: width, size: size, bold: bold)
    let greedy = fill(pieces, width: width)
    guard greedy.count <= maximumLines else {
      return truncated(greedy, to: maximumLines, width: width, size: size, bold: bold)
    }
    guard even, greedy.count > 1, greedy.count <= 6 else { return greedy }
    // The narrowest width that still needs no more lines makes them even.
    var low = width / 2
    var high = width
    while high - low > 1 {
      let middle = (low + high) / 2
      if fill(pieces, width: middle).count <= greedy.count { high = middle } else { low = middle }
    }
    return fill(pieces, width: high)
  }

  /// A run of characters that is not broken; `spaced` when a space stands before it.
  private struct Piece {
    var text: String
    var width: Double
    var spaced: Bool
    var spaceWidth: Double
  }

  private static func fill(_ pieces: [Piece], width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces {
      let gap = piece.spaced && !line.isEmpty ? piece.spaceWidth : 0
      if !line.isEmpty, used + gap + piece.width > width {
        lines.append(line)
        line = ""
        used = 0
      } else if gap > 0 {
        line += " "
        used += gap
      }
      line += piece.text
      used += piece.width
    }
    lines.append(line)
    return lines
  }

  private static func breakable(
    _ text: String,
    width: Double,
    size: Double,
    bold: Bool
  ) -> [Piece] {
    let spaceWidth = TextWidth.of(" ", size: size, bold: bold)
    var pieces: [Piece] = []
    var current = ""
    var used = 0.0
    var spaced = false
    func flush() {
      guard !current.isEmpty else { return }
      pieces.append(Piece(text: current, width: used, spaced: spaced, spaceWidth: spaceWidth))
      current = ""
      used = 0
      spaced = false
    }
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == " " {
        flush()
        spaced = true
        continue
      }
      let advance = TextWidth.of(String(character), size: size, bold: bold)
      if isIdeograph(character) || used + advance > width { flush() }
      current.append(character)
      used += advance
      // A hyphen parts words, not the numbers of a date.
      let isHyphen =
        character == "-" && index + 1 < characters.count && characters[index + 1].isLetter
      if isHyphen || character == "/" || isIdeograph(character) { flush() }
    }
    flush()
    return pieces
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3040...0x30FF: return true
    default: return false
    }
  }

  private static func truncated(
    _ lines: [String],
    to count: Int,
    width: Double,
    size: Double,
    bold: Bool
  ) -> [String] {
    var kept = Array(lines.prefix(max(1, count)))
    var last = kept.removeLast()
    while !last.isEmpty, TextWidth.of(last + "…", size: size, bold: bold) > width {
      last.removeLast()
    }
    while last.last == " " { last.removeLast() }
    kept.append(last + "…")
    return kept
  }
}
