/// Escapes text for Graphviz' HTML-like labels and for SVG.
enum MarkupText {
  /// The text as content of an HTML-like label.
  ///
  /// Graphviz replaces `\N`, `\G` and the like in there, so every backslash is doubled. Its reader loses its place when a
  /// closing bracket is all there is between two tags, so brackets become entities.
  static func label(_ text: some StringProtocol) -> String {
    var doubled = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" { doubled += "\\" }
      doubled.unicodeScalars.append(scalar)
    }
    return escaped(doubled).replacing("]", with: "&#93;")
  }

  /// The text with `&`, `<`, `>`, `"` and `'` as entities: safe as content and inside quotes.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
