/// Heading, legend and numbered sources, set to a width.
struct Furniture: Sendable {
  /// One source: its number, and its text broken into lines.
  struct Source: Sendable {
    /// Position of the source among the citations of the scene.
    var citation: Int
    /// The number as printed, `[12]`.
    var mark: String
    var lines: [String]
  }

  /// Lines of the title.
  let titleLines: [String]
  /// Lines under the title.
  let subtitleLines: [String]
  /// The legend, broken into rows.
  let legendRows: [[Legend.Entry]]
  /// True when the legend stands right of the title, false when under the network.
  let legendIsBesideTitle: Bool
  /// The sources, in columns.
  let sourceColumns: [[Source]]
  /// Estimated height of the heading in points.
  let headingHeight: Double
  /// Estimated height of legend and sources in points.
  let footerHeight: Double
  /// Estimated width in points of the widest part.
  let width: Double
  /// Estimated width of title and subtitle.
  let textWidth: Double
  /// Estimated width of the widest row of the legend.
  let legendWidth: Double
  /// Estimated height of title and subtitle.
  let textHeight: Double
  /// Estimated height of the legend.
  let legendHeight: Double

  /// Free space between the title and a legend beside it.
  static let titleGap = 24.0

  /// Width of the sample of a line in the legend.
  static let sampleWidth = 22
  /// Free space between a sample and its words.
  static let sampleGap = 4
  /// Free space behind an entry of the legend.
  static let entryGap = 10
  /// Free space between the columns of sources.
  static let columnGap = 14
  /// Free space between the number of a source and its text.
  static let markGap = 4

  /// Nothing: for a network that is only measured.
  static let none = Furniture()

  private init() {
    (titleLines, subtitleLines, legendRows, sourceColumns) = ([], [], [], [])
    legendIsBesideTitle = false
    (headingHeight, footerHeight, width) = (0, 0, 0)
    (textWidth, legendWidth, textHeight, legendHeight) = (0, 0, 0, 0)
  }

  init(_ scene: Scene, palette: Palette, width available: Double) {
    let width = max(available, 180)
    titleLines = Self.wrapped(
      scene.diagram.title,
      width: width,
      size: TypeScale.title,
      bold: true,
      maximumLines: 3
    )
    subtitleLines = scene.diagram.subtitle.flatMap {
      Self.wrapped($0, width: width, size: TypeScale.subtitle, bold: false, maximumLines: 4)
    }
    sourceColumns = Self.columns(scene.citations, width: width)
    let titleWidth = titleLines.map { TextWidth.of($0, size: 16, bold: true) }.max() ?? 0
    let subtitleWidth = subtitleLines.map { TextWidth.of($0, size: 9) }.max() ?? 0
    let textWidth = max(titleWidth, subtitleWidth)
    let entries = Legend(scene, palette: palette).entries
    let beside = Self.rows(entries, width: max(width - textWidth - Self.titleGap, 1))
    let besideWidth = beside.map(Self.width).max() ?? 0
    let isBeside = beside.count <= 4 && besideWidth <= width - textWidth - Self.titleGap
    legendRows = isBeside ? beside : Self.rows(entries, width: width)
    legendIsBesideTitle = isBeside
    textHeight =
      Double(titleLines.count) * TypeScale.lineHeight(TypeScale.title)
      + Double(subtitleLines.count) * TypeScale.lineHeight(TypeScale.subtitle) + 6
    legendHeight = Double(legendRows.count) * (TypeScale.lineHeight(TypeScale.footer) + 2)
    let tallest = sourceColumns.map(Self.height).max() ?? 0
    let sourceHeight = Double(tallest) * TypeScale.lineHeight(TypeScale.footer) + 10
    let legendWidth = legendRows.map(Self.width).max() ?? 0
    headingHeight = (isBeside ? max(textHeight, legendHeight) : textHeight) + 8
    footerHeight = sourceHeight + (isBeside ? 0 : legendHeight)
    self.textWidth = textWidth
    self.legendWidth = legendWidth
    self.width =
      max(
        isBeside ? textWidth + Self.titleGap + legendWidth : max(textWidth, legendWidth),
        Self.width(sourceColumns)
      ) + 4
  }

  /// Estimated width of a row of the legend.
  static func width(_ row: [Legend.Entry]) -> Double { row.reduce(0) { $0 + width($1) } }

  /// Estimated width of all columns of sources.
  static func width(_ columns: [[Source]]) -> Double {
    columns.reduce(0) { sum, column in
      let marks = column.map { footerWidth($0.mark) }.max() ?? 0
      let texts = column.flatMap(\.lines).map(footerWidth).max() ?? 0
      return sum + marks + texts + Double(markGap + columnGap)
    }
  }

  /// Estimated width of one entry of the legend with its sample and the gap behind it.
  private static func width(_ entry: Legend.Entry) -> Double {
    footerWidth(entry.text) + Double(sampleWidth + sampleGap + entryGap)
  }

  private static func footerWidth(_ text: String) -> Double {
    TextWidth.of(text, size: Double(TypeScale.footer))
  }

  private static func rows(_ entries: [Legend.Entry], width: Double) -> [[Legend.Entry]] {
    var rows: [[Legend.Entry]] = []
    var used = Double.infinity
    for entry in entries {
      let room = Self.width(entry)
      if used + room > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += room
    }
    return rows
  }

  /// The number of columns that makes the sources least tall, each at least 170 points wide.
  private static func columns(
    _ citations: [Diagram.Citation],
    width: Double
  ) -> [[Source]] {
    guard !citations.isEmpty else { return [] }
    let marks = citations.map { CitationMark.text([$0.number]) }
    let markWidth = marks.map(footerWidth).max() ?? 0
    var best: [[Source]] = []
    for count in 1...4 {
      let room = width / Double(count) - Double(columnGap + markGap) - markWidth
      guard count == 1 || room >= 150 else { break }
      let sources = citations.indices.map { position in
        Source(
          citation: position,
          mark: marks[position],
          lines: wrapped(
            citations[position].text,
            width: room,
            size: TypeScale.footer,
            bold: false,
            maximumLines: 4,
            even: false
          )
        )
      }
      let columns = distribute(sources, over: count)
      let tallest = columns.map(height).max() ?? 0
      if best.isEmpty || tallest < (best.map(height).max() ?? 0) { best = columns }
    }
    return best
  }

  /// Lines in a column.
  static func height(_ column: [Source]) -> Int {
    column.reduce(0) { $0 + max(1, $1.lines.count) }
  }

  /// Fills columns in order so that the tallest is as short as it can be.
  private static func distribute(_ sources: [Source], over count: Int) -> [[Source]] {
    let total = height(sources)
    var limit = max(sources.map { height([$0]) }.max() ?? 1, (total + count - 1) / count)
    while true {
      var columns: [[Source]] = [[]]
      for source in sources {
        if height(columns[columns.count - 1] + [source]) > limit { columns.append([]) }
        columns[columns.count - 1].append(source)
      }
      if columns.count <= count { return columns }
      limit += 1
    }
  }

  private static func wrapped(
    _ text: String,
    width: Double,
    size: Int,
    bold: Bool,
    maximumLines: Int,
    even: Bool = true
  ) -> [String] {
    let clean = PrintableText.capped(PrintableText.clean(text), at: 600)
    guard !clean.isEmpty else { return [] }
    return TextWrap.lines(
      clean,
      width: width,
      size: Double(size),
      bold: bold,
      maximumLines: maximumLines,
      even: even
    )
  }
}
