import Faultline

extension Dressing {
  /// Adds a card for each node, in the order of the answer.
  mutating func addNodes() {
    for entry in shown where cards.contains(entry.node) {
      let emphasis: Diagram.Emphasis = entry.role == .focus ? .focus : .normal
      if let action = graph.action(entry.node) {
        nodes.append(card(action, entry.node, emphasis))
      } else if let entity = graph.entity(entry.node) {
        nodes.append(card(entity, entry.node, emphasis))
      }
    }
  }

  private mutating func card(
    _ action: Action,
    _ node: NodeID,
    _ emphasis: Diagram.Emphasis
  ) -> DiagramNode {
    let date = (action.dates.effective ?? action.dates.first)?.description
    let label = Vocabulary.definition(of: action.kind)?.label ?? action.kind.rawValue
    let list = action.players(of: .list).compactMap(graph.node).map { graph.label(of: $0) }.first
    var name = action.title
    if action.kind == .listing, let list { name = "\(list) addition" }
    if action.kind == .delisting, let list { name = "\(list) removal" }
    let issuer = action.players(of: .issuer).compactMap(graph.node).first
    return DiagramNode(
      id: id(of: node),
      kind: Self.isMeasure(action.kind) ? .measure : .event,
      noun: DiagramNode.Noun(label, plural: Self.plural(of: label)),
      country: issuer.flatMap { graph.entity($0) }?.countries.first?.uppercased(),
      name: name,
      details: [[date, action.instrument?.cite].compactMap(\.self).joined(separator: " · ")]
        .filter { !$0.isEmpty },
      citations: numbers(action.cites),
      emphasis: emphasis,
      sentence: "\(action.title), \(label): \(action.dates.phrase).",
      link: action.instrument?.url.flatMap { Diagram.Link($0) }
    )
  }

  private mutating func card(
    _ entity: Entity,
    _ node: NodeID,
    _ emphasis: Diagram.Emphasis
  ) -> DiagramNode {
    let category = Vocabulary.categories.first { $0.name == entity.category }?.label
    let definition = Vocabulary.definition(of: entity.kind)
    let word = category ?? definition?.label ?? entity.kind.rawValue
    let plural =
      category == nil ? definition?.plural ?? Self.plural(of: word) : Self.plural(of: word)
    let countries = entity.countries.prefix(2).map { $0.uppercased() }
    let remark = remarks[node]
    return DiagramNode(
      id: entity.id.rawValue,
      kind: Self.kind(of: entity),
      noun: DiagramNode.Noun(word, plural: plural),
      country: countries.isEmpty ? nil : countries.joined(separator: ", "),
      name: entity.label,
      details: [details(of: entity, node), remark?.text ?? ""].filter { !$0.isEmpty },
      citations: numbers(remark?.cites ?? []),
      weight: graph.outEdges(of: node).count + graph.inEdges(of: node).count,
      emphasis: emphasis,
      sentence: sentence(for: entity, node, word: word)
    )
  }

  /// `智谱 · 10 legal entities`, or the abbreviation of an authority.
  private func details(of entity: Entity, _ node: NodeID) -> String {
    var parts: [String] = []
    let label = entity.label
    let abbreviation = entity.names.dropFirst().first {
      $0.kind == .abbreviation && $0.value.utf8.count <= 8
        && !entity.countries.contains($0.value.lowercased())
    }
    if entity.kind == .government, let abbreviation {
      parts.append(abbreviation.value)
    } else if let native = Self.nativeName(of: entity), native != label {
      parts.append(native)
    }
    let count = members(of: node).count
    if count > 1 { parts.append("\(count) legal entities") }
    return parts.joined(separator: " · ")
  }

  private func sentence(for entity: Entity, _ node: NodeID, word: String) -> String {
    let article = "aeiou".contains(word.lowercased().prefix(1)) ? "an" : "a"
    let places = entity.countries.map { $0.uppercased() }.joined(separator: ", ")
    let place = places.isEmpty ? "" : " (\(places))"
    var text = entity.summary ?? "\(entity.label) is \(article) \(word)\(place)."
    if entity.summary != nil { text = "\(entity.label)\(place): \(text)" }
    let members = members(of: node).map { graph.label(of: $0) }
    if !members.isEmpty { text += " Its legal entities: " + members.joined(separator: "; ") + "." }
    return text
  }

  /// The legal entities that a group speaks for in this figure.
  private func members(of group: NodeID) -> [NodeID] {
    shown.map(\.node).filter { spokesman[$0] == group }
  }

  /// The name in the entity's own script: the first short one with a language of its own.
  private static func nativeName(of entity: Entity) -> String? {
    entity.names.first { name in
      guard let language = name.language, language != "en" else { return false }
      let isForeign = name.value.unicodeScalars.contains { $0.value > 0x24F }
      return isForeign && name.value.count <= 12 && name.kind != .weak && name.kind != .former
    }?.value
  }

  /// What an entity is drawn as.
  private static func kind(of entity: Entity) -> DiagramNode.Kind {
    switch entity.category {
    case "university", "research-institute": return .research
    case "fund", "state-fund": return .fund
    case "court", "ministry", "regulator", "legislature", "military", "executive":
      return .government
    default: break
    }
    switch entity.kind {
    case .person: return .person
    case .company: return .company
    case .government: return .government
    case .group: return .group
    case .technology: return .product
    case .list: return .list
    case .place: return .place
    default: return .organization
    }
  }

  /// True for acts that restrict somebody.
  static func isMeasure(_ kind: ActionKind) -> Bool {
    ["listing", "modification", "rule", "penalty", "order"].contains(kind.rawValue)
  }

  /// The plural of an English noun of the vocabulary.
  private static func plural(of word: String) -> String {
    if ["media", "equipment", "software", "military"].contains(word) { return word }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }
}
