internal import Faultline

extension DiagramBuilder {
  /// The line of an edge, between the cards of its own ends.
  ///
  /// - Parameters:
  ///   - entry: The edge.
  ///   - filter: The filter of the slice.
  /// - Returns: `nil` for an edge that the figure says in another way: the list of a listing.
  func line(for entry: Slice.Edge, filter: Filter) -> DiagramEdge? {
    let (family, words): (DiagramEdge.Family, String)
    var isDirected = true
    if let relation = graph.relation(entry.edge) {
      (family, words) = (self.family(of: relation), label(of: relation, filter: filter))
      isDirected = !graph.isSymmetric(entry.edge)
    } else {
      guard case .role(let role) = graph.kind(of: entry.edge), role != .list else { return nil }
      (family, words) = part(role, entry.edge)
    }
    return DiagramEdge(
      id: "edge-\(entry.edge.number)",
      from: "",
      to: "",
      family: entry.status == .alleged ? .alleged : family,
      label: label(words, entry),
      certainty: certainty(of: entry.status),
      isDirected: isDirected,
      flow: family.usualFlow,
      sentence: sentences.sentence(for: entry.edge) + ", \(entry.status.name)."
    )
  }

  /// The words of a line with what is doubtful about it.
  private func label(_ words: String, _ entry: Slice.Edge) -> String {
    var parts = words.isEmpty ? [] : [words]
    switch entry.status {
    case .disputed, .denied, .retracted: parts.append(entry.status.name)
    case .confirmed, .reported, .alleged: break
    }
    if entry.validity == .maybe { parts.append("date unsure") }
    return parts.joined(separator: ", ")
  }

  private func certainty(of status: ClaimStatus) -> DiagramEdge.Certainty {
    switch status {
    case .confirmed, .reported: .established
    case .alleged, .disputed: .alleged
    case .denied, .retracted: .denied
    }
  }

  private func family(of relation: Relation) -> DiagramEdge.Family {
    guard let definition = Vocabulary.definition(of: relation.kind) else { return .other }
    switch definition.family {
    case .ownership: return .owns
    case .investment: return relation.stake == nil ? .invests : .owns
    case .control: return .controls
    case .structure: return relation.kind == "succeeds" ? .other : .partOf
    case .people: return .leads
    case .academic: return .academic
    case .trade: return .supplies
    case .association:
      return ["member", "traded-on"].contains(relation.kind.rawValue) ? .membership : .affiliation
    }
  }

  /// The words of a relation: stake and year where the legend says the rest, else always a word.
  private func label(of relation: Relation, filter: Filter) -> String {
    let definition = Vocabulary.definition(of: relation.kind)
    let end = relation.time.until.flatMap { until -> String? in
      let isOver = filter.asOf.map { until.earliest <= $0 } ?? true
      return isOver ? "until \(until.year)" : nil
    }
    var parts: [String] = []
    switch definition?.family {
    case .ownership, .investment:
      if let stake = relation.stake { parts.append(stake.description) }
      if relation.kind == "funds" { parts.append("funds") }
      if parts.isEmpty, let year = relation.time.from?.year { parts.append(String(year)) }
    case .control, .structure:
      if relation.kind == "succeeds" { parts.append("succeeds") }
    case .people:
      if relation.kind == "founded" {
        parts.append(
          ["founded", relation.time.from.map { "\($0.year)" } ?? ""].joined(separator: " ")
        )
      } else {
        parts.append(short(relation.role) ?? definition?.forward ?? "")
      }
    default: parts.append(definition?.forward ?? relation.kind.rawValue)
    }
    if let end { parts.append(end) }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ").trimmingTrailingSpace
  }

  /// A role that is short enough to stand on a line.
  private func short(_ role: String?) -> String? {
    role.flatMap { $0.count <= 28 ? $0 : nil }
  }

  private func part(_ role: ActionRole, _ edge: EdgeID) -> (DiagramEdge.Family, String) {
    let kind = graph.actionNode(of: edge).map { graph.kind(of: $0) }
    let verb = sentences.verb(of: edge, forward: true)
    switch role {
    case .issuer: return (.issues, "")
    case .target:
      let spares: [NodeKind] = [
        .action("delisting"), .action("stay"), .action("licence"), .action("investment"),
        .action("agreement"), .action("statement"),
      ]
      return (kind.map(spares.contains) ?? true ? .issues : .listing, verb)
    case .list, .item: return (.issues, verb)
    case .counterparty: return (.affiliation, "with")
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
