/// A table of text with aligned columns.
struct Table {
  private let headings: [String]
  private var rows: [[String]] = []
  /// The columns whose cells are numbers, to be aligned at the right.
  private let numeric: [Int]
  /// The columns whose cells are never cut: ids, which have to stay ones that can be typed.
  private let whole: [Int]

  init(_ headings: [String], numeric: [Int] = [], whole: [Int] = []) {
    self.headings = headings
    self.numeric = numeric
    self.whole = whole + numeric
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Takes columns from the widest of some cells until the table fits or they are at their least.
  private func shrink(_ widths: inout [Int], _ columns: [Int], to width: Int, least: Int) {
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width,
      let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > least
    {
      widths[widest] -= 1
    }
  }

  /// The lines of the table; the widest columns are cut until it fits.
  func lines(width: Int) -> [String] {
    let all = [headings] + rows
    var widths = headings.indices.map { column in
      all.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    shrink(&widths, widths.indices.filter { !whole.contains($0) }, to: width, least: 8)
    shrink(&widths, Array(widths.indices), to: width, least: 3)
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let cut = TextLayout.truncated(cell, to: widths[column])
        let gap = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cut)))
        line += numeric.contains(column) ? gap + cut : cut + gap
        if column < row.count - 1 { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
