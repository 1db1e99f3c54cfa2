extension Diagram {
  /// Drops sources that nothing cites any more and numbers the others from 1, in the order they had.
  ///
  /// Numbers without a source are dropped from cards and lines.
  public func renumberingCitations() -> Diagram {
    var cited: Set<Int> = []
    for node in nodes {
      cited.formUnion(node.citations)
      if case .claim(let replies) = node.content { cited.formUnion(replies.flatMap(\.citations)) }
    }
    for edge in edges { cited.formUnion(edge.citations) }
    var number: [Int: Int] = [:]
    var result = self
    result.citations = []
    for var citation in citations.sorted(by: { $0.number < $1.number })
    where cited.contains(citation.number) && number[citation.number] == nil {
      let old = citation.number
      citation.number = result.citations.count + 1
      number[old] = citation.number
      result.citations.append(citation)
    }
    for index in result.nodes.indices {
      result.nodes[index].citations = result.nodes[index].citations.compactMap { number[$0] }
      if case .claim(var replies) = result.nodes[index].content {
        for reply in replies.indices {
          replies[reply].citations = replies[reply].citations.compactMap { number[$0] }
        }
        result.nodes[index].content = .claim(replies)
      }
    }
    for index in result.edges.indices {
      result.edges[index].citations = result.edges[index].citations.compactMap { number[$0] }
    }
    return result
  }
}
