extension DOTWriter {
  /// The statement that declares a node.
  func nodeStatement(_ index: Int) -> String {
    let node = scene.nodes[index]
    let dimmed = node.emphasis == .dimmed
    let colors = palette.card(node.kind, dimmed: dimmed)
    let style = CardStyle.of(node)
    var table = DOTTable()
    if style.shape == .note, let tag = cards[index].lines.first {
      // Room for the folded corner beside the first line.
      table.addRow([.lines([tag]), .gap(width: 6)])
      table.addRow([.lines(Array(cards[index].lines.dropFirst()), columns: 2)])
    } else {
      table.addRow([.lines(cards[index].lines)])
    }
    let border = node.emphasis == .focus ? palette.focusBorder : colors.border
    let attributes: [DOTAttribute] = [
      .id(scene.nodeSlugs[index]), .className(className(node)), .label(DOTLabel(table)),
      .shape(style.shape), .style(style.styles), .peripheries(style.peripheries),
      .cardMargin(style.marginX, style.marginY), .penWidth(style.penWidth),
      .fillColor(colors.fill), .color(border), .fontColor(colors.text),
    ]
    return "    n\(index) [\(DOTAttribute.list(attributes))];"
  }

  private func className(_ node: DiagramNode) -> String {
    var words = "kind-\(node.kind.rawValue)"
    if node.isClaim { words += " card-claim" }
    if node.isList { words += " card-list" }
    if node.emphasis != .normal { words += " \(node.emphasis.rawValue)" }
    return words
  }
}
