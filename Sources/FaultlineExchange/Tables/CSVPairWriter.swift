public import Faultline

/// Writes a table of nodes and one of edges, with a column for every field: for spreadsheets, Gephi, pandas, and back.
public struct CSVPairWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "csv-pair" }
  /// What the format is and who reads it.
  public var summary: String { "nodes.csv and edges.csv in a folder, for Gephi and pandas" }
  /// The endings of its files.
  public var endings: [String] { [] }
  /// The names of the files.
  public var fileNames: [String] { ["nodes.csv", "edges.csv"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    outputs[0].append(CSVLine.of(["id"] + SliceTable.nodeAttributes.map(\.name)))
    for entry in slice.nodes {
      let row = table.row(entry)
      losses.note(row)
      outputs[0].append(
        CSVLine.of([row.id] + SliceTable.nodeAttributes.map { $0.value(row)?.text ?? "" })
      )
    }
    outputs[1].append(
      CSVLine.of(["id", "source", "target"] + SliceTable.edgeAttributes.map(\.name))
    )
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      outputs[1].append(
        CSVLine.of(
          [row.id, row.source, row.target]
            + SliceTable.edgeAttributes.map { $0.value(row)?.text ?? "" }
        )
      )
    }
    losses.noteClaims(of: table)
    return losses.report
  }
}
