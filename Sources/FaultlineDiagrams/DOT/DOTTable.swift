/// A borderless HTML-like table, built from escaped text only.
struct DOTTable {
  private(set) var rows: [String] = []
  private let attributes: String

  init(padding: Int = 0, spacing: Int = 0) {
    attributes =
      "BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"\(spacing)\" CELLPADDING=\"\(padding)\""
  }

  /// Adds a row of cells.
  mutating func addRow(_ cells: [DOTCell]) {
    rows.append("<TR>\(cells.map(\.markup).joined())</TR>")
  }

  /// Adds free space below.
  ///
  /// A table inside a cell is stretched to the cell; the space takes up what would part its rows.
  mutating func addSpace(height: Double) {
    guard height >= 1 else { return }
    addRow([.gap(width: 1, height: Int(height))])
  }

  /// The table as markup.
  ///
  /// A table without rows gets an empty one, which Graphviz demands.
  var markup: String {
    "<TABLE \(attributes)>\(rows.isEmpty ? "<TR><TD></TD></TR>" : rows.joined())</TABLE>"
  }
}
