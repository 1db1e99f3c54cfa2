extension Diagram {
  /// Brings out some lines and their cards, and leaves everything else as it is.
  ///
  /// - Parameter highlighted: ids of the lines to bring out.
  /// - Returns: the diagram with these lines and their ends highlighted.
  public func highlighting(edges highlighted: Set<DiagramEdge.ID>) -> Diagram {
    var result = self
    var ends: Set<DiagramNode.ID> = []
    for index in result.edges.indices where highlighted.contains(result.edges[index].id) {
      result.edges[index].emphasis = .highlighted
      ends.formUnion([result.edges[index].from, result.edges[index].to])
    }
    for index in result.nodes.indices
    where ends.contains(result.nodes[index].id) && result.nodes[index].emphasis == .normal {
      result.nodes[index].emphasis = .highlighted
    }
    return result
  }

  /// Brings out some lines and their cards, and dims everything else.
  ///
  /// What is brought out keeps its colours, with heavier lines; a card in focus stays in focus. What is dimmed turns
  /// grey and loses the words on its lines and all its sources: ``renumberingCitations()`` then drops what is not cited
  /// any more.
  ///
  /// - Parameters:
  ///   - highlightedEdges: ids of the lines to bring out.
  ///   - highlightedNodes: ids of further cards to bring out; the ends of the lines are brought out anyway.
  /// - Returns: the diagram with every card and line highlighted or dimmed.
  public func dimming(
    exceptEdges highlightedEdges: Set<DiagramEdge.ID>,
    nodes highlightedNodes: Set<DiagramNode.ID> = []
  ) -> Diagram {
    var kept = highlightedNodes
    for edge in edges where highlightedEdges.contains(edge.id) {
      kept.insert(edge.from)
      kept.insert(edge.to)
    }
    var result = self
    for index in result.nodes.indices {
      if kept.contains(result.nodes[index].id) {
        if result.nodes[index].emphasis != .focus { result.nodes[index].emphasis = .highlighted }
      } else {
        result.nodes[index].emphasis = .dimmed
        result.nodes[index].citations = []
        if case .claim(var replies) = result.nodes[index].content {
          for reply in replies.indices { replies[reply].citations = [] }
          result.nodes[index].content = .claim(replies)
        }
      }
    }
    for index in result.edges.indices {
      if highlightedEdges.contains(result.edges[index].id) {
        result.edges[index].emphasis = .highlighted
      } else {
        result.edges[index].emphasis = .dimmed
        result.edges[index].label = ""
        result.edges[index].citations = []
      }
    }
    return result
  }
}
