import Faultline

/// How relations look in a figure: family, direction, and the few words that stand on the line.
enum RelationWords {
  /// The family of a kind of relation, and which end stands above.
  ///
  /// Work at a university counts as an academic tie. A kind that the vocabulary does not know is drawn plainly.
  static func manner(
    of kind: RelationKind,
    endsAtResearch: Bool
  ) -> (family: DiagramEdge.Family, flow: DiagramEdge.Flow) {
    switch kind.rawValue {
    case "owns": (.owns, .up)
    case "invests", "funds": (.invests, .up)
    case "controls": (.controls, .up)
    case "part-of", "member-of-group": (.partOf, .up)
    case "directs", "works-at": (endsAtResearch ? .academic : .leads, .down)
    case "founded": (.leads, .down)
    case "studied-at": (.academic, .down)
    case "spun-out-of": (.academic, .up)
    case "member": (.membership, .up)
    case "supplies", "makes", "uses", "licenses": (.supplies, .down)
    case "partners", "affiliated", "competes", "family", "associate", "represents":
      (.affiliation, .any)
    case "traded-on": (.other, .down)
    default: (.other, .any)
    }
  }

  /// Stake, office, verb, year: what the legend does not say, shortest first.
  static func words(for relation: Relation, validity: Validity) -> [String] {
    var parts: [String] = []
    switch relation.kind.rawValue {
    case "owns", "invests", "funds", "controls":
      if let stake = relation.stake {
        parts.append(stake.description)
      } else if let amount = relation.amount {
        parts.append(amount.description)
      } else if relation.kind.rawValue == "controls" {
        parts.append("controls")
      }
      if relation.directness == .indirect { parts.append("indirectly") }
    case "directs", "works-at":
      parts.append(short(relation.role) ?? verb(of: relation.kind))
    case "part-of", "member-of-group":
      break
    case "founded", "studied-at", "spun-out-of", "represents", "traded-on":
      parts.append(verb(of: relation.kind))
    default:
      parts.append(verb(of: relation.kind))
      if let role = short(relation.role) { parts[0] += ": \(role)" }
    }
    if let time = time(of: relation) { parts.append(time) }
    if validity == .maybe { parts.append("perhaps") }
    return parts
  }

  /// The year of an event or an investment, or when something ended.
  private static func time(of relation: Relation) -> String? {
    if let until = relation.time.until { return "until \(until.year)" }
    guard let from = relation.time.from else { return nil }
    let isEvent = Vocabulary.definition(of: relation.kind)?.isEvent ?? false
    return isEvent || relation.kind == .invests ? String(from.year) : nil
  }

  /// The verb of a kind without its auxiliary: `traded on`, `member of`.
  private static func verb(of kind: RelationKind) -> String {
    var words = Vocabulary.definition(of: kind)?.forward ?? kind.rawValue
    for start in ["is a ", "is an ", "is ", "was "] where words.hasPrefix(start) {
      words.removeFirst(start.count)
      break
    }
    return words
  }

  /// A role that is short enough to stand on a line.
  private static func short(_ role: String?) -> String? {
    guard let role, role.count <= 32 else { return nil }
    return role
  }
}
