import Faultline

extension Dressing {
  /// One line of the figure and what it is made of.
  private struct Bundle {
    var edge: DiagramEdge
    var words: [String]
    var sources: [EdgeID]
  }

  /// What lines must have in common to become one.
  private struct BundleKey: Hashable {
    var from: NodeID
    var to: NodeID
    var family: DiagramEdge.Family
    var certainty: DiagramEdge.Certainty
    var flow: DiagramEdge.Flow
  }

  /// Adds a line for each edge between two cards; edges that say the same between the same cards become one.
  mutating func addEdges() {
    var bundles: [Bundle] = []
    var place: [BundleKey: Int] = [:]
    for entry in shownEdges {
      guard let from = card(for: graph.from(entry.edge)), let to = card(for: graph.to(entry.edge)),
        from != to
      else { continue }
      let manner = manner(of: entry.edge)
      let key = BundleKey(
        from: from,
        to: to,
        family: manner.family,
        certainty: Self.certainty(of: entry.status),
        flow: manner.flow
      )
      let words = words(for: entry)
      let numbers = numbers(cites(of: entry.edge))
      if let index = place[key] {
        let known = bundles[index].edge.citations
        let added = known + numbers.filter { !known.contains($0) }
        bundles[index].edge.citations = added.prefix(3).sorted()
        bundles[index].sources.append(entry.edge)
        if !words.isEmpty, !bundles[index].words.contains(words) {
          bundles[index].words.append(words)
        }
      } else {
        place[key] = bundles.count
        bundles.append(
          Bundle(
            edge: DiagramEdge(
              id: "\(id(of: from))--\(graph.kind(of: entry.edge).name)--\(id(of: to))",
              from: id(of: from),
              to: id(of: to),
              family: manner.family,
              citations: numbers,
              certainty: key.certainty,
              isDirected: !graph.isSymmetric(entry.edge),
              flow: manner.flow
            ),
            words: words.isEmpty ? [] : [words],
            sources: [entry.edge]
          )
        )
      }
    }
    for bundle in bundles { append(bundle) }
  }

  private mutating func append(_ bundle: Bundle) {
    var edge = bundle.edge
    edge.label = bundle.words.prefix(3).joined(separator: "; ")
    let entities = Set(bundle.sources.flatMap { [graph.from($0), graph.to($0)] })
      .count { spokesman[$0] != nil }
    if edge.family == .listing, entities > 1 { edge.label += " \(entities) entities" }
    edge.sentence = sentence(for: bundle.sources, entities: entities)
    edges.append(edge)
    sourcesOfEdge[edge.id, default: []].formUnion(bundle.sources)
  }

  /// The sources of a line; the parts of an act are sourced on its card.
  private func cites(of edge: EdgeID) -> [Cite] {
    guard let relation = graph.relation(edge) else { return [] }
    return relation.cites + relation.stances.map(\.cite)
  }

  /// All that a line stands for, in sentences; the first four of many.
  private func sentence(for sources: [EdgeID], entities: Int) -> String {
    let kinds = Set(sources.map { graph.kind(of: $0) })
    if entities > 1, kinds.count == 1, let first = sources.first {
      let ends = [graph.from(first), graph.to(first)]
        .map { self.sentences.name(of: card(for: $0) ?? $0) }
      let verb = self.sentences.verb(of: first, forward: true)
      return Self.capitalized("\(ends[0]) \(verb) \(ends[1]) (\(entities) legal entities).")
    }
    var sentences = sources.prefix(4).map { edge -> String in
      let status = graph.assessment(of: edge, knownBy: slice.filter.knownBy)?.status
      let standing = status.map { ": \($0.name)" } ?? ""
      return self.sentences.sentence(for: edge) + standing + "."
    }
    if sources.count > 4 { sentences.append("And \(sources.count - 4) more.") }
    return sentences.joined(separator: " ")
  }

  /// The words on a line: what the legend does not say.
  private func words(for entry: Slice.Edge) -> String {
    var parts: [String] = []
    if let relation = graph.relation(entry.edge) {
      parts = RelationWords.words(for: relation, validity: entry.validity)
      if case .exposure = slice.question, relation.stake == nil, relation.kind != "controls",
        Vocabulary.definition(of: relation.kind)?.takesStake ?? false
      {
        parts.insert("share not stated", at: 0)
      }
    } else if case .role(let role) = graph.kind(of: entry.edge), role != .issuer {
      parts = [role == .counterparty ? "with" : sentences.verb(of: entry.edge, forward: true)]
    }
    switch entry.status {
    case .confirmed, .reported: break
    case .alleged, .disputed, .denied, .retracted: parts.append(entry.status.name)
    }
    return parts.joined(separator: ", ")
  }

  /// The family of a line and which end stands above.
  private func manner(
    of edge: EdgeID
  ) -> (family: DiagramEdge.Family, flow: DiagramEdge.Flow) {
    switch graph.kind(of: edge) {
    case .relation(let kind):
      return RelationWords.manner(of: kind, endsAtResearch: endsAtResearch(edge))
    case .role(let role):
      let kind = graph.actionNode(of: edge).flatMap { graph.action($0)?.kind } ?? "other"
      let isMoney = kind == "investment"
      switch role {
      case .issuer: return isMoney ? (.invests, .up) : (.issues, .down)
      case .target:
        if isMoney { return (.invests, .up) }
        return (Self.isMeasure(kind) ? .listing : .issues, .down)
      case .list: return (.membership, .down)
      case .item: return (.issues, .down)
      case .counterparty: return (.affiliation, .any)
      }
    }
  }

  private func endsAtResearch(_ edge: EdgeID) -> Bool {
    let category = graph.entity(graph.to(edge))?.category
    return category == "university" || category == "research-institute"
  }
}
