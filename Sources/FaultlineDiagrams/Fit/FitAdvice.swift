/// Says what is wrong with a figure and what to do about it.
enum FitAdvice {
  /// Warnings for a figure whose smallest text comes out at a size; none when that is readable.
  static func warnings(scene: Scene, smallestText: Double) -> [String] {
    guard scene.diagram.page.isBounded, smallestText < FitReport.readableSize else { return [] }
    var remedies: [String] = []
    let collapsed = Scene(scene.diagram.collapsingLeaves(LeafCollapse.steps[2]))
    let saved = scene.nodes.count - collapsed.nodes.count
    if saved > 0 { remedies.append("collapse \(saved + 1) leaves into lists") }
    if let largest = largestFamily(scene) {
      remedies.append("leave out “\(largest.family.legend)” (\(largest.count) lines)")
    }
    if scene.nodes.count > 28 { remedies.append("take fewer hops") }
    if scene.citations.count > 20 { remedies.append("print the sources beside the figure") }
    let larger: Diagram.Page = .a3Landscape
    if scene.diagram.page.width * scene.diagram.page.height < larger.width * larger.height {
      remedies.append("use \(larger.name)")
    }
    return [
      "The smallest text comes out at \(Decimal.text(smallestText)) pt on \(scene.diagram.page.name), under "
        + "\(Decimal.text(FitReport.readableSize)) pt: " + remedies.joined(separator: ", or ") + "."
    ]
  }

  /// The family with the most lines, when it makes up a third of at least twelve.
  private static func largestFamily(
    _ scene: Scene
  ) -> (family: DiagramEdge.Family, count: Int)? {
    let families = scene.lines.map(\.edge.family)
    let counts = DiagramEdge.Family.allCases.map { family in
      (family: family, count: families.count { $0 == family })
    }
    guard let top = counts.max(by: { $0.count < $1.count }), top.family != .listing,
      top.family != .alleged, top.count >= 4, top.count * 3 >= families.count, families.count >= 12
    else { return nil }
    return top
  }
}
