extension Diagram {
  /// Puts cards that are tied to the same others in the same way into one list card: above all leaves.
  ///
  /// Cards belong together when their lines have the same other ends, families, directions and certainties, and the
  /// cards have the same kind, word, country and emphasis (less of this where the rule mixes). Cards in focus, brought
  /// out, or with a claim stay alone. The list stands where the first of its cards stood, and names the best-sourced
  /// and weightiest first; its lines carry the sources of all, at most four, and their words where these agree.
  ///
  /// - Parameter rule: how many cards make a list, what may be mixed, and how many names are printed.
  /// - Returns: the diagram with the lists; the diagram itself when nothing belongs together.
  /// - Complexity: O(n + m log m) for n nodes and m edges.
  public func collapsingLeaves(_ rule: LeafCollapse = LeafCollapse()) -> Diagram {
    let byID = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ties: [DiagramNode.ID: Set<Tie>] = [:]
    for edge in edges where edge.from != edge.to && byID[edge.from] != nil && byID[edge.to] != nil {
      ties[edge.from, default: []].insert(Tie(edge, isFrom: true))
      ties[edge.to, default: []].insert(Tie(edge, isFrom: false))
    }
    var groups: [Likeness: [DiagramNode]] = [:]
    for node in nodes where node.mayCollapse(rule) {
      guard let own = ties[node.id] else { continue }
      // Two cards that only have each other are no list.
      if own.count == 1, let other = own.first?.other, ties[other]?.count == 1 { continue }
      groups[Likeness(node, ties: own, rule: rule), default: []].append(node)
    }
    var sources: [DiagramNode.ID: Int] = [:]
    for edge in edges {
      sources[edge.from, default: 0] += edge.citations.count
      sources[edge.to, default: 0] += edge.citations.count
    }
    var lists: [DiagramNode.ID: DiagramNode] = [:]
    for (likeness, unordered) in groups where unordered.count >= rule.minimum {
      let members = unordered.enumerated().sorted { left, right in
        let (first, second) = (sources[left.element.id] ?? 0, sources[right.element.id] ?? 0)
        return (second, right.element.weight, left.offset)
          < (first, left.element.weight, right.offset)
      }.map(\.element)
      let list = Self.list(of: members, ties: likeness.ties, shown: rule.shown)
      for member in members { lists[member.id] = list }
    }
    guard !lists.isEmpty else { return self }
    var result = self
    var done: Set<DiagramNode.ID> = []
    result.nodes = nodes.compactMap { node in
      guard let list = lists[node.id] else { return node }
      return done.insert(list.id).inserted ? list : nil
    }
    result.edges = Self.joined(edges, lists: lists)
    return result
  }

  /// One end of a line, as the other end sees it.
  private struct Tie: Hashable {
    let family: DiagramEdge.Family
    let certainty: DiagramEdge.Certainty
    let isDirected: Bool
    let isFrom: Bool
    let other: DiagramNode.ID
    let emphasis: Emphasis

    init(_ edge: DiagramEdge, isFrom: Bool) {
      family = edge.family
      certainty = edge.certainty
      isDirected = edge.isDirected
      self.isFrom = isFrom
      other = isFrom ? edge.to : edge.from
      emphasis = edge.emphasis
    }
  }

  /// What cards of one list have in common.
  private struct Likeness: Hashable {
    let ties: Set<Tie>
    let kind: DiagramNode.Kind?
    let noun: DiagramNode.Noun?
    let country: String?
    let emphasis: Emphasis

    init(_ node: DiagramNode, ties: Set<Tie>, rule: LeafCollapse) {
      self.ties = ties
      // Only where there is a word for all of them.
      let word =
        ties.count == 1 ? ties.first.flatMap { $0.family.partners(isFrom: $0.isFrom) } : nil
      let mixesKinds = rule.mixesKinds && !node.kind.isAct && word != nil
      kind = mixesKinds ? nil : node.kind
      noun = rule.mixesCountries ? nil : node.noun
      country = rule.mixesCountries ? nil : node.country
      emphasis = node.emphasis
    }
  }

  /// One list card for cards that belong together.
  private static func list(of members: [DiagramNode], ties: Set<Tie>, shown: Int) -> DiagramNode {
    var list = members[0]
    let names = members.flatMap(\.memberNames)
    let countries = Set(members.map(\.country))
    let kinds = Set(members.map(\.kind))
    if Set(members.map(\.noun)).count > 1 { list.noun = nil }
    if kinds.count > 1 {
      let counts = kinds.map { kind in (kind: kind, count: members.count { $0.kind == kind }) }
      let commonest = counts.max { ($0.count, $1.kind.rawValue) < ($1.count, $0.kind.rawValue) }
      list.kind = commonest?.kind ?? list.kind
      list.noun =
        ties.count == 1 ? ties.first.flatMap { $0.family.partners(isFrom: $0.isFrom) } : nil
    }
    let known = countries.compactMap { $0 }.sorted()
    list.country =
      known.count == countries.count && known.count <= 3 ? known.joined(separator: ", ") : nil
    list.id = "list--" + members[0].id
    list.name = names.joined(separator: ", ")
    list.details = []
    list.link = nil
    list.sentence = ""
    // One name more takes no more room than "+1 more".
    let printed = names.count == shown + 1 ? names.count : shown
    list.content = .list(
      DiagramNode.ListCard(names: names, shown: printed, members: members.flatMap(\.memberIDs))
    )
    list.citations = Array(Set(members.flatMap(\.citations)).sorted().prefix(4))
    return list
  }

  /// What lines must have in common to become the line of a list.
  private struct Junction: Hashable {
    let from: DiagramNode.ID
    let to: DiagramNode.ID
    let family: DiagramEdge.Family
    let certainty: DiagramEdge.Certainty
    let isDirected: Bool
    let emphasis: Emphasis
  }

  /// The lines with lists for ends, each list with one line where its cards had several.
  private static func joined(
    _ edges: [DiagramEdge],
    lists: [DiagramNode.ID: DiagramNode]
  ) -> [DiagramEdge] {
    var result: [DiagramEdge] = []
    var place: [Junction: Int] = [:]
    for edge in edges {
      let (from, to) = (lists[edge.from]?.id ?? edge.from, lists[edge.to]?.id ?? edge.to)
      guard from != edge.from || to != edge.to else {
        result.append(edge)
        continue
      }
      let junction = Junction(
        from: from,
        to: to,
        family: edge.family,
        certainty: edge.certainty,
        isDirected: edge.isDirected,
        emphasis: edge.emphasis
      )
      if let index = place[junction] {
        if result[index].label != edge.label { result[index].label = "" }
        let citations = Set(result[index].citations + edge.citations).sorted()
        result[index].citations = Array(citations.prefix(4))
        if !edge.sentence.isEmpty { result[index].sentence += " " + edge.sentence }
      } else {
        place[junction] = result.count
        var line = edge
        line.id = "list--" + edge.id
        line.from = from
        line.to = to
        result.append(line)
      }
    }
    return result
  }
}

extension DiagramNode {
  /// True for a card that may go into a list under a rule.
  fileprivate func mayCollapse(_ rule: LeafCollapse) -> Bool {
    guard emphasis == .normal || emphasis == .dimmed, !isClaim, kind != .claim else { return false }
    return rule.includesActs || !kind.isAct
  }

  /// What the card is called in a list; an act by its date, too.
  fileprivate var memberNames: [String] {
    if case .list(let list) = content { return list.names }
    guard kind.isAct, let date = details.first?.split(separator: " ").first else { return [name] }
    return ["\(name), \(date)"]
  }

  fileprivate var memberIDs: [DiagramNode.ID] {
    if case .list(let list) = content { list.members } else { [id] }
  }
}

extension DiagramNode.Kind {
  /// True for acts, official or not.
  var isAct: Bool { self == .measure || self == .event }
}

extension DiagramEdge.Family {
  /// What those are called who stand at one end of such lines, whatever kind they are of.
  fileprivate func partners(isFrom: Bool) -> DiagramNode.Noun? {
    switch (self, isFrom) {
    case (.invests, true): DiagramNode.Noun("backer")
    case (.owns, true): DiagramNode.Noun("owner")
    case (.owns, false), (.invests, false): DiagramNode.Noun("holding")
    case (.partOf, true): DiagramNode.Noun("unit")
    case (.supplies, true): DiagramNode.Noun("supplier")
    case (.membership, true): DiagramNode.Noun("member")
    case (.listing, false): DiagramNode.Noun("listed party", plural: "listed parties")
    default: nil
    }
  }
}
