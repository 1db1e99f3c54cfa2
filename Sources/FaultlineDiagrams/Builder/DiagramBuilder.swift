public import Faultline

/// Dresses the answer of a query as a figure: cards, lines, claims, numbered sources, heading.
///
/// - Groups speak for their legal entities: what hits ten of them is one line to the group.
/// - An act is a card between who issued it and whom it hits; a claim is a card between who makes it and whom it is
///   about, with every answer inside.
/// - How well a relation stands shows as the form of its line, and in words where it is anything but established.
/// - Leaves that say the same about the same card stand in one list.
public struct DiagramBuilder: Sendable {
  /// The graph that answers come from.
  public let graph: Graph

  /// The most claims that get a card; the subtitle counts the others.
  static let maximumClaims = 4
  /// The most sources that a line or card cites, the best ones; the JSON export has them all.
  static let citesPerLine = 2

  /// Creates a builder for answers of a graph.
  public init(_ graph: Graph) {
    self.graph = graph
  }

  /// Dresses an answer.
  ///
  /// - Parameters:
  ///   - slice: the answer.
  ///   - context: an answer that is drawn dimmed around the first, for instance the neighborhood of a path's ends.
  ///   - title: the heading; nil makes one of the question.
  ///   - page: the page to fit.
  ///   - theme: light or dark.
  ///   - highlighted: how many of several paths are brought out; the others are dimmed.
  ///   - remarks: what stands on cards besides: `caught`, `listed`.
  /// - Returns: the diagram; without nodes when the slice has none.
  /// - Complexity: O(n + m) for the nodes and edges of both answers, and reading their records.
  public func diagram(
    of slice: Slice,
    context: Slice? = nil,
    title: String? = nil,
    page: Diagram.Page = .a4Landscape,
    theme: Diagram.Theme = .light,
    highlighted: Int = 1,
    remarks: [NodeID: ExposureFigure.Remark] = [:]
  ) -> Diagram {
    var dressing = Dressing(
      graph.known(by: slice.filter.knownBy),
      slice,
      context: context,
      highlighted: highlighted,
      remarks: remarks
    )
    dressing.addNodes()
    dressing.addClaims()
    dressing.addEdges()
    let diagram = Diagram(
      title: title ?? dressing.title,
      subtitle: dressing.subtitle,
      nodes: dressing.nodes,
      edges: dressing.edges,
      citations: dressing.citations.all,
      page: page,
      theme: theme
    )
    return dressing.emphasized(diagram).withoutLooseCards().collapsingLeaves()
      .renumberingCitations()
  }
}

extension Diagram {
  /// Without cards that no line touches, unless they are in focus.
  fileprivate func withoutLooseCards() -> Diagram {
    let touched = Set(edges.flatMap { [$0.from, $0.to] })
    var result = self
    result.nodes = nodes.filter { $0.emphasis == .focus || touched.contains($0.id) }
    return result
  }
}
