internal import FaultlineDiagrams
internal import FaultlineExchange

/// An answer that is a list of dated things: as text, as a table, as JSON, and drawn as a chart.
struct ChartedAnswer {
  /// Whether there is nothing to tell; texts and figures are then left out, tables and JSON are empty.
  let isEmpty: Bool
  /// The answer as JSON.
  let json: () -> [UInt8]
  /// The names of the columns.
  let columns: [String]
  /// The rows of the table.
  let rows: () -> [[String]]
  /// The running text.
  let document: () -> Document
  /// The figure, in a style.
  let chart: (FigureStyle) -> Chart

  /// The forms that it can be had in.
  static let formats: [OutputFormat] = [.text, .markdown, .json, .csv] + OutputFormat.figures

  /// Writes the answer.
  func write(to destination: Destination, as format: OutputFormat, style: FigureStyle) throws {
    switch format {
    case .json: try destination.write(json())
    case .csv: try destination.write(CSVLine.table(columns, rows()))
    case _ where isEmpty: break
    case .text, .markdown:
      try destination.write(document().rendered(as: format, for: destination.terminal))
    default:
      guard let form = format.figure else { return }
      try destination.write(
        FigureOutput.bytes { () throws(RenderError) in
          try FigureRenderer()
            .renderAndWait(chart(style), as: form, resolution: style.resolution)
        }
      )
    }
  }
}
