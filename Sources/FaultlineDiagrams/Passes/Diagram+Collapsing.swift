extension Diagram {
  /// Puts leaves that say the same about the same card into one list card.
  ///
  /// A leaf is a plain card in normal or dimmed emphasis with one line to one other card. Leaves belong together
  /// when the line has the same family, direction, certainty and other end, and the cards have the same kind, word,
  /// country and emphasis. The list card stands where the first of them stood; its line carries all their sources, and
  /// their words where these agree.
  ///
  /// - Parameter rule: how many leaves make a list, and how many names it prints.
  /// - Returns: the diagram with the lists; the diagram itself when nothing belongs together.
  /// - Complexity: O(n + m) for n nodes and m edges.
  public func collapsingLeaves(_ rule: LeafCollapse = LeafCollapse()) -> Diagram {
    let byID = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var degree: [DiagramNode.ID: Int] = [:]
    for edge in edges {
      degree[edge.from, default: 0] += 1
      degree[edge.to, default: 0] += 1
    }
    var groups: [LeafKey: [(leaf: DiagramNode, edge: DiagramEdge)]] = [:]
    for edge in edges where edge.from != edge.to {
      for isFrom in [true, false] {
        let (id, other) = isFrom ? (edge.from, edge.to) : (edge.to, edge.from)
        guard degree[id] == 1, let leaf = byID[id], byID[other] != nil, leaf.mayCollapse else {
          continue
        }
        // Two leaves that only have each other are no list.
        guard degree[other] != 1 else { continue }
        let key = LeafKey(
          leaf,
          edge: edge,
          other: other,
          isFrom: isFrom,
          mixesCountries: rule.mixesCountries
        )
        groups[key, default: []].append((leaf, edge))
      }
    }
    var listOfMember: [DiagramNode.ID: DiagramNode] = [:]
    var edgeOfMember: [DiagramEdge.ID: DiagramEdge] = [:]
    for group in groups.values where group.count >= rule.minimum {
      let (list, edge) = Self.list(of: group, shown: rule.shown)
      for member in group {
        listOfMember[member.leaf.id] = list
        edgeOfMember[member.edge.id] = edge
      }
    }
    guard !listOfMember.isEmpty else { return self }
    var result = self
    result.nodes = Self.replaced(nodes, by: listOfMember)
    result.edges = Self.replaced(edges, by: edgeOfMember)
    return result
  }

  /// What leaves of one list have in common.
  private struct LeafKey: Hashable {
    let family: DiagramEdge.Family
    let certainty: DiagramEdge.Certainty
    let isDirected: Bool
    let isFrom: Bool
    let other: DiagramNode.ID
    let kind: DiagramNode.Kind
    let noun: DiagramNode.Noun?
    let country: String?
    let emphasis: Emphasis
    let edgeEmphasis: Emphasis

    init(
      _ leaf: DiagramNode,
      edge: DiagramEdge,
      other: DiagramNode.ID,
      isFrom: Bool,
      mixesCountries: Bool
    ) {
      family = edge.family
      certainty = edge.certainty
      isDirected = edge.isDirected
      self.isFrom = isFrom
      self.other = other
      kind = leaf.kind
      noun = mixesCountries ? nil : leaf.noun
      country = mixesCountries ? nil : leaf.country
      emphasis = leaf.emphasis
      edgeEmphasis = edge.emphasis
    }
  }

  /// One list card with its line.
  ///
  /// The group is in the order of the edges and not empty.
  private static func list(
    of group: [(leaf: DiagramNode, edge: DiagramEdge)],
    shown: Int
  ) -> (DiagramNode, DiagramEdge) {
    let leaves = group.map(\.leaf)
    var list = leaves[0]
    var edge = group[0].edge
    let members = leaves.flatMap(\.memberIDs)
    let names = leaves.flatMap(\.memberNames)
    let countries = Set(leaves.map(\.country))
    let nouns = Set(leaves.map(\.noun))
    list.id = "list--" + leaves[0].id
    list.noun = nouns.count == 1 ? leaves[0].noun : nil
    list.country =
      countries.count == 1
      ? leaves[0].country
      : countries.compactMap { $0 }.count > 3
        ? nil : countries.compactMap { $0 }.sorted().joined(separator: ", ")
    list.name = names.joined(separator: ", ")
    list.details = []
    list.link = nil
    list.sentence = ""
    // One name more costs as little room as "+1 more".
    let printed = names.count == shown + 1 ? names.count : shown
    list.content = .list(DiagramNode.ListCard(names: names, shown: printed, members: members))
    list.citations = Set(leaves.flatMap(\.citations)).sorted()
    let labels = Set(group.map(\.edge.label))
    edge.id = "list--" + edge.id
    if edge.from == leaves[0].id { edge.from = list.id } else { edge.to = list.id }
    if labels.count > 1 { edge.label = "" }
    edge.citations = Set(group.flatMap(\.edge.citations)).sorted()
    edge.sentence = group.map(\.edge.sentence).filter { !$0.isEmpty }.joined(separator: " ")
    return (list, edge)
  }

  /// The elements in their order, each group by its replacement, which stands where the first member stood.
  private static func replaced<Element: Identifiable>(
    _ elements: [Element],
    by replacements: [Element.ID: Element]
  ) -> [Element] {
    var done: Set<Element.ID> = []
    return elements.compactMap { element in
      guard let replacement = replacements[element.id] else { return element }
      return done.insert(replacement.id).inserted ? replacement : nil
    }
  }
}

extension DiagramNode {
  /// True for a card that may go into a list.
  fileprivate var mayCollapse: Bool {
    switch kind {
    case .claim, .measure, .event: return false
    default: break
    }
    guard emphasis == .normal || emphasis == .dimmed else { return false }
    return !isClaim
  }

  fileprivate var memberNames: [String] {
    if case .list(let list) = content { list.names } else { [name] }
  }

  fileprivate var memberIDs: [DiagramNode.ID] {
    if case .list(let list) = content { list.members } else { [id] }
  }
}
