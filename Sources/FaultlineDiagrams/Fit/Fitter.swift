/// Finds the layout that suits a page best.
///
/// Candidates differ in direction, number of layers, room of a layer and wrapping. Each is laid out as a bare network
/// first and measured; the best few are laid out again with heading, legend and sources set to a width that goes with
/// them. What counts is how large the smallest text comes out on the page; among layouts that are about as good in this,
/// the one with fewer crossings and shorter lines is taken.
struct Fitter {
  let session: GraphvizSession

  /// One bare network with its measures.
  private struct Candidate {
    var plan: LayoutPlan
    var size: FigureSize
    var scale: Double
    var quality: SVGGeometry.Quality
  }

  /// One finished layout.
  private struct Finished {
    var plan: LayoutPlan
    var dot: String
    var drawing: Drawing
    var scale: Double
    var quality: SVGGeometry.Quality
    var furniture: Furniture
  }

  /// What share of the best scale a layout must reach to be considered for its looks.
  private static let tolerance = 0.85

  /// Fits a diagram to its page, collapsing leaves further where the text would come out too small.
  ///
  /// Which versions are worth laying out is told by their estimates, which cost a fraction of a layout.
  func fit(_ diagram: Diagram) throws(RenderError) -> FittedDiagram {
    let readable = FitReport.readableSize / Double(TypeScale.smallest)
    var steps = Self.collapseSteps(of: diagram)[...]
    var best: FittedDiagram?
    var tried = 0
    while let step = steps.popFirst() {
      let scene = Scene(step)
      let (plans, estimate) = plans(for: scene)
      if estimate < readable, !steps.isEmpty { continue }
      let fitted = try fit(scene, plans: plans, original: diagram, triedBefore: tried)
      tried = fitted.report.tried
      // A little more size is not worth the names that a stronger collapse hides.
      if let previous = best, previous.report.smallestText >= fitted.report.smallestText * 0.97 {
        continue
      }
      best = fitted
      if fitted.report.smallestText >= FitReport.readableSize { break }
    }
    guard var best else { throw .emptyDiagram }
    guard diagram.page.isBounded, best.report.smallestText < FitReport.readableSize else {
      return best
    }
    // More layouts of the same; then, when the text is far too small, the words on the lines go and their sources stay.
    for plans in [
      plans(for: best.scene, seeds: 3...6).0, plans(for: best.scene, showsEdgeLabels: false).0,
    ] {
      let other = try fit(best.scene, plans: plans, original: diagram, triedBefore: tried)
      tried = other.report.tried
      if other.report.smallestText > best.report.smallestText * 1.002 { best = other }
      if best.report.smallestText >= Self.bearableSize { break }
    }
    return best
  }

  /// The size from which on a figure keeps the words on its lines.
  private static let bearableSize = 7.5

  /// The diagram itself, then stronger and stronger collapsed versions that differ from one another.
  private static func collapseSteps(of diagram: Diagram) -> [Diagram] {
    guard diagram.page.isBounded else { return [diagram] }
    var steps = [diagram]
    for rule in LeafCollapse.steps {
      let next = diagram.collapsingLeaves(rule)
      guard next.nodes.count < (steps.last?.nodes.count ?? 0) else { continue }
      steps.append(next.renumberingCitations())
    }
    return steps
  }

  private func fit(
    _ scene: Scene,
    plans: [LayoutPlan],
    original: Diagram,
    triedBefore: Int
  ) throws(RenderError) -> FittedDiagram {
    let palette = Palette.of(scene.diagram.theme)
    var tried = triedBefore
    var candidates: [Candidate] = []
    let furniture = Self.furniture(for: scene, palette: palette)
    for plan in plans {
      candidates.append(try measure(plan, scene: scene, furniture: furniture))
      tried += 1
    }
    var finished: [Finished] = []
    for candidate in Self.ranked(candidates).prefix(4) {
      finished.append(try finish(candidate, scene: scene))
      tried += 1
    }
    guard let top = finished.map(\.scale).max(),
      var best = finished.filter({ $0.scale >= Self.goodScale(top) })
        .min(by: { $0.quality.cost < $1.quality.cost })
    else { throw .emptyDiagram }
    if scene.diagram.page.isBounded { try settle(&best, scene: scene) }
    return Self.result(best, scene: scene, original: original, tried: tried)
  }

  /// Writes the finished size into the text and draws it once more.
  private func settle(_ finished: inout Finished, scene: Scene) throws(RenderError) {
    let natural = finished.drawing.size
    finished.plan.size = FigureSize(
      width: (natural.width + 8.64) * finished.scale,
      height: (natural.height + 8.64) * finished.scale
    )
    let writer = DOTWriter(scene, plan: finished.plan)
    finished.dot = writer.write()
    finished.drawing = try session.draw(finished.dot, as: .svg)
  }

  private static func result(
    _ finished: Finished,
    scene: Scene,
    original: Diagram,
    tried: Int
  ) -> FittedDiagram {
    let natural = finished.drawing.size
    let size = (Double(TypeScale.smallest) * finished.scale * 100).rounded() / 100
    let collapsed = original.nodes.count - scene.nodes.count
    let report = FitReport(
      page: scene.diagram.page,
      width: (natural.width + 8.64) * finished.scale,
      height: (natural.height + 8.64) * finished.scale,
      scale: finished.scale,
      smallestText: size,
      runsToTheRight: finished.plan.direction == .right,
      crossings: finished.quality.crossings,
      overlaps: finished.quality.overlaps,
      collapsed: max(0, collapsed),
      tried: tried,
      warnings: FitAdvice.warnings(scene: scene, smallestText: size)
    )
    return FittedDiagram(
      diagram: scene.diagram,
      dot: finished.dot,
      report: report,
      remarks: finished.drawing.warnings,
      svg: finished.drawing.bytes,
      scene: scene,
      furniture: finished.furniture
    )
  }

  /// The scale from which on a layout counts as about as large as the largest.
  ///
  /// A layout that would push the text under the readable size does not win by its looks.
  private static func goodScale(_ top: Double) -> Double {
    max(top * tolerance, min(top, FitReport.readableSize / Double(TypeScale.smallest) + 0.002))
  }

  /// Layouts about as large as the largest, the pleasant ones first; then the smaller ones.
  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    let good = goodScale(candidates.map(\.scale).max() ?? 1)
    let chosen = candidates.filter { $0.scale >= good }
      .sorted { ($0.quality.cost, $1.scale) < ($1.quality.cost, $0.scale) }
    let rest = candidates.filter { $0.scale < good }.sorted { $0.scale > $1.scale }
    // The largest always gets its chance.
    guard let largest = chosen.max(by: { $0.scale < $1.scale }) else { return rest }
    let others = chosen.filter { $0.plan != largest.plan }
    return others.prefix(2) + [largest] + others.dropFirst(2) + rest
  }

  /// Heading, legend and sources at every width that may suit the page.
  private static func furniture(
    for scene: Scene,
    palette: Palette
  ) -> [(width: Double, furniture: Furniture)] {
    stride(from: 260, through: scene.diagram.page.innerWidth * 1.5, by: 40).map {
      (width: $0, furniture: Furniture(scene, palette: palette, width: $0))
    }
  }

  private func measure(
    _ plan: LayoutPlan,
    scene: Scene,
    furniture: [(width: Double, furniture: Furniture)]
  ) throws(RenderError) -> Candidate {
    var bare = plan
    bare.showsFurniture = false
    let drawing = try session.draw(DOTWriter(scene, plan: bare).write(), as: .svg)
    let quality = SVGGeometry(drawing.bytes).quality(of: scene, direction: plan.direction)
    var candidate = Candidate(plan: plan, size: drawing.size, scale: 0, quality: quality)
    for (width, furniture) in furniture {
      let total = FigureSize(
        width: max(drawing.size.width, furniture.width) + 12,
        height: drawing.size.height + furniture.headingHeight + furniture.footerHeight + 12
      )
      let scale = Self.scale(of: total, on: scene.diagram.page)
      // The widest that is no worse: it has the fewest lines.
      if scale >= candidate.scale - 0.0005 {
        candidate.scale = max(scale, candidate.scale)
        candidate.plan.furnitureWidth = width
      }
    }
    return candidate
  }

  private func finish(_ candidate: Candidate, scene: Scene) throws(RenderError) -> Finished {
    let writer = DOTWriter(scene, plan: candidate.plan)
    let dot = writer.write()
    let drawing = try session.draw(dot, as: .svg)
    let size = FigureSize(width: drawing.size.width + 8.64, height: drawing.size.height + 8.64)
    return Finished(
      plan: candidate.plan,
      dot: dot,
      drawing: drawing,
      scale: Self.scale(of: size, on: scene.diagram.page),
      quality: SVGGeometry(drawing.bytes).quality(of: scene, direction: candidate.plan.direction),
      furniture: writer.furniture
    )
  }

  /// How much a drawing of that size is magnified on the page.
  private static func scale(of size: FigureSize, on page: Diagram.Page) -> Double {
    guard size.width > 0, size.height > 0 else { return 1 }
    let fitting = min(page.innerWidth / size.width, page.innerHeight / size.height)
    return page.isBounded ? min(fitting, Diagram.Page.maximumMagnification) : min(fitting, 1)
  }
}
