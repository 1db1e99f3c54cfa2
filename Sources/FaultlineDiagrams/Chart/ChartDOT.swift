/// Writes a chart as DOT with every piece at its place: `dot -Tsvg` draws the same figure from it.
///
/// The layout is `nop`, which takes positions as they are. Text stands in labels only, escaped; everything else is a number,
/// a colour or a word of ours.
struct ChartDOT {
  /// Free space around the drawing, in points.
  static let pad = 6.0

  let layout: ChartLayout
  let scale: Double

  /// The whole text.
  func write() -> String {
    let palette = Palette.of(layout.chart.theme)
    let width = layout.width + 2 * Self.pad
    let height = layout.height + 2 * Self.pad
    var lines = ["digraph faultline {"]
    let size = DOTAttribute.size(width * scale / 72, height * scale / 72).text
    lines.append(
      "  graph [layout=nop margin=0 pad=0 \(size) \(DOTAttribute.backgroundColor(palette.background).text) \(DOTAttribute.fontStack.text)];"
    )
    lines.append(
      "  node [fixedsize=true margin=0 label=\"\" penwidth=0 \(DOTAttribute.fontStack.text)];"
    )
    // The corners hold the page open.
    lines.append("  p0 [shape=point style=invis width=0 height=0 pos=\"0,0\"];")
    lines.append(
      "  p1 [shape=point style=invis width=0 height=0 pos=\"\(Decimal.text(width)),\(Decimal.text(height))\"];"
    )
    for (number, element) in layout.elements.enumerated() {
      switch element {
      case .shape(let shape): lines.append("  n\(number) [\(attributes(shape, number))];")
      case .text(let text): lines.append("  n\(number) [\(attributes(text, number))];")
      }
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ x: Double, _ y: Double) -> String {
    "pos=\"\(Decimal.text(x + Self.pad)),\(Decimal.text(layout.height + Self.pad - y))\""
  }

  private func inches(_ points: Double) -> String {
    // Four digits: a hundredth of an inch is too coarse for a hairline.
    let tenThousandths = Int((max(points, 0.2) / 72 * 10_000).rounded())
    let rest = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
  }

  private func attributes(_ shape: ChartOutline, _ number: Int) -> String {
    let box = shape.box
    var parts = [
      "id=\"x-\(number)\"",
      shape.form == .arrow ? "shape=triangle orientation=270" : "shape=\(shape.form.rawValue)",
      place((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2),
      "width=\(inches(box.maxX - box.minX))", "height=\(inches(box.maxY - box.minY))",
    ]
    var styles: [DOTStyle] = []
    if let fill = shape.fill {
      styles.append(.filled)
      parts.append(DOTAttribute.fillColor(fill).text)
    }
    if let border = shape.border {
      if shape.isDashed { styles.append(.dashed) }
      parts.append(DOTAttribute.color(border).text)
      parts.append(DOTAttribute.penWidth(shape.penWidth).text)
    }
    if !styles.isEmpty { parts.append(DOTAttribute.style(styles).text) }
    return parts.joined(separator: " ")
  }

  private func attributes(_ text: ChartText, _ number: Int) -> String {
    let run = DOTRun(text: text.text, size: text.size, ink: text.ink, bold: text.isBold)
    // The cell is wider than its text, which stands at its left: estimates need not be exact.
    let isPlain = text.text.utf8.allSatisfy { $0 < 0x80 }
    let wanted = (text.width * (isPlain ? 1.04 : 1.3) + 6).rounded(.up)
    let width = max(
      text.width.rounded(.up),
      min(wanted, (layout.width + Self.pad - text.x - 1).rounded(.down))
    )
    let height = (Double(text.size) * 1.5).rounded(.up)
    let cell =
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
      + "<TD ALIGN=\"LEFT\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(width))\" HEIGHT=\"\(Int(height))\">"
      + "\(run.markup)</TD></TR></TABLE>"
    return [
      "id=\"x-\(number)\"", "shape=none", place(text.x + width / 2, text.y),
      "width=\(inches(width + 0.5))", "height=\(inches(height + 0.5))", "label=<\(cell)>",
    ].joined(separator: " ")
  }
}
