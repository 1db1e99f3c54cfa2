/// The names of kinds as Neo4j spells them.
enum Neo4jNames {
  /// The labels of a node: what it is, and its kind, such as `Entity` and `Company`.
  static func labels(_ row: SliceTable.NodeRow) -> [String] {
    let kind = words(row.kind).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let type = row.action == nil ? "Entity" : "Action"
    return kind.isEmpty || kind == type ? [type] : [type, kind]
  }

  /// The type of a relationship: `MEMBER_OF_GROUP`.
  static func type(_ kind: String) -> String {
    let name = words(kind).map { $0.uppercased() }.joined(separator: "_")
    return name.isEmpty ? "LINK" : name
  }

  /// The words of a kind, of ASCII letters and digits alone, so that no name needs quotes.
  private static func words(_ kind: String) -> [String] {
    var words = [""]
    for scalar in kind.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      default: words.append("")
      }
    }
    let kept = words.filter { !$0.isEmpty }
    if let first = kept.first?.utf8.first, first < 0x41 { return ["Kind"] + kept }
    return kept
  }
}
