/// Writes a scene as DOT: one text that carries the whole figure, heading, legend and sources included.
///
/// The text needs nothing of this program: `dot -Tsvg` draws the same figure from it. Elements are named `n0`, `n1`, …
/// whatever they are called in the data, and equal scenes with equal plans give equal bytes.
struct DOTWriter {
  let scene: Scene
  let plan: LayoutPlan
  let palette: Palette
  let furniture: Furniture
  let cards: [Card]

  init(_ scene: Scene, plan: LayoutPlan) {
    let palette = Palette.of(scene.diagram.theme)
    self.scene = scene
    self.plan = plan
    self.palette = palette
    furniture =
      plan.showsFurniture
      ? Furniture(scene, palette: palette, width: plan.furnitureWidth) : .none
    cards = scene.nodes.map { Card($0, plan: plan, palette: palette) }
  }

  /// The whole text.
  func write() -> String {
    var lines = ["digraph faultline {"]
    lines.append("  graph [\(DOTAttribute.list(graphAttributes))];")
    lines.append("  node [\(DOTAttribute.list(nodeDefaults))];")
    lines.append("  edge [\(DOTAttribute.list([.fontStack, .fontSize(TypeScale.edgeLabel)]))];")
    lines.append("  subgraph cluster_page {")
    lines.append("    graph [\(DOTAttribute.list(pageAttributes))];")
    lines += scene.nodes.indices.map(nodeStatement)
    lines += layerStatements
    lines.append("  }")
    lines += scene.lines.indices.map(edgeStatement)
    lines += helperStatements
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private var graphAttributes: [DOTAttribute] {
    var attributes: [DOTAttribute] = [
      .rankDirection(plan.direction), .fontStack, .fontColor(palette.ink),
      .backgroundColor(palette.background), .rankSeparation(plan.rankSeparation),
      .nodeSeparation(plan.nodeSeparation), .splines, .padding(0.06), .noPageMargin, .labelAtTop,
      .labelLeft,
    ]
    if let size = plan.size { attributes.append(.size(size.width / 72, size.height / 72)) }
    if plan.showsFurniture, let heading { attributes.append(.label(DOTLabel(heading))) }
    return attributes
  }

  private var nodeDefaults: [DOTAttribute] {
    [.fontStack, .fontSize(TypeScale.name), .minimumSize]
  }

  private var pageAttributes: [DOTAttribute] {
    var attributes: [DOTAttribute] = [
      .id("page"), .className("page"), .peripheries(0), .clusterMargin(2), .labelAtBottom,
      .labelLeft,
    ]
    if plan.showsFurniture, let footer { attributes.append(.label(DOTLabel(footer))) }
    return attributes
  }

  /// One `rank=same` group for each layer of the plan.
  private var layerStatements: [String] {
    guard let layers = plan.layers else { return [] }
    return (0...(layers.max() ?? 0)).map { layer in
      let names = layers.indices.filter { layers[$0] == layer }.map { "n\($0)" }
      return "    { \(DOTAttribute.rank(.same).text); \(names.joined(separator: "; ")) }"
    }
  }

  /// Invisible edges between layers that no line ties together: without them the engine may merge layers.
  private var helperStatements: [String] {
    guard let layers = plan.layers, let last = layers.max(), last > 0 else { return [] }
    var group = Array(0...last)
    func root(_ layer: Int) -> Int {
      var layer = layer
      while group[layer] != layer { layer = group[layer] }
      return layer
    }
    for line in scene.lines {
      let (a, b) = (root(layers[line.upper]), root(layers[line.lower]))
      if a != b { group[max(a, b)] = min(a, b) }
    }
    var statements: [String] = []
    for layer in 0..<last {
      let (a, b) = (root(layer), root(layer + 1))
      guard a != b, let upper = layers.firstIndex(of: layer),
        let lower = layers.firstIndex(of: layer + 1)
      else { continue }
      group[max(a, b)] = min(a, b)
      let attributes = DOTAttribute.list([.style([.invisible]), .weight(1)])
      statements.append("  n\(upper) -> n\(lower) [\(attributes)];")
    }
    return statements
  }
}
