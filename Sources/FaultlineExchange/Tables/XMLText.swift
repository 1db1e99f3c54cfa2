/// Writes texts into XML 1.0.
enum XMLText {
  /// A text as content or as the value of an attribute in double quotes.
  ///
  /// Characters that XML has no way to hold become U+FFFD.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - losses: Counts the characters that were replaced.
  /// - Returns: The text with entities.
  static func escaped(_ text: String, _ losses: inout TableLosses) -> String {
    var isPlain = true
    for byte in text.utf8
    where byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
      || byte >= 0xEF
    {
      isPlain = false
      break
    }
    if isPlain { return text }
    var result = ""
    var isDamaged = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result.unicodeScalars.append("\u{FFFD}")
        isDamaged = true
      default: result.unicodeScalars.append(scalar)
      }
    }
    if isDamaged { losses.add("control characters", text) }
    return result
  }
}
