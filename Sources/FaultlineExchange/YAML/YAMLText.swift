/// Writes texts as YAML that every reader of it takes for the same text.
enum YAMLText {
  /// Words that readers of YAML 1.1 or 1.2 take for something else than a text.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf", "infinity",
  ]

  /// A text as a scalar: plain where nothing in it can be misread, in any place; else in double quotes, with escapes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.utf8.last, last != 0x20,
      text.utf8.count <= 400, isLetter(first)
    else { return false }
    for scalar in text.unicodeScalars where !isLetter(scalar) {
      switch scalar {
      case "0"..."9", " ", "_", ".", "/", "(", ")", "+", "-", "&", "'", ";", "%", "$": break
      default: return false
      }
    }
    return !words.contains(text.lowercased())
  }

  /// Letters and the marks that belong to them, of scripts that run left to right.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x3040...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where TextCheck.problem(with: scalar) != nil || scalar.value == 0xA0:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (letter, width) =
          scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        result += "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
