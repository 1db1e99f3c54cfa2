extension Diagram {
  /// Keeps the named cards and the lines between them.
  public func pruned(to kept: Set<DiagramNode.ID>) -> Diagram {
    var result = self
    result.nodes = nodes.filter { kept.contains($0.id) }
    result.edges = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
    return result
  }

  /// Leaves out the lines of some families, and the cards that had no other line.
  ///
  /// Cards in focus stay, and so does a card that had no line before.
  public func pruned(without families: Set<DiagramEdge.Family>) -> Diagram {
    let before = Set(edges.flatMap { [$0.from, $0.to] })
    var result = self
    result.edges = edges.filter { !families.contains($0.family) }
    let after = Set(result.edges.flatMap { [$0.from, $0.to] })
    result.nodes = nodes.filter {
      $0.emphasis == .focus || after.contains($0.id) || !before.contains($0.id)
    }
    return result
  }

  /// Keeps the cards within some lines of the named ones, whichever way the lines run.
  ///
  /// - Complexity: O(n + m) for n nodes and m edges.
  public func pruned(toHops hops: Int, around centers: Set<DiagramNode.ID>) -> Diagram {
    var neighbors: [DiagramNode.ID: [DiagramNode.ID]] = [:]
    for edge in edges {
      neighbors[edge.from, default: []].append(edge.to)
      neighbors[edge.to, default: []].append(edge.from)
    }
    var reached = centers
    var border = Array(centers)
    for _ in 0..<max(0, hops) {
      border = border.flatMap { neighbors[$0] ?? [] }.filter { reached.insert($0).inserted }
      if border.isEmpty { break }
    }
    return pruned(to: reached)
  }
}
