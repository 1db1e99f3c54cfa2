/// Reads the entities that Graphviz writes.
enum SVGEntities {
  /// The text with `&amp;`, `&lt;`, `&gt;`, `&quot;` and numbered entities as characters.
  static func decoded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // The longest entity in use is `&#1114111;`.
      guard scalar == "&", let end = rest.prefix(9).firstIndex(of: ";") else {
        result.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest[..<end]))
      if let replacement = Self.scalar(named: name) {
        result.append(replacement)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      if name.hasPrefix("#x") {
        return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      }
      guard name.hasPrefix("#") else { return nil }
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }
  }
}
