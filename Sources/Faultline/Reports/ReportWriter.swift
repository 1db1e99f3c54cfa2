/// Makes entries of reports from edges, actions and claims, under one filter.
struct ReportWriter {
  let graph: Graph
  let filter: Filter
  let sentences: Sentences

  init(_ graph: Graph, filter: Filter) {
    self.graph = graph
    self.filter = filter
    sentences = Sentences(graph)
  }

  /// The entry of a relation, in its forward direction.
  func entry(for edge: Slice.Edge) -> ReportEntry? {
    guard let relation = graph.relation(edge.edge),
      let status = graph.assessment(of: edge.edge, knownBy: filter.knownBy)
    else { return nil }
    return ReportEntry(
      sentence: sentences.sentence(for: edge.edge),
      edges: [edge.edge],
      status: status,
      validity: edge.validity,
      positions: positions(relation.stances),
      details: [relation.note].compactMap(\.self),
      cites: known(relation.cites)
    )
  }

  /// The entry of an action as those see it who play a part in it.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - edges: The edges between the action and those asked about.
  ///   - phrase: How those asked about are called.
  /// - Returns: `nil` if nothing of it was known.
  func entry(for action: NodeID, edges: [Slice.Edge], phrase: String) -> ReportEntry? {
    guard let record = graph.action(action), let first = edges.first,
      let status = graph.assessment(of: action, knownBy: filter.knownBy)
    else { return nil }
    let issuers = record.players(of: .issuer).compactMap(graph.node).map { graph.label(of: $0) }
    let definition = Vocabulary.definition(of: record.kind)
    let name = sentences.name(of: action)
    let issued = definition?.issued ?? "took"
    let sentence: String
    if graph.kind(of: first.edge) == .role(.issuer) {
      sentence = "\(phrase) \(issued) \(name)\(objects(of: record, definition))"
    } else {
      let verb = sentences.verb(of: first.edge, forward: true)
      sentence =
        issuers.isEmpty
        ? "\(name) \(verb) \(phrase)"
        : "\(issuers.inWords) \(issued) \(name), which \(verb) \(phrase)"
    }
    return ReportEntry(
      sentence: Sentences.capitalized(sentence),
      edges: edges.map(\.edge),
      status: status,
      validity: edges.map(\.validity).max() ?? .yes,
      positions: positions(record.stances),
      details: details(of: record, sentence: sentence),
      cites: known(record.cites)
    )
  }

  /// What an action does to whom, as a clause: `, which lists 11 parties`.
  private func objects(of record: Action, _ definition: ActionKindDefinition?) -> String {
    func names(_ role: ActionRole) -> [String] {
      record.players(of: role).compactMap(graph.node).map { sentences.name(of: $0) }
    }
    let targets = names(.target)
    if !targets.isEmpty {
      let shown = targets.count > 3 ? "\(targets.count) parties" : targets.inWords
      return ", which \(definition?.hits ?? "concerns") \(shown)"
    }
    let items = names(.item)
    if !items.isEmpty { return ", which \(definition?.treats ?? "concerns") \(items.inWords)" }
    let others = names(.counterparty)
    return others.isEmpty ? "" : " with \(others.inWords)"
  }

  private func details(of record: Action, sentence: String) -> [String] {
    var lines: [String] = []
    if !sentence.contains(record.title) { lines.append(record.title) }
    var facts = [record.dates.phrase]
    if let instrument = record.instrument {
      let parts = [instrument.cite, instrument.document.map { "document \($0)" }]
      facts.append(parts.compactMap(\.self).joined(separator: ", "))
    }
    if let amount = record.amount { facts.append(amount.description) }
    if let day = filter.asOf, let from = record.dates.inForce.from, day < from.earliest {
      facts.append("not yet effective on \(day)")
    }
    let line = facts.filter { !$0.isEmpty }.joined(separator: "; ")
    if !line.isEmpty { lines.append(line) }
    if let terms = record.terms {
      var parts: [String] = []
      if let requirement = terms.licenceRequirement {
        parts.append("licence requirement: \(requirement)")
      }
      if let policy = terms.reviewPolicy { parts.append("review: \(policy)") }
      if !terms.footnotes.isEmpty {
        parts.append("footnote " + terms.footnotes.joined(separator: ", "))
      }
      if !parts.isEmpty { lines.append(parts.joined(separator: "; ")) }
    }
    return lines + [record.note].compactMap(\.self)
  }

  /// A claim with the positions that were known.
  func claim(_ id: ClaimID) -> ReportClaim? {
    guard let claim = graph.claim(id),
      let status = graph.assessment(of: claim, knownBy: filter.knownBy)
    else { return nil }
    let subject = claim.about.first.map { id -> String in
      if let node = graph.node(id) { return sentences.name(of: node) }
      return graph.edge(id).map { sentences.sentence(for: $0) + ":" } ?? id.rawValue
    }
    return ReportClaim(
      claim: claim,
      sentence: Sentences.capitalized("\(subject ?? "") \(claim.says)"),
      status: status,
      positions: positions(claim.stances)
    )
  }

  func positions(_ stances: [Stance]) -> [ReportPosition] {
    stances.filter { graph.isKnown($0.cite, by: filter.knownBy) }
      .enumerated().sorted { left, right in
        let days = [left, right].map { $0.element.at?.earliest.number ?? .min }
        return (days[0], left.offset) < (days[1], right.offset)
      }
      .map { _, stance in
        let name = graph.node(stance.by).map { graph.label(of: $0) } ?? stance.by.rawValue
        let date = stance.at.map { " (\($0))" } ?? ""
        let verb: String =
          switch stance.attitude {
          case .asserts: "says so"
          case .denies: "denies it"
          case .questions: "doubts it"
          case .retracts: "took it back"
          case .corrects: "corrected it"
          }
        return ReportPosition(
          text: "\(name) \(verb)\(date)",
          quote: stance.cite.quote,
          cite: stance.cite
        )
      }
  }

  func known(_ cites: [Cite]) -> [Cite] {
    cites.filter { graph.isKnown($0, by: filter.knownBy) }
  }
}
