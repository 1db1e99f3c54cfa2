internal import Faultline

/// What a relation is in the Beneficial Ownership Data Standard.
struct BODSInterest {
  private let type: String

  /// `nil` for a kind of relations that is neither ownership nor control.
  init?(_ relation: Relation) {
    switch relation.kind {
    case .owns, .invests:
      switch relation.stake?.basis ?? .equity {
      case .equity: type = "shareholding"
      case .votes: type = "votingRights"
      case .profit: type = "rightsToProfitOrIncomeFromAssets"
      case .board: type = "appointmentOfBoard"
      }
    case "controls": type = "otherInfluenceOrControl"
    case "directs":
      let role = relation.role?.lowercased() ?? ""
      type =
        role.contains("chair")
        ? "boardChair"
        : role.contains("board") || role.contains("director")
          ? "boardMember" : "seniorManagingOfficial"
    default: return nil
    }
  }

  func write(_ relation: Relation, status: ClaimStatus, _ json: inout JSONWriter) {
    json.field("type", type)
    json.field("directOrIndirect", relation.directness?.rawValue ?? "unknown")
    json.field("details", details(relation, status))
    if let stake = relation.stake {
      json.object("share") { json in
        if stake.isExact {
          json.field("exact", digits: stake.min.description)
        } else {
          json.field("minimum", digits: stake.min.description)
          json.field("maximum", digits: stake.max.description)
        }
      }
    }
    json.field("startDate", relation.time.from?.earliest.description)
    json.field("endDate", relation.time.until?.earliest.description)
  }

  /// What the fields cannot say: the kind, the role, how well it stands, how precise its dates are.
  private func details(_ relation: Relation, _ status: ClaimStatus) -> String {
    var parts = [relation.kind.rawValue, status.name]
    if let role = relation.role { parts.append(role) }
    if let from = relation.time.from, from.precision != .day { parts.append("from \(from)") }
    if let until = relation.time.until, until.precision != .day { parts.append("until \(until)") }
    if let note = relation.note { parts.append(note) }
    return parts.joined(separator: "; ")
  }
}
