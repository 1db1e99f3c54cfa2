public import Faultline

/// Writes GEXF 1.3 with a time line: relations stand from their first to their last day.
///
/// The format has whole days only, and both ends of a span belong to it. A partial date becomes the first day that it can
/// mean as a start and the last one as an end; the date itself stays among the values.
public struct GEXFWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "gexf" }
  /// What the format is and who reads it.
  public var summary: String { "GEXF 1.3 with a time line, for Gephi" }
  /// The endings of its files.
  public var endings: [String] { [".gexf"] }

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
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta>
          <creator>Faultline</creator>
          <description>\(XMLText.escaped(slice.filter.summary, &losses))</description>
        </meta>
        <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">

      """
    )
    declare(SliceTable.nodeAttributes, "node", output)
    declare(SliceTable.edgeAttributes, "edge", output)
    output.append("    <nodes>\n")
    for entry in slice.nodes {
      let row = table.row(entry)
      losses.note(row)
      let id = XMLText.escaped(row.id, &losses)
      let label = XMLText.escaped(row.label, &losses)
      let time = row.action.map { span($0.dates.inForce, row.id, &losses) } ?? ""
      output.append("      <node id=\"\(id)\" label=\"\(label)\"\(time)>\n")
      output.append(values(SliceTable.nodeAttributes, of: row, &losses))
      output.append("      </node>\n")
    }
    output.append("    </nodes>\n    <edges>\n")
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      var line = "      <edge id=\"\(XMLText.escaped(row.id, &losses))\""
      line += " source=\"\(XMLText.escaped(row.source, &losses))\""
      line += " target=\"\(XMLText.escaped(row.target, &losses))\""
      line += " label=\"\(XMLText.escaped(row.kind, &losses))\""
      line += span(row.period, row.id, &losses) + ">\n"
      output.append(line)
      output.append(values(SliceTable.edgeAttributes, of: row, &losses))
      output.append("      </edge>\n")
    }
    output.append("    </edges>\n  </graph>\n</gexf>\n")
    losses.noteClaims(of: table)
    return losses.report
  }

  /// The days of a span as attributes; the end is the last day.
  private func span(_ period: Period, _ id: String, _ losses: inout TableLosses) -> String {
    let first = period.from?.earliest
    var last = period.until.map { Day(number: $0.latest.number - 1) }
    if let start = first, let end = last, end < start {
      // Nothing lies between the two: the format wants an end that is not before the start.
      last = start
    }
    if [period.from, period.until].contains(where: { $0.map { $0.precision != .day } ?? false }) {
      losses.add("partial dates on the time line, filled up", id)
    }
    let start = first.map { " start=\"\($0)\"" } ?? ""
    return start + (last.map { " end=\"\($0)\"" } ?? "")
  }

  private func declare<Row>(_ attributes: [Attribute<Row>], _ part: String, _ output: ByteOutput) {
    output.append("    <attributes class=\"\(part)\" mode=\"static\">\n")
    for attribute in attributes {
      let type =
        switch attribute.type {
        case .text, .texts: "string"
        case .decimal: "double"
        case .flag: "boolean"
        }
      output.append(
        "      <attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n"
      )
    }
    output.append("    </attributes>\n")
  }

  private func values<Row>(
    _ attributes: [Attribute<Row>],
    of row: Row,
    _ losses: inout TableLosses
  ) -> String {
    var text = "        <attvalues>\n"
    for attribute in attributes {
      guard let value = attribute.value(row) else { continue }
      let content = XMLText.escaped(value.text, &losses)
      text += "          <attvalue for=\"\(attribute.name)\" value=\"\(content)\"/>\n"
    }
    return text + "        </attvalues>\n"
  }
}
