public import Faultline

/// Writes the node-link JSON of networkx 3.4 and later: a directed multigraph with its edges under `edges`.
///
/// `networkx.node_link_graph(json.load(file))` reads it as it is. Symmetric relations are written once, with `symmetric: true`.
public struct NodeLinkWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "node-link" }
  /// What the format is and who reads it.
  public var summary: String { "node-link JSON, for networkx and D3" }
  /// The endings of its files.
  public var endings: [String] { [".node-link.json"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    JSONWriter.write(to: outputs[0]) { json in
      json.field("directed", true)
      json.field("multigraph", true)
      json.object("graph") { json in
        json.field("name", "Faultline")
        json.field("filter", slice.filter.summary)
        json.field("knownUntil", graph.knownUntil?.description)
      }
      json.objects("nodes", slice.nodes) { entry, json in
        let row = table.row(entry)
        losses.note(row)
        json.field("id", row.id)
        json.attributes(SliceTable.nodeAttributes, of: row)
      }
      json.objects("edges", slice.edges) { entry, json in
        let row = table.row(entry)
        losses.note(row)
        json.field("source", row.source)
        json.field("target", row.target)
        json.field("key", row.id)
        json.attributes(SliceTable.edgeAttributes, of: row)
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }
}

extension JSONWriter {
  /// Adds the values of a row, each under the name of its column; lists as one text.
  mutating func attributes<Row>(_ attributes: [Attribute<Row>], of row: Row) {
    for attribute in attributes {
      switch attribute.value(row) {
      case nil: break
      case .decimal(let number): field(attribute.name, digits: number.description)
      case .flag(let flag): field(attribute.name, flag)
      case .some(let value): field(attribute.name, value.text)
      }
    }
  }
}
