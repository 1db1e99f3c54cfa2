public import Faultline

/// Writes GraphML, with every column declared.
public struct GraphMLWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "graphml" }
  /// What the format is and who reads it.
  public var summary: String { "GraphML, for yEd, Gephi, igraph, networkx" }
  /// The endings of its files.
  public var endings: [String] { [".graphml"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let output = outputs[0]
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    )
    declare(SliceTable.nodeAttributes, "node", output)
    // Again as a value: igraph reads the ids of edges wrongly.
    output.append(
      "  <key id=\"edge-record\" for=\"edge\" attr.name=\"record\" attr.type=\"string\"/>\n"
    )
    declare(SliceTable.edgeAttributes, "edge", output)
    output.append("  <graph id=\"faultline\" edgedefault=\"directed\">\n")
    for entry in slice.nodes {
      let row = table.row(entry)
      losses.note(row)
      output.append("    <node id=\"\(XMLText.escaped(row.id, &losses))\">\n")
      output.append(data(SliceTable.nodeAttributes, of: row, "node", &losses))
      output.append("    </node>\n")
    }
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      let (source, target) = (
        XMLText.escaped(row.source, &losses), XMLText.escaped(row.target, &losses)
      )
      let id = XMLText.escaped(row.id, &losses)
      output.append("    <edge id=\"\(id)\" source=\"\(source)\" target=\"\(target)\">\n")
      output.append("      <data key=\"edge-record\">\(id)</data>\n")
      output.append(data(SliceTable.edgeAttributes, of: row, "edge", &losses))
      output.append("    </edge>\n")
    }
    output.append("  </graph>\n</graphml>\n")
    losses.noteClaims(of: table)
    return losses.report
  }

  private func declare<Row>(_ attributes: [Attribute<Row>], _ part: String, _ output: ByteOutput) {
    for attribute in attributes {
      let type =
        switch attribute.type {
        case .text, .texts: "string"
        case .decimal: "double"
        case .flag: "boolean"
        }
      output.append(
        "  <key id=\"\(part)-\(attribute.name)\" for=\"\(part)\" attr.name=\"\(attribute.name)\" "
          + "attr.type=\"\(type)\"/>\n"
      )
    }
  }

  private func data<Row>(
    _ attributes: [Attribute<Row>],
    of row: Row,
    _ part: String,
    _ losses: inout TableLosses
  ) -> String {
    var text = ""
    for attribute in attributes {
      guard let value = attribute.value(row) else { continue }
      let content = XMLText.escaped(value.text, &losses)
      text += "      <data key=\"\(part)-\(attribute.name)\">\(content)</data>\n"
    }
    return text
  }
}
