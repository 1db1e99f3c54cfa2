/// Escapes text for Graphviz' HTML-like labels and for SVG.
enum MarkupText {
  /// The text with `&`, `<`, `>`, `"`, `'` and `]` as entities: safe as content and inside quotes.
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
      // The reader of labels loses its place when a bracket is all there is between two tags.
      case "]": result += "&#93;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
