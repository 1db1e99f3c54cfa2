public import Faultline

/// Dresses a slice for print: cards, lines, claim cards, numbered sources, a title.
///
/// Legal entities are folded into their group where it is in the slice: ten listed companies make one line to the group. Every
/// line cites its best sources; what is only alleged is dashed, and what is denied says so in words.
public struct DiagramBuilder: Sendable {
  let graph: Graph
  let sentences: Sentences

  /// How many sources a line cites at the most; the JSON export has them all.
  static let citesPerLine = 2
  /// How many claims become cards; the subtitle counts the others.
  static let claimLimit = 4

  /// Dresses slices of a graph.
  ///
  /// - Parameter graph: The graph.
  public init(_ graph: Graph) {
    self.graph = graph
    sentences = Sentences(graph)
  }

  /// Dresses a slice.
  ///
  /// - Parameters:
  ///   - slice: What to draw.
  ///   - title: The heading; the question in words if there is none.
  ///   - page: The page to fit.
  ///   - theme: Light or dark.
  ///   - highlighted: In a slice of paths, how many of them are brought out; the others are dimmed.
  /// - Returns: The diagram, not yet fitted.
  public func diagram(
    of slice: Slice,
    title: String? = nil,
    page: Diagram.Page = .a4Landscape,
    theme: Diagram.Theme = .light,
    highlighted: Int = 1
  ) -> Diagram {
    var draft = Draft(self, slice)
    draft.addCards()
    draft.addLines()
    draft.addClaims()
    draft.dropLooseContext()
    var diagram = Diagram(
      title: title ?? question(of: slice),
      subtitle: draft.subtitle(),
      nodes: draft.nodes,
      edges: draft.edges,
      citations: draft.citations(),
      page: page,
      theme: theme
    )
    if slice.paths.count > highlighted {
      let kept = draft.lines(of: slice.paths.prefix(highlighted))
      diagram = diagram.dimming(exceptEdges: kept)
    }
    return diagram.renumberingCitations()
  }

  /// What was asked, as a question.
  private func question(of slice: Slice) -> String {
    switch slice.question {
    case .neighborhood(let focus, _):
      let names = focus.map { graph.label(of: $0) }
      guard let last = names.last else { return "" }
      let all = names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + last : last
      return "Who is linked to \(all)?"
    case .paths(let from, let to):
      return "How are \(graph.label(of: from)) and \(graph.label(of: to)) connected?"
    case .whole: return "Who is linked to whom?"
    }
  }
}
