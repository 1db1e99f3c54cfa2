public import Faultline

/// Writes the edges as one table, a line each, with their sentences: for spreadsheets.
public struct EdgeTableWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "csv" }
  /// What the format is and who reads it.
  public var summary: String { "the links as one table, for spreadsheets" }
  /// The endings of its files.
  public var endings: [String] { [".csv"] }

  /// Makes a writer.
  public init() {}

  private static let columns = [
    "id", "from", "from_label", "kind", "to", "to_label", "status", "since", "until", "stake_min",
    "stake_max", "role", "sentence", "sources",
  ]

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    outputs[0].append(CSVLine.of(EdgeTableWriter.columns))
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      if let relation = row.relation {
        if let amount = relation.amount { losses.add("relations.amount", "\(row.id): \(amount)") }
        if let note = relation.note { losses.add("relations.note", note) }
        if relation.directness != nil { losses.add("relations.direct", row.id) }
        if let stake = relation.stake, stake.basis != .equity {
          losses.add("relations.stake.of", "\(row.id): \(stake.basis.rawValue)")
        }
        for property in relation.properties {
          losses.add("relations.properties", "\(property.name): \(property.value)")
        }
      }
      outputs[0].append(
        CSVLine.of([
          row.id,
          row.source,
          graph.label(of: graph.from(entry.edge)),
          row.kind,
          row.target,
          graph.label(of: graph.to(entry.edge)),
          entry.status.name,
          row.period.from?.description ?? "",
          row.period.until?.description ?? "",
          row.relation?.stake?.min.description ?? "",
          row.relation?.stake?.max.description ?? "",
          row.relation?.role ?? "",
          row.sentence,
          row.cites.map(\.source.rawValue).joined(separator: " "),
        ])
      )
    }
    var linked = [Bool](repeating: false, count: graph.nodeCount)
    for entry in slice.edges {
      linked[Int(graph.from(entry.edge).number)] = true
      linked[Int(graph.to(entry.edge).number)] = true
    }
    for entry in slice.nodes {
      let id = graph.id(of: entry.node).rawValue
      if !linked[Int(entry.node.number)] { losses.add("nodes without a link", id) }
      losses.add("nodes, but for id and label", id)
    }
    losses.noteClaims(of: table)
    return losses.report
  }
}
