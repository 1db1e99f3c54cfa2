extension Sentences {
  /// One sentence of a path, and the edges it rests on.
  public struct Link: Sendable {
    /// The sentence, without its full stop.
    public let text: String
    /// For each step of the path that it covers, the edges that make it; the first is the one in the sentence.
    public let steps: [[EdgeID]]

    /// The edges that it rests on.
    public var edges: [EdgeID] { steps.flatMap(\.self) }
  }

  /// A path in sentences, one for each link; an action and what comes before and behind it make one sentence.
  ///
  /// - Parameter path: The path.
  /// - Returns: `BIS issued the Entity List addition of 2025-01-16, which lists Zhipu AI (10 legal entities)` and so on.
  public func links(of path: Path) -> [Link] {
    var links: [Link] = []
    var here = path.start
    var place = 0
    while place < path.steps.count {
      let step = path.steps[place]
      if graph.isAction(step.node), place + 1 < path.steps.count, !graph.isAction(here) {
        let next = path.steps[place + 1]
        links.append(link(from: here, through: step, to: next))
        here = next.node
        place += 2
      } else {
        links.append(link(from: here, step))
        here = step.node
        place += 1
      }
    }
    return links
  }

  /// The sentence of a single step, made of its best-established edge.
  private func link(from start: NodeID, _ step: Path.Step) -> Link {
    let edges = step.edges.sorted { left, right in
      (graph.status(of: left).rawValue, left) < (graph.status(of: right).rawValue, right)
    }
    guard let edge = edges.first else { return Link(text: name(of: start), steps: []) }
    let forward = isForward(edge, from: start)
    let relation = graph.relation(edge)
    let word = verb(of: edge, relation, forward: true)
    let alike = edges.filter { $0 == edge || verb(of: $0, forward: true) == word }
    var text =
      "\(phrase(start, alike, atFrom: forward)) \(verb(of: edge, relation, forward: forward)) "
      + phrase(step.node, alike, atFrom: !forward)
    let details = relation.map(details) ?? ""
    if !details.isEmpty { text += " (\(details))" }
    return Link(text: Sentences.capitalized(text), steps: [edges])
  }

  /// The sentence of two steps with an action between them.
  private func link(from start: NodeID, through action: Path.Step, to end: Path.Step) -> Link {
    guard let first = action.edges.first, let second = end.edges.first else {
      return Link(text: name(of: start), steps: [action.edges, end.edges])
    }
    let enters = isForward(first, from: start)
    let isIssuer = graph.kind(of: first) == .role(.issuer)
    let startPhrase = phrase(start, action.edges, atFrom: enters)
    let endPhrase = phrase(end.node, end.edges, atFrom: !isForward(second, from: action.node))
    let name = name(of: action.node)
    let tail: String
    if graph.kind(of: second) == .role(.issuer) {
      let definition = graph.action(action.node).flatMap { Vocabulary.definition(of: $0.kind) }
      tail = ", \(definition?.issued ?? "taken") by \(endPhrase)"
    } else {
      let also = graph.kind(of: first) == graph.kind(of: second) ? "also " : ""
      let verb = verb(of: second, forward: true)
      tail = ", which \(also)\(verb) \(endPhrase)"
    }
    let head =
      isIssuer
      ? "\(startPhrase) \(verb(of: first, forward: true)) \(name)"
      : "\(startPhrase) \(verb(of: first, forward: false)) \(name)"
    return Link(text: Sentences.capitalized(head + tail), steps: [action.edges, end.edges])
  }

  private func isForward(_ edge: EdgeID, from start: NodeID) -> Bool {
    let from = graph.from(edge)
    return from == start || graph.group(of: from) == start
  }

  /// A node by name, with how many of its legal entities the edges really touch.
  private func phrase(_ node: NodeID, _ edges: [EdgeID], atFrom: Bool) -> String {
    let touched = edges.map { atFrom ? graph.from($0) : graph.to($0) }
      .filter { $0 != node }.sortedOnce()
    guard !touched.isEmpty else { return name(of: node) }
    if touched.count == 1, let only = touched.first {
      return "\(name(of: node)) (its legal entity \(graph.label(of: only)))"
    }
    return "\(name(of: node)) (\(touched.count) legal entities)"
  }
}
