extension Fitter {
  /// Where text wraps: wide text makes low cards, narrow text slim ones.
  private struct Wrapping {
    var name: Double
    var claim: Double
    var list: Double
    var label: Double

    static let wide = Wrapping(name: 128, claim: 158, list: 150, label: 90)
    static let medium = Wrapping(name: 92, claim: 118, list: 112, label: 62)
    static let narrow = Wrapping(name: 76, claim: 104, list: 96, label: 52)
  }

  /// A plan with the estimate it was made with.
  private struct Estimate {
    var plan: LayoutPlan
    /// How much the drawing will be magnified on the page.
    var scale: Double
    var cost: Double
  }

  /// Above this many cards the layout engine layers the figure itself.
  private static let layeredCards = 160
  /// Above this many cards fewer layouts are tried: each takes its time.
  private static let manyCards = 70

  /// The layouts that are worth a try for a scene, the most promising first.
  ///
  /// Dealing cards out to layers takes a fraction of the time that a layout takes, so many ways are made and only those
  /// are laid out whose estimates are good. The layers that the engine itself would choose are always tried.
  ///
  /// The second value is the magnification that the best estimate promises; infinite when there is no estimate.
  func plans(
    for scene: Scene,
    showsEdgeLabels: Bool = true,
    seeds: ClosedRange<UInt64> = 1...2
  ) -> ([LayoutPlan], scale: Double) {
    let own = LayoutDirection.allCases.map {
      LayoutPlan(direction: $0, showsEdgeLabels: showsEdgeLabels)
    }
    guard scene.nodes.count <= Self.layeredCards else { return (own, .infinity) }
    let isSmall = scene.nodes.count <= Self.manyCards
    var plans: [LayoutPlan] = []
    var top = 0.0
    for direction in LayoutDirection.allCases {
      var estimates: [Estimate] = []
      for wrapping in Self.wrappings(direction, isSmall: isSmall) {
        var plan = LayoutPlan(direction: direction, showsEdgeLabels: showsEdgeLabels)
        plan.nameWidth = wrapping.name
        plan.claimWidth = wrapping.claim
        plan.listWidth = wrapping.list
        plan.edgeLabelWidth = wrapping.label
        estimates += self.estimates(plan, scene: scene, seeds: isSmall ? seeds : 1...1)
      }
      plans += Self.promising(estimates).prefix(isSmall ? 10 : 3).map(\.plan)
      top = max(top, estimates.map(\.scale).max() ?? 0)
    }
    return (plans + own, plans.isEmpty ? .infinity : top)
  }

  private static func wrappings(_ direction: LayoutDirection, isSmall: Bool) -> [Wrapping] {
    guard isSmall else { return [.medium] }
    return direction == .down ? [.wide, .medium] : [.medium, .narrow]
  }

  /// The pleasant ones of those that will be readable, then the others from the largest down.
  private static func promising(_ estimates: [Estimate]) -> [Estimate] {
    let readable = FitReport.readableSize / Double(TypeScale.smallest)
    let top = estimates.map(\.scale).max() ?? 0
    let good = max(min(readable, top), top * 0.85)
    return estimates.filter { $0.scale >= good }.sorted { $0.cost < $1.cost }
      + estimates.filter { $0.scale < good }.sorted { $0.scale > $1.scale }
  }

  /// One plan with several numbers of layers and ways to fill them.
  private func estimates(
    _ plan: LayoutPlan,
    scene: Scene,
    seeds: ClosedRange<UInt64>
  ) -> [Estimate] {
    let writer = DOTWriter(scene, plan: plan)
    let layering = Layering(scene, cards: writer.cards, writer: writer, plan: plan)
    let page = scene.diagram.page
    let isDown = plan.direction == .down
    let furniture = writer.furniture.headingHeight + writer.furniture.footerHeight + 10
    let room = FigureSize(width: page.innerWidth, height: page.innerHeight - furniture)
    let (along, across) = isDown ? (room.width, room.height) : (room.height, room.width)
    let total = layering.totalExtent / 0.75
    let ideal = (total * across / (layering.layerDepth * max(along, 1))).squareRoot()
    let middle = min(max(Int(ideal.rounded()), 2), 14)
    var estimates: [Estimate] = []
    var seen: Set<[Int]> = []
    for count in max(2, middle - 1)...(middle + 2) {
      for share in [0.77, 0.88, 0.99] {
        for seed in seeds {
          guard
            let found = layering.assignment(count: count, room: along * share, seed: seed),
            seen.insert(found.layers).inserted
          else { continue }
          var candidate = plan
          candidate.layers = found.layers
          let scale = min(along / (found.along + 16), across / found.across)
          estimates.append(Estimate(plan: candidate, scale: scale, cost: found.cost))
        }
      }
    }
    return estimates
  }
}
