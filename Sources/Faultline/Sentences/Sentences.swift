/// Says in words what nodes, edges and paths of a graph say: the one place where English is made of records.
public struct Sentences: Sendable {
  /// The graph.
  public let graph: Graph

  /// Speaks about a graph.
  ///
  /// - Parameter graph: The graph.
  public init(_ graph: Graph) {
    self.graph = graph
  }

  /// How a node is called inside a sentence.
  ///
  /// An entity by its name; an action by what it is: `the Entity List addition of 2025-01-16`,
  /// `the rule “Framework for AI Diffusion” of 2025-01-13`.
  ///
  /// - Parameter node: The node.
  /// - Returns: The words.
  public func name(of node: NodeID) -> String {
    graph.action(node).map(name) ?? graph.label(of: node)
  }

  /// How an action is called inside a sentence.
  func name(of action: Action) -> String {
    let date = (action.dates.effective ?? action.dates.first).map { " of \($0)" } ?? ""
    let lists = action.players(of: .list).compactMap(graph.node).map { graph.label(of: $0) }
    if action.kind == .listing, let list = lists.first { return "the \(list) addition\(date)" }
    if action.kind == .delisting, let list = lists.first { return "the \(list) removal\(date)" }
    let label = Vocabulary.definition(of: action.kind)?.label ?? action.kind.rawValue
    return "the \(label) “\(action.title)”\(date)"
  }

  /// How a node is called on its own: as in a sentence, but without an article.
  ///
  /// - Parameter node: The node.
  /// - Returns: The words.
  public func shortName(of node: NodeID) -> String {
    let name = name(of: node)
    return name.hasPrefix("the ") && graph.isAction(node) ? String(name.dropFirst(4)) : name
  }

  /// The words between the two ends of an edge.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - forward: Whether the sentence starts with the first end.
  /// - Returns: `backs`, `is backed by`, `is chief executive of`, `lists`.
  public func verb(of edge: EdgeID, forward: Bool) -> String {
    verb(of: edge, graph.relation(edge), forward: forward)
  }

  /// As ``verb(of:forward:)``, where the record of the edge is at hand.
  func verb(of edge: EdgeID, _ relation: Relation?, forward: Bool) -> String {
    if let relation {
      guard let definition = Vocabulary.definition(of: relation.kind) else {
        return forward ? relation.kind.rawValue : "← \(relation.kind.rawValue)"
      }
      let withRole = forward ? definition.forwardWithRole : definition.backwardWithRole
      if let role = relation.role, let withRole {
        return Sentences.fill(withRole, role)
      }
      return forward ? definition.forward : definition.backward
    }
    guard case .role(let role) = graph.kind(of: edge), let node = graph.actionNode(of: edge),
      case .action(let kind) = graph.kind(of: node)
    else { return "is linked to" }
    let definition = Vocabulary.definition(of: kind)
    return switch role {
    case .issuer: forward ? definition?.issued ?? "took" : "was \(definition?.issued ?? "taken") by"
    case .target: forward ? definition?.hits ?? "concerns" : definition?.isHitBy ?? "is subject of"
    case .list:
      switch (kind, forward) {
      case (.delisting, true): "shortens the"
      case (.listing, true): "extends the"
      case (_, true): "concerns the"
      case (_, false): "is changed by"
      }
    case .item:
      forward ? definition?.treats ?? "concerns" : definition?.isTreatedBy ?? "is subject of"
    case .counterparty: forward ? "is with" : "is party to"
    }
  }

  /// What a relation adds to its verb: role, stake, amount, indirectness, time.
  ///
  /// - Parameter relation: The relation.
  /// - Returns: `1.49 %, since 2024-11-01`; empty if there is nothing to add.
  public func details(of relation: Relation) -> String {
    var parts: [String] = []
    if let stake = relation.stake { parts.append(stake.description) }
    if let amount = relation.amount { parts.append(amount.description) }
    let definition = Vocabulary.definition(of: relation.kind)
    if let role = relation.role, definition?.forwardWithRole == nil { parts.append(role) }
    if relation.directness == .indirect { parts.append("indirectly") }
    if let date = relation.time.from, definition?.isEvent ?? false {
      parts.append(date.description)
    } else if !relation.time.isUnknown {
      parts.append(relation.time.phrase)
    }
    return parts.joined(with: ", ")
  }

  /// An edge as a sentence that reads right in the direction asked for, without its full stop.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - forward: Whether the sentence starts with the first end.
  /// - Returns: `Tencent backs Zhipu AI (since 2023-10-20)`.
  public func sentence(for edge: EdgeID, forward: Bool = true) -> String {
    sentence(for: edge, graph.relation(edge), forward: forward)
  }

  /// As ``sentence(for:forward:)``, where the record of the edge is at hand.
  func sentence(for edge: EdgeID, _ relation: Relation?, forward: Bool = true) -> String {
    let (first, second) =
      forward ? (graph.from(edge), graph.to(edge)) : (graph.to(edge), graph.from(edge))
    let verb = verb(of: edge, relation, forward: forward)
    var text = "\(name(of: first)) \(verb) \(name(of: second))"
    if let relation {
      let details = details(of: relation)
      if !details.isEmpty { text += " (\(details))" }
    }
    return Sentences.capitalized(text)
  }

  static func fill(_ template: String, _ role: String) -> String {
    let bytes = template.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
      let close = bytes.firstIndex(of: UInt8(ascii: "}"))
    else { return template }
    return String(template[..<open]) + role + String(template[bytes.index(after: close)...])
  }

  /// A sentence with its first letter as a capital, if that is the article of an action.
  static func capitalized(_ text: String) -> String {
    text.hasPrefix("the ") ? "T" + String(text.dropFirst()) : text
  }
}
