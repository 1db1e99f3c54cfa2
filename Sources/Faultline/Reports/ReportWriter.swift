/// Makes entries of reports from edges, actions and claims, under one filter.
struct ReportWriter {
  let graph: Graph
  let filter: Filter
  let sentences: Sentences
  private let sources: SourceShelf

  init(_ graph: Graph, filter: Filter) {
    self.graph = graph
    self.filter = filter
    sentences = Sentences(graph)
    sources = SourceShelf(graph)
  }

  /// The status of a statement by what was known; `nil` if nothing was.
  func assessment(_ grounds: Grounds) -> StatusAssessment? {
    graph.assess(grounds, knownBy: filter.knownBy) { sources.source($0) }
  }

  /// The entry of a relation, in its forward direction.
  func entry(for edge: Slice.Edge) -> ReportEntry? {
    guard let relation = graph.relation(edge.edge),
      let status = assessment(Grounds(relation))
    else { return nil }
    return ReportEntry(
      sentence: sentences.sentence(for: edge.edge, relation),
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
      let status = assessment(Grounds(record))
    else { return nil }
    let issuers = nodes(record, .issuer).map { graph.label(of: $0) }
    let definition = Vocabulary.definition(of: record.kind)
    let name = sentences.name(of: record)
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
    let targets = nodes(record, .target)
    if !targets.isEmpty {
      let shown = targets.count > 3 ? "\(targets.count) parties" : names(targets)
      return ", which \(definition?.hits ?? "concerns") \(shown)"
    }
    let items = nodes(record, .item)
    if !items.isEmpty { return ", which \(definition?.treats ?? "concerns") \(names(items))" }
    let others = nodes(record, .counterparty)
    return others.isEmpty ? "" : " with \(names(others))"
  }

  private func nodes(_ record: Action, _ role: ActionRole) -> [NodeID] {
    record.players(of: role).compactMap { graph.node($0) }
  }

  private func names(_ nodes: [NodeID]) -> String {
    nodes.map { sentences.name(of: $0) }.inWords
  }

  private func details(of record: Action, sentence: String) -> [String] {
    var lines: [String] = []
    if !sentence.hasBytes(of: record.title) { lines.append(record.title) }
    var facts = [record.dates.phrase]
    if let instrument = record.instrument {
      let parts = [instrument.cite, instrument.document.map { "document \($0)" }]
      facts.append(parts.compactMap(\.self).joined(with: ", "))
    }
    if let amount = record.amount { facts.append(amount.description) }
    if let day = filter.asOf, let from = record.dates.inForce.from, day < from.earliest {
      facts.append("not yet effective on \(day)")
    }
    let line = facts.filter { !$0.isEmpty }.joined(with: "; ")
    if !line.isEmpty { lines.append(line) }
    if let terms = record.terms?.phrase, !terms.isEmpty { lines.append(terms) }
    return lines + [record.note].compactMap(\.self)
  }

  /// A claim with the positions that were known.
  func claim(_ id: ClaimID) -> ReportClaim? {
    guard let claim = graph.claim(id),
      let status = assessment(Grounds(claim))
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
    if stances.isEmpty { return [] }
    return stances.filter { graph.isKnown($0.cite, by: filter.knownBy) }
      .enumerated().sorted { left, right in
        let leftDay = left.element.at?.earliest.number ?? .min
        let rightDay = right.element.at?.earliest.number ?? .min
        return (leftDay, left.offset) < (rightDay, right.offset)
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
    filter.knownBy == nil ? cites : cites.filter { graph.isKnown($0, by: filter.knownBy) }
  }
}
