extension SVGGeometry {
  /// What is unpleasant about a drawing, counted.
  struct Quality: Sendable, Hashable {
    /// Pairs of lines that cross and have no end in common.
    var crossings = 0
    /// Pairs of lines that cross on the way to the same card.
    var entanglements = 0
    /// Lines that pass through the words of another line.
    var struckLabels = 0
    /// Lines that pass through a card that they do not end at.
    var struckCards = 0
    /// Words or cards that lie on each other, and lines that run through heading, legend or sources.
    var overlaps = 0
    /// Lines that run against their direction: an authority below what it issues, an investor above.
    var turned = 0
    /// Length of all lines together, in points.
    var length = 0.0

    /// One number to compare drawings of about the same size by; smaller is better.
    var cost: Double {
      Double(crossings) * 3 + Double(entanglements) + Double(struckLabels) * 5
        + Double(struckCards) * 8 + Double(overlaps) * 40 + Double(turned) * 5 + length / 120
    }
  }

  /// Counts what is unpleasant.
  ///
  /// Takes time quadratic in the number of lines, with boxes compared first.
  ///
  /// The scene tells which card each line ends at, the direction which way the figure runs.
  func quality(of scene: Scene, direction: LayoutDirection) -> Quality {
    var quality = Quality()
    let routes = scene.edgeSlugs.map { courses[$0] ?? [] }
    let bounds = routes.map { FigureRect(around: $0) }
    let words = scene.edgeSlugs.map { labels[$0] }
    let boxes = scene.nodeSlugs.map { cards[$0] }
    for index in routes.indices {
      let route = routes[index]
      guard route.count > 1, let bound = bounds[index] else { continue }
      for (a, b) in zip(route, route.dropFirst()) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        quality.length += (dx * dx + dy * dy).squareRoot()
      }
      for other in routes.indices {
        if other > index, let otherBound = bounds[other], bound.inset(by: -1).overlaps(otherBound),
          Self.cross(route, routes[other])
        {
          let (first, second) = (scene.lines[index], scene.lines[other])
          if Set([first.from, first.to]).isDisjoint(with: [second.from, second.to]) {
            quality.crossings += 1
          } else {
            quality.entanglements += 1
          }
        }
        if let box = words[other]?.inset(by: other == index ? 2 : 1),
          Self.passes(route, through: box, within: bound)
        {
          quality.struckLabels += 1
        }
        if other > index, let mine = words[index], let theirs = words[other], mine.overlaps(theirs)
        {
          quality.overlaps += 1
        }
      }
      for box in furniture where Self.passes(route, through: box, within: bound) {
        quality.overlaps += 1
      }
      let line = scene.lines[index]
      if line.edge.flow != .any, let upper = boxes[line.upper], let lower = boxes[line.lower],
        direction == .down ? upper.minY > lower.maxY : upper.minX > lower.maxX
      {
        quality.turned += 1
      }
      for node in boxes.indices where node != line.from && node != line.to {
        guard let box = boxes[node] else { continue }
        if Self.passes(route, through: box.inset(by: 1), within: bound) { quality.struckCards += 1 }
        if let label = words[index], label.overlaps(box) { quality.overlaps += 1 }
      }
    }
    for node in boxes.indices {
      guard let box = boxes[node] else { continue }
      for other in boxes.indices where other > node {
        if let second = boxes[other], box.overlaps(second) { quality.overlaps += 1 }
      }
    }
    return quality
  }

  private static func passes(
    _ route: [FigurePoint],
    through box: FigureRect,
    within bound: FigureRect
  ) -> Bool {
    guard bound.inset(by: -1).overlaps(box) else { return false }
    for index in 1..<route.count where box.isCrossed(from: route[index - 1], to: route[index]) {
      return true
    }
    return false
  }

  private static func cross(_ first: [FigurePoint], _ second: [FigurePoint]) -> Bool {
    guard first.count > 1, second.count > 1 else { return false }
    for i in 1..<first.count {
      for j in 1..<second.count
      where areCrossing(first[i - 1], first[i], second[j - 1], second[j]) {
        return true
      }
    }
    return false
  }

  private static func areCrossing(
    _ a: FigurePoint,
    _ b: FigurePoint,
    _ c: FigurePoint,
    _ d: FigurePoint
  ) -> Bool {
    func side(_ p: FigurePoint, _ q: FigurePoint, _ r: FigurePoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
