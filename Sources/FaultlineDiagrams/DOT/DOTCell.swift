/// One cell of an HTML-like table.
struct DOTCell {
  let markup: String

  /// Lines of text, each line a few runs of one style.
  ///
  /// `leading` sets the lines flush left, else they are centered; `columns` says how many columns the cell spans.
  static func lines(_ lines: [[DOTRun]], leading: Bool = true, columns: Int = 1) -> DOTCell {
    let end = leading ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>"
    let texts = lines.map { line in line.map(\.markup).joined() }
    let body = leading ? texts.map { $0 + end }.joined() : texts.joined(separator: end)
    let align = leading ? " ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\"" : ""
    let span = columns > 1 ? " COLSPAN=\"\(columns)\"" : ""
    return DOTCell(markup: "<TD\(align)\(span)>\(body)</TD>")
  }

  /// A table inside the cell.
  static func table(_ table: DOTTable) -> DOTCell {
    DOTCell(markup: "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\">\(table.markup)</TD>")
  }

  /// A piece of line for the legend: a box of fixed size with a lower border.
  static func sample(width: Int, height: Int, border: Int, ink: Ink, style: DOTStyle) -> DOTCell {
    let form = style == .solid ? "" : " STYLE=\"\(style.rawValue)\""
    return DOTCell(
      markup: "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\" BORDER=\"\(border)\""
        + " SIDES=\"B\" COLOR=\"\(ink.hex)\"\(form)></TD>"
    )
  }

  /// Free space of a width and, where given, of a height.
  static func gap(width: Int, height: Int = 0) -> DOTCell {
    let tall = height > 0 ? " HEIGHT=\"\(height)\"" : ""
    return DOTCell(markup: "<TD WIDTH=\"\(width)\"\(tall)></TD>")
  }
}
