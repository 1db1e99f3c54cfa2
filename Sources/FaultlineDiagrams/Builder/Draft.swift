internal import Faultline

/// A diagram while it is made: cards and lines so far, and which card stands for which node.
struct Draft {
  let builder: DiagramBuilder
  let slice: Slice
  let graph: Graph
  private(set) var nodes: [DiagramNode] = []
  private(set) var edges: [DiagramEdge] = []
  private var bibliography = Bibliography()
  private var place: [NodeID: Int] = [:]
  /// The group that a legal entity is folded into.
  private var group: [NodeID: NodeID] = [:]
  private var members: [NodeID: Int] = [:]
  /// The line that a node's edge was drawn as.
  private var line: [EdgeID: DiagramEdge.ID] = [:]
  private var hiddenClaims = 0

  init(_ builder: DiagramBuilder, _ slice: Slice) {
    self.builder = builder
    self.slice = slice
    graph = builder.graph
    let all = Set(slice.nodes.map(\.node))
    for entry in slice.nodes where entry.role != .focus {
      guard let edge = graph.groupEdge(of: entry.node) else { continue }
      let owner = graph.to(edge)
      if all.contains(owner), owner != entry.node {
        group[entry.node] = owner
        members[owner, default: 0] += 1
      }
    }
  }

  private func card(for node: NodeID) -> NodeID { group[node] ?? node }

  private func cardID(_ node: NodeID) -> DiagramNode.ID? {
    place[card(for: node)].map { nodes[$0].id }
  }

  // MARK: Cards

  mutating func addCards() {
    for entry in slice.nodes where group[entry.node] == nil {
      let emphasis: Diagram.Emphasis = entry.role == .focus ? .focus : .normal
      guard let card = builder.card(for: entry.node, members: members[entry.node] ?? 0) else {
        continue
      }
      place[entry.node] = nodes.count
      nodes.append(card)
      nodes[nodes.count - 1].emphasis = emphasis
    }
  }

  // MARK: Lines

  mutating func addLines() {
    var merged: [LineKey: (line: DiagramEdge, edges: [EdgeID])] = [:]
    var order: [LineKey] = []
    for entry in slice.edges {
      let (from, to) = (graph.from(entry.edge), graph.to(entry.edge))
      guard let start = cardID(from), let end = cardID(to), start != end,
        let draft = builder.line(for: entry, filter: slice.filter)
      else { continue }
      let key = LineKey(from: start, to: end, family: draft.family, label: draft.label)
      if merged[key] == nil {
        var line = draft
        line.from = start
        line.to = end
        merged[key] = (line, [])
        order.append(key)
      }
      merged[key]?.edges.append(entry.edge)
    }
    for key in order {
      guard let (first, parts) = merged[key] else { continue }
      var line = first
      line.citations = cite(parts)
      if parts.count > 1 {
        let count = Set(parts.flatMap { [graph.from($0), graph.to($0)] }).count { group[$0] != nil }
        if count > 1, line.family == .listing { line.label += " \(count) entities" }
        let names = [graph.from(parts[0]), graph.to(parts[0])].map(card).map { graph.label(of: $0) }
        let verb = builder.sentences.verb(of: parts[0], forward: true)
        line.sentence = "\(names[0]) \(verb) \(names[1]) (\(parts.count) legal entities)."
      }
      for part in parts { self.line[part] = line.id }
      edges.append(line)
    }
  }

  /// The lines that the edges of some paths were drawn as.
  func lines(of paths: some Sequence<Path>) -> Set<DiagramEdge.ID> {
    Set(paths.flatMap { path in path.steps.flatMap { step in step.edges.compactMap { line[$0] } } })
  }

  private struct LineKey: Hashable {
    var from: DiagramNode.ID
    var to: DiagramNode.ID
    var family: DiagramEdge.Family
    var label: String
  }

  // MARK: Claims

  mutating func addClaims() {
    let claims = slice.claims.compactMap { graph.claim($0) }
      .filter { claim in claim.about.contains { subject($0) != nil } }
    let ranked = claims.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }
    hiddenClaims = max(0, ranked.count - DiagramBuilder.claimLimit)
    for (_, claim) in ranked.prefix(DiagramBuilder.claimLimit) { add(claim) }
  }

  /// Claims about what was asked come first, and of these the disputed ones.
  private func rank(_ claim: Claim) -> Int {
    let focus = Set(slice.nodes.filter { $0.role == .focus }.map { graph.id(of: $0.node) })
    let isCentral = claim.about.contains(where: focus.contains)
    let isDisputed = graph.assessment(of: claim, knownBy: slice.filter.knownBy)?.status == .disputed
    return (isCentral ? 0 : 2) + (isDisputed ? 0 : 1)
  }

  private func subject(_ id: RecordID) -> DiagramNode.ID? {
    if let node = graph.node(id) { return cardID(node) }
    return graph.edge(id).flatMap { cardID(graph.to($0)) }
  }

  private mutating func add(_ claim: Claim) {
    let known = claim.stances.filter { graph.isKnown($0.cite, by: slice.filter.knownBy) }
    let asserting = known.filter { $0.attitude == .asserts }
    let speakers = builder.names(of: asserting.map(\.by))
    let id = "claim-\(claim.id)"
    let replies = known.filter { $0.attitude != .asserts }.map { stance in
      let name = builder.names(of: [stance.by])
      let quote = stance.cite.quote.map { ": “\($0)”" } ?? ""
      return DiagramNode.Reply(
        heading: DiagramBuilder.heading(stance.attitude),
        citations: [number(stance.cite)],
        text: name + quote
      )
    }
    let isAccusation = asserting.contains { stance in
      graph.node(stance.by).map { graph.kind(of: $0) } == .entity(.government)
    }
    let word =
      asserting.isEmpty ? "claimed" : (isAccusation ? "alleged by " : "said by ") + speakers
    let text = Draft.capitalized(claim.says)
    let citations = Set(asserting.map { number($0.cite) }).sorted()
    nodes.append(
      DiagramNode(
        id: id,
        kind: .claim,
        noun: DiagramNode.Noun(word, plural: word),
        name: text,
        content: .claim(replies),
        citations: citations
      )
    )
    for speaker in Set(asserting.map(\.by)).sorted() {
      guard let from = subject(speaker), !claim.about.contains(speaker) else { continue }
      edges.append(
        DiagramEdge(
          id: "\(id)--by--\(speaker)",
          from: from,
          to: id,
          family: isAccusation ? .alleged : .other,
          certainty: .alleged,
          sentence: "\(speakers) says so."
        )
      )
    }
    var drawn: Set<DiagramNode.ID> = []
    for about in claim.about {
      guard let to = subject(about), drawn.insert(to).inserted else { continue }
      edges.append(
        DiagramEdge(
          id: "\(id)--about--\(about)",
          from: id,
          to: to,
          family: isAccusation ? .alleged : .other,
          certainty: .alleged,
          sentence:
            "It is about \(graph.node(about).map { graph.label(of: $0) } ?? about.rawValue)."
        )
      )
    }
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  // MARK: Sources

  private mutating func number(_ cite: Cite) -> Int { bibliography.number(of: cite.source) }

  /// The numbers of the best sources of some edges.
  private mutating func cite(_ edges: [EdgeID]) -> [Int] {
    var cites: [Cite] = []
    for edge in edges {
      let own =
        if let relation = graph.relation(edge) {
          relation.cites + relation.stances.map(\.cite)
        } else {
          graph.actionNode(of: edge).flatMap { graph.action($0)?.cites } ?? []
        }
      for cite in own
      where graph.isKnown(cite, by: slice.filter.knownBy)
        && !cites.contains(where: { $0.source == cite.source })
      {
        cites.append(cite)
      }
    }
    let best = cites.enumerated().sorted { left, right in
      (builder.rank(left.element.source), left.offset)
        < (builder.rank(right.element.source), right.offset)
    }
    return best.prefix(DiagramBuilder.citesPerLine).map { number($0.element) }.sorted()
  }

  func citations() -> [Diagram.Citation] {
    bibliography.sources.enumerated().compactMap { index, id in
      graph.source(id).flatMap { graph.source($0) }.map { source in
        Diagram.Citation(
          number: index + 1,
          text: builder.text(of: source),
          link: source.url.flatMap { Diagram.Link($0) }
        )
      }
    }
  }

  // MARK: Finishing

  /// Drops cards that only explained what is said elsewhere: lists, and context without a line.
  mutating func dropLooseContext() {
    let context = Set(slice.nodes.filter { $0.role == .context }.compactMap { cardID($0.node) })
    let linked = Set(edges.flatMap { [$0.from, $0.to] })
    nodes.removeAll { context.contains($0.id) && !linked.contains($0.id) }
  }

  /// The day, the filters, how far the sources reach, what is not shown.
  func subtitle() -> [String] {
    var parts: [String] = []
    let summary = slice.filter.summary
    parts.append(slice.filter.asOf == nil ? "All dates" : Draft.capitalized(summary))
    if slice.filter.asOf == nil, !summary.isEmpty { parts.append(summary) }
    if slice.filter.knownBy == nil, let day = graph.knownUntil { parts.append("sources to \(day)") }
    if hiddenClaims > 0 {
      parts.append(
        hiddenClaims == 1 ? "1 more claim not drawn" : "\(hiddenClaims) more claims not drawn"
      )
    }
    return [parts.joined(separator: " · ")]
  }
}
