extension DOTWriter {
  /// The statement that declares a line.
  ///
  /// The end that stands above comes first whichever way the relation reads, and the arrowhead is put at the right end:
  /// so funders come to stand below and authorities above, and the figure stays about as wide as a page.
  func edgeStatement(_ index: Int) -> String {
    let line = scene.lines[index]
    let edge = line.edge
    let dimmed = edge.emphasis == .dimmed
    let ink = palette.line(edge.family, dimmed: dimmed)
    let style = LineStyle.of(edge.family)
    var (tail, head) = (line.upper, line.lower)
    var span = 1
    if let layers = plan.layers {
      if layers[tail] > layers[head] { swap(&tail, &head) }
      span = layers[head] - layers[tail]
    }
    var attributes: [DOTAttribute] = [
      .id(scene.edgeSlugs[index]), .className(className(edge)), .color(ink), .fontColor(ink),
      .penWidth(style.width + (edge.emphasis == .highlighted ? 1.2 : 0)), .style([form(edge)]),
      .arrowSize(style.headSize), .weight(style.weight),
    ]
    if !edge.isDirected {
      attributes.append(.direction(.none))
    } else if tail == line.from {
      attributes.append(.arrowHead(style.head))
    } else {
      attributes += [.direction(.back), .arrowTail(style.head)]
    }
    if span > 1 { attributes.append(.minimumLength(span)) }
    if let label = label(edge, ink: ink) { attributes.append(.label(DOTLabel(label))) }
    return "  n\(tail) -> n\(head) [\(DOTAttribute.list(attributes))];"
  }

  /// The lines of text beside an edge; none for a dimmed one.
  func labelLines(_ edge: DiagramEdge) -> [String] {
    guard edge.emphasis != .dimmed else { return [] }
    let words = plan.showsEdgeLabels ? PrintableText.clean(edge.label) : ""
    let mark = CitationMark.text(edge.citations)
    let text = [PrintableText.capped(words, at: 160), mark].filter { !$0.isEmpty }
      .joined(separator: " ")
    guard !text.isEmpty else { return [] }
    // A word is not broken for being a little wider than the others.
    let size = Double(TypeScale.edgeLabel)
    let longest = text.split(separator: " ").map { TextWidth.of($0, size: size) }.max() ?? 0
    return TextWrap.lines(
      text,
      width: max(plan.edgeLabelWidth, min(longest + 0.1, 110)),
      size: size,
      maximumLines: 5
    )
  }

  private func label(_ edge: DiagramEdge, ink: Ink) -> DOTTable? {
    let lines = labelLines(edge)
    guard !lines.isEmpty else { return nil }
    // The words stand right of the line in a figure that runs down, and on it in one that runs to the right.
    let isDown = plan.direction == .down
    var table = DOTTable(padding: isDown ? 0 : 2)
    let runs = lines.map { [DOTRun(text: $0, size: TypeScale.edgeLabel, ink: ink)] }
    let gaps: [DOTCell] = isDown ? [.gap(width: 4)] : []
    table.addRow(gaps + [.lines(runs, leading: false)] + gaps)
    return table
  }

  private func form(_ edge: DiagramEdge) -> DOTStyle {
    switch edge.certainty {
    case .denied: .dotted
    case .alleged: .dashed
    case .established: edge.family == .alleged ? .dashed : .solid
    }
  }

  private func className(_ edge: DiagramEdge) -> String {
    var words = "rel-\(edge.family.rawValue) \(edge.certainty.rawValue)"
    if edge.emphasis != .normal { words += " \(edge.emphasis.rawValue)" }
    return words
  }
}
