import Faultline

/// Puts a chart on its page: every piece with its place, in the order of drawing.
struct ChartLayout {
  let chart: Chart
  let width: Double
  private(set) var height = 0.0
  private(set) var elements: [ChartElement] = []
  private let palette: Palette
  private let dateWidth: Double
  private let labelWidth: Double
  private let plotLeft: Double
  private let plotRight: Double

  /// Height of a line of a row.
  private static let line = 10.4
  private static let gap = 4.0

  init(_ chart: Chart, width: Double) {
    self.chart = chart
    self.width = max(300, width)
    palette = Palette.of(chart.theme)
    let dates = chart.lanes.flatMap { $0.rows.map(\.date) }
    dateWidth = min(90, (dates.map { TextWidth.of($0, size: 8) }.max() ?? 0) + 8)
    let hasSigns = chart.lanes.contains { $0.rows.contains { $0.change != nil } }
    let lead = dateWidth + (hasSigns ? 16 : 0)
    if chart.axis == nil {
      labelWidth = self.width - lead
    } else {
      labelWidth = (self.width - lead) * 0.46
    }
    plotLeft = lead + labelWidth + 12
    plotRight = self.width - 6
    addAll(lead: lead)
  }

  private mutating func addAll(lead: Double) {
    let furniture = Furniture(
      Scene(
        Diagram(title: chart.title, subtitle: chart.subtitle, citations: chart.citations)
      ),
      palette: palette,
      width: width - 4
    )
    var y = 2.0
    for line in furniture.titleLines {
      text(line, 0, y + 10, TypeScale.title, palette.ink, bold: true)
      y += TypeScale.lineHeight(TypeScale.title)
    }
    for line in furniture.subtitleLines {
      text(line, 0, y + 6, TypeScale.subtitle, palette.muted)
      y += TypeScale.lineHeight(TypeScale.subtitle)
    }
    y += 6
    addLegend(&y)
    y += 4
    let top = y
    if chart.axis != nil { y += 14 }
    var body: [ChartElement] = []
    swap(&body, &elements)
    for lane in chart.lanes { add(lane, &y, lead: lead) }
    swap(&body, &elements)
    if let axis = chart.axis { add(axis, top: top, bottom: y) }
    elements += body
    y += 8
    addSources(furniture, &y)
    height = y + 2
  }

  // MARK: Rows

  private mutating func add(_ lane: Chart.Lane, _ y: inout Double, lead: Double) {
    y += 4
    text(lane.heading.uppercased(), 0, y + 6, TypeScale.tag, palette.muted, bold: true)
    y += 12
    outline(.box, 0, y, width, y + 0.4, fill: palette.dimmedLine)
    y += 2
    for row in lane.rows { add(row, &y, lead: lead) }
  }

  private mutating func add(_ row: Chart.Row, _ y: inout Double, lead: Double) {
    let ink = palette.line(Chart.family(row.tone))
    let lines = labelLines(row)
    let detail =
      row.detail.isEmpty
      ? []
      : TextWrap.lines(
        PrintableText.clean(row.detail),
        width: labelWidth,
        size: Double(TypeScale.detail),
        maximumLines: 2,
        even: false
      )
    let start = y + 1
    y = start
    if let change = row.change { sign(change, 6.5, y + 5.5, ink) }
    if !row.date.isEmpty {
      text(row.date, lead - dateWidth, y + 5.5, TypeScale.detail, palette.muted)
    }
    for line in lines {
      text(line, lead, y + 5.5, TypeScale.statement, palette.ink)
      y += Self.line
    }
    for line in detail {
      text(line, lead, y + 5, TypeScale.detail, palette.muted)
      y += Self.line - 0.8
    }
    if let axis = chart.axis { plot(row, axis, ink, y: start + 5.5) }
    y += Self.gap - 1
  }

  /// The words with the marks of their sources, which stay whatever the words lose.
  private func labelLines(_ row: Chart.Row) -> [String] {
    let words = PrintableText.clean(row.label)
    let mark = CitationMark.text(row.citations)
    func wrapped(_ text: String, _ room: Double) -> [String] {
      TextWrap.lines(
        text,
        width: room,
        size: Double(TypeScale.statement),
        maximumLines: 4,
        even: false
      )
    }
    if mark.isEmpty { return wrapped(words, labelWidth) }
    let whole = wrapped(words + "\u{A0}" + mark, labelWidth)
    guard let last = whole.last, !last.hasSuffix(mark) else { return whole }
    let room = labelWidth - TextWidth.of(" " + mark, size: Double(TypeScale.statement))
    var lines = wrapped(words, room)
    lines[lines.count - 1] += "\u{A0}" + mark
    return lines
  }

  // MARK: The plot

  private func place(_ day: Int32, _ axis: Chart.Axis) -> Double {
    let all = Double(max(1, axis.to.number - axis.from.number))
    let share = Double(day - axis.from.number) / all
    return plotLeft + 6 + min(max(share, 0), 1) * (plotRight - plotLeft - 12)
  }

  private mutating func plot(_ row: Chart.Row, _ axis: Chart.Axis, _ ink: Ink, y: Double) {
    let sentence = [row.date, row.label].filter { !$0.isEmpty }.joined(separator: ": ")
    if let span = row.span {
      let left = span.from.map { place($0.latest.number, axis) } ?? plotLeft
      let right = span.until.map { place($0.earliest.number, axis) } ?? plotRight
      if right > left {
        outline(
          .box,
          left,
          y - 1.6,
          right,
          y + 1.6,
          fill: row.isEstablished ? ink : palette.background,
          border: ink,
          dashed: !row.isEstablished,
          sentence: sentence
        )
      }
      // An open end runs into a point.
      if span.until == nil {
        outline(.arrow, plotRight - 3, y - 4, plotRight + 5, y + 4, fill: ink, border: ink)
      }
    }
    for mark in row.marks {
      let (first, last) = (mark.date.earliest.number, mark.date.latest.number)
      guard last >= axis.from.number, first <= axis.to.number else { continue }
      let (left, right) = (place(first, axis), place(last, axis))
      if mark.date.precision != .day {
        outline(
          .box,
          left,
          y - 3.4,
          max(right, left + 3),
          y + 3.4,
          fill: palette.background,
          border: ink,
          dashed: true,
          sentence: sentence
        )
      }
      let middle = (left + right) / 2
      add(mark.shape, middle, y, ink, isFilled: row.isEstablished, sentence)
    }
  }

  private mutating func add(
    _ shape: Chart.Shape,
    _ x: Double,
    _ y: Double,
    _ ink: Ink,
    isFilled: Bool,
    _ sentence: String
  ) {
    let fill = isFilled ? ink : palette.background
    switch shape {
    case .circle:
      outline(
        .circle,
        x - 3.1,
        y - 3.1,
        x + 3.1,
        y + 3.1,
        fill: palette.background,
        border: ink,
        pen: 1.1
      )
    case .square:
      outline(
        .box,
        x - 2.7,
        y - 2.7,
        x + 2.7,
        y + 2.7,
        fill: palette.background,
        border: ink,
        pen: 1.1
      )
    case .diamond:
      outline(.diamond, x - 4, y - 4, x + 4, y + 4, fill: fill, border: ink, sentence: sentence)
    case .bar:
      outline(.box, x - 0.8, y - 4.4, x + 0.8, y + 4.4, fill: ink, border: ink)
    case .triangle:
      outline(.triangle, x - 4, y - 4, x + 4, y + 4, fill: fill, border: ink, sentence: sentence)
    }
  }

  private mutating func add(_ axis: Chart.Axis, top: Double, bottom: Double) {
    var free = -Double.infinity
    for tick in ChartTicks(axis, width: plotRight - plotLeft).ticks {
      let x = place(tick.day.number, axis)
      outline(.box, x, top + 12, x + 0.4, bottom, fill: palette.dimmedLine)
      let half = TextWidth.of(tick.text, size: 8) / 2
      let left = min(max(x - half, plotLeft - 4), width - half * 2)
      guard left > free else { continue }
      text(tick.text, left, top + 6, TypeScale.detail, palette.muted)
      free = left + half * 2 + 4
    }
    guard let asOf = axis.asOf, asOf >= axis.from, asOf <= axis.to else { return }
    let x = place(asOf.number, axis)
    outline(
      .box,
      x - 0.5,
      top + 12,
      x + 0.5,
      bottom,
      fill: palette.focusBorder,
      sentence: "as of \(asOf)"
    )
    let words = "as of \(asOf)"
    let half = TextWidth.of(words, size: 8, bold: true) / 2
    let left = min(max(x - half, plotLeft), width - half * 2)
    text(words, left, bottom + 5, TypeScale.detail, palette.focusBorder, bold: true)
  }

  // MARK: Furniture

  private mutating func addLegend(_ y: inout Double) {
    let rows = chart.lanes.flatMap(\.rows)
    var x = 0.0
    func room(_ words: String) -> Double { 14 + TextWidth.of(words, size: 8) + 12 }
    func advance(_ words: String) {
      if x > 0, x + room(words) > width {
        x = 0
        y += 12
      }
    }
    var any = false
    func entry(_ words: String, _ ink: Ink, _ draw: (Double, Double) -> Void) {
      advance(words)
      draw(x + 5, y + 6)
      text(words, x + 14, y + 6, TypeScale.footer, ink)
      x += room(words)
      any = true
    }
    for change in Chart.Change.allCases where rows.contains(where: { $0.change == change }) {
      entry(change.rawValue, palette.ink) { x, y in sign(change, x, y, palette.ink) }
    }
    for shape in Chart.Shape.allCases
    where rows.contains(where: { $0.marks.contains { $0.shape == shape } }) {
      entry(shape.legend, palette.muted) { add(shape, $0, $1, palette.muted, isFilled: true, "") }
    }
    if rows.contains(where: { $0.marks.contains { $0.date.precision != .day } }) {
      entry("some day in it", palette.muted) { x, y in
        outline(
          .box,
          x - 5,
          y - 3.4,
          x + 5,
          y + 3.4,
          fill: palette.background,
          border: palette.muted,
          dashed: true
        )
      }
    }
    if chart.axis != nil, rows.contains(where: { $0.span != nil }) {
      entry("holds", palette.muted) { x, y in
        outline(.box, x - 5, y - 1.6, x + 5, y + 1.6, fill: palette.muted)
      }
    }
    if chart.axis != nil, rows.contains(where: { !$0.isEstablished }) {
      entry("alleged, disputed or denied", palette.muted) { x, y in
        outline(
          .box,
          x - 5,
          y - 1.6,
          x + 5,
          y + 1.6,
          fill: palette.background,
          border: palette.muted,
          dashed: true
        )
      }
    }
    if any { y += 12 }
  }

  private mutating func addSources(_ furniture: Furniture, _ y: inout Double) {
    guard !furniture.sourceColumns.isEmpty else { return }
    outline(.box, 0, y, width, y + 0.4, fill: palette.dimmedLine)
    y += 5
    let line = TypeScale.lineHeight(TypeScale.footer)
    let columns = furniture.sourceColumns
    let room = width / Double(columns.count)
    var lowest = y
    for (number, column) in columns.enumerated() {
      let left = Double(number) * room
      let marks = column.map { TextWidth.of($0.mark, size: 8) }.max() ?? 0
      var place = y
      for source in column {
        let link = chart.citations[source.citation].link
        text(source.mark, left, place + 5, TypeScale.footer, palette.muted)
        for words in source.lines {
          text(words, left + marks + 4, place + 5, TypeScale.footer, palette.muted, link: link)
          place += line
        }
      }
      lowest = max(lowest, place)
    }
    y = lowest
  }

  // MARK: Pieces

  /// A sign in a box around a place; the box is open for what was removed.
  private mutating func sign(_ change: Chart.Change, _ x: Double, _ y: Double, _ ink: Ink) {
    let isOpen = change == .removed
    outline(
      .box,
      x - 4.5,
      y - 4.5,
      x + 4.5,
      y + 4.5,
      fill: isOpen ? palette.background : ink,
      border: ink
    )
    // The signs stand above the middle of their line.
    text(
      change.sign,
      x - 2.1,
      y + 1.2,
      TypeScale.tag,
      isOpen ? ink : palette.background,
      bold: true
    )
  }

  private mutating func text(
    _ text: String,
    _ x: Double,
    _ y: Double,
    _ size: Int,
    _ ink: Ink,
    bold: Bool = false,
    link: Diagram.Link? = nil
  ) {
    guard !text.isEmpty else { return }
    elements.append(
      .text(ChartText(text: text, x: x, y: y, size: size, ink: ink, isBold: bold, link: link))
    )
  }

  private mutating func outline(
    _ form: ChartOutline.Form,
    _ minX: Double,
    _ minY: Double,
    _ maxX: Double,
    _ maxY: Double,
    fill: Ink? = nil,
    border: Ink? = nil,
    pen: Double = 0.8,
    dashed: Bool = false,
    sentence: String = ""
  ) {
    let box = FigureRect(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
    elements.append(
      .shape(
        ChartOutline(
          form: form,
          box: box,
          fill: fill,
          border: border,
          penWidth: pen,
          isDashed: dashed,
          sentence: sentence
        )
      )
    )
  }
}

extension Chart {
  /// The line of a network whose colour a tone has: red for listings and accusations alone.
  static func family(_ tone: Tone) -> DiagramEdge.Family {
    switch tone {
    case .listing: .listing
    case .act: .issues
    case .link: .owns
    case .name: .academic
    case .claim: .alleged
    }
  }
}
