internal import Faultline

extension DiagramBuilder {
  /// The card of a node.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - members: How many legal entities are folded into it.
  /// - Returns: `nil` if the image is damaged there.
  func card(for node: NodeID, members: Int) -> DiagramNode? {
    if let entity = graph.entity(node) { return card(for: entity, members: members) }
    return graph.action(node).map(card)
  }

  private func card(for entity: Entity, members: Int) -> DiagramNode {
    var details: [String] = []
    if let native = nativeName(of: entity) { details.append(native) }
    if members > 0 { details.append(members == 1 ? "1 legal entity" : "\(members) legal entities") }
    let word = Vocabulary.categories.first { $0.name == entity.category }?.label
    return DiagramNode(
      id: entity.id.rawValue,
      kind: kind(of: entity),
      noun: word.map { DiagramNode.Noun($0, plural: plural($0)) },
      country: entity.countries.isEmpty
        ? nil : entity.countries.map { $0.uppercased() }.joined(separator: "/"),
      name: entity.label,
      details: details
    )
  }

  private func card(for action: Action) -> DiagramNode {
    var details: [String] = []
    if let date = action.dates.effective ?? action.dates.first { details.append(date.description) }
    if let cite = action.instrument?.cite { details.append(cite) }
    let isEvent = ["investment", "agreement", "statement", "other"].contains(action.kind.rawValue)
    let label = Vocabulary.definition(of: action.kind)?.label ?? action.kind.rawValue
    return DiagramNode(
      id: action.id.rawValue,
      kind: isEvent ? .event : .measure,
      noun: DiagramNode.Noun(label),
      country: country(of: action),
      name: action.title,
      details: [details.joined(separator: " · ")].filter { !$0.isEmpty },
      link: action.instrument?.url.flatMap { Diagram.Link($0) }
    )
  }

  /// The country of whoever issued an action.
  private func country(of action: Action) -> String? {
    let issuers = action.players(of: .issuer).compactMap(graph.node).compactMap { graph.entity($0) }
    let countries = Set(issuers.flatMap(\.countries))
    return countries.count == 1 ? countries.first?.uppercased() : nil
  }

  private func kind(of entity: Entity) -> DiagramNode.Kind {
    switch entity.category {
    case "university", "research-institute": return .research
    case "fund", "state-fund": return .fund
    default: break
    }
    return switch entity.kind {
    case .person: .person
    case .company: .company
    case .government: .government
    case .group: .group
    case .technology: .product
    case .list: .list
    case .place: .place
    default: .organization
    }
  }

  /// The shortest name in another script than that of the label.
  private func nativeName(of entity: Entity) -> String? {
    let label = entity.label
    return entity.names
      .filter { name in
        name.value != label && name.value.unicodeScalars.contains { $0.value >= 0x0370 }
          && name.kind != .former && name.value.count <= 16
      }
      .min { $0.value.count < $1.value.count }?.value
  }

  private func plural(_ word: String) -> String {
    if word.hasSuffix("y") { return word.dropLast() + "ies" }
    return word.hasSuffix("s") ? word : word + "s"
  }

  /// Names in running text, the short ones where there are any.
  func names(of ids: [RecordID]) -> String {
    var names: [String] = []
    for id in ids {
      let entity = graph.node(id).flatMap { graph.entity($0) }
      let short = entity?.names.first { $0.kind == .abbreviation }?.value
      let name = short ?? entity?.label ?? id.rawValue
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  /// What a stance is called above the words of whoever took it.
  static func heading(_ attitude: Stance.Attitude) -> String {
    switch attitude {
    case .asserts: "Asserted"
    case .denies: "Denied"
    case .questions: "Doubted"
    case .retracts: "Retracted"
    case .corrects: "Corrected"
    }
  }

  /// How well a source carries a fact, for choosing which to print: 0 is best.
  func rank(_ id: RecordID) -> Int {
    guard let source = graph.source(id).flatMap({ graph.source($0) }) else { return .max }
    return switch source.sourceClass {
    case .official, .court, .registry: 0
    case .filing: 1
    case .wire, .press: 2
    case .companyStatement: 3
    case .research: 4
    case .social: 5
    }
  }

  /// A source as one short line.
  func text(of source: Source) -> String {
    let limit = 64
    let title =
      source.title.count > limit ? source.title.prefix(limit - 1) + "…" : Substring(source.title)
    let date = (source.published ?? source.retrieved).map { ", \($0)" } ?? ""
    return "\(source.publisher), “\(title)”\(date)"
  }
}
