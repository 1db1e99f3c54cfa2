import Faultline

extension Dressing {
  /// The question as a heading.
  var title: String {
    switch slice.question {
    case .neighborhood(let focus, _):
      let names = focus.map { sentences.shortName(of: $0) }
      return "Who is linked to \(names.inWords)?"
    case .paths(let start, let end):
      let names = [start, end].map { sentences.shortName(of: $0) }
      return "How are \(names.inWords) connected?"
    case .exposure(_, let answer, _): return answer
    case .whole:
      return "All parties and links on record"
    }
  }

  /// Date, filters and reach; then what was left out.
  var subtitle: [String] {
    var parts: [String] = []
    let filter = slice.filter.summary
    if !filter.isEmpty { parts.append(Self.capitalized(filter)) }
    if slice.filter.asOf == nil, let day = graph.knownUntil { parts.append("Sources to \(day)") }
    switch slice.question {
    case .neighborhood(_, let hops):
      parts.append(hops == 1 ? "one link away" : "up to \(hops) links away")
    case .paths: parts.append(ways)
    case .exposure(_, _, let rule): parts.append(rule)
    case .whole: break
    }
    if claimsLeftOut > 0 {
      parts.append(
        claimsLeftOut == 1 ? "1 more claim not drawn" : "\(claimsLeftOut) more claims not drawn"
      )
    }
    if slice.isCut { parts.append("cut off at a limit") }
    return [parts.joined(separator: " · ")].filter { !$0.isEmpty }
  }

  /// How many ways were found, how long the best is, and how many are drawn dimmed.
  private var ways: String {
    let bright = min(max(1, highlighted), slice.paths.count)
    let length = slice.paths.first?.length ?? 0
    var text = bright == 1 ? "shortest way: \(length) links" : "the \(bright) best ways"
    let others = slice.paths.count - bright
    if others > 0 { text += others == 1 ? ", one other dimmed" : ", \(others) others dimmed" }
    return text
  }

  /// Brings the best of several paths out, and dims the others and what is context only.
  func emphasized(_ diagram: Diagram) -> Diagram {
    let own = Set(slice.edges.map(\.edge))
    let hasContext = shownEdges.count > slice.edges.count || shown.count > slice.nodes.count
    func edges(of sources: Set<EdgeID>) -> Set<DiagramEdge.ID> {
      Set(sourcesOfEdge.filter { !$0.value.isDisjoint(with: sources) }.keys)
    }
    if hasContext {
      let kept = Set(slice.nodes.map { id(of: spokesman[$0.node] ?? $0.node) })
      return diagram.dimming(exceptEdges: edges(of: own), nodes: kept)
    }
    if case .exposure = slice.question {
      // The ways that count are full; a share that does not count is context.
      let ways = Set(slice.paths.flatMap { $0.steps.flatMap(\.edges) })
      return diagram.highlighting(edges: edges(of: ways))
    }
    guard slice.paths.count > highlighted else { return diagram }
    let best = slice.paths.prefix(max(1, highlighted)).flatMap { $0.steps.flatMap(\.edges) }
    return diagram.dimming(exceptEdges: edges(of: Set(best)))
  }
}
