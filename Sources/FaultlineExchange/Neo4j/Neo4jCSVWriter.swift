public import Faultline

/// Writes the two tables that `neo4j-admin database import full` reads.
///
/// ```
/// neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv neo4j
/// ```
///
/// Headers carry types; lists are separated by semicolons. A partial date stays a text, and its first day is a `date`
/// beside it.
public struct Neo4jCSVWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "neo4j" }
  /// What the format is and who reads it.
  public var summary: String { "tables in a folder for neo4j-admin database import full" }
  /// The endings of its files.
  public var endings: [String] { [] }
  /// The names of the files.
  public var fileNames: [String] { ["nodes.csv", "relationships.csv"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let nodeHeader = SliceTable.nodeAttributes.map { Neo4jCSVWriter.header($0.name, $0.type) }
    outputs[0].append(CSVLine.of(["id:ID"] + nodeHeader + ["effectiveDay:date", ":LABEL"]))
    for entry in slice.nodes {
      let row = table.row(entry)
      losses.note(row)
      var fields = [Neo4jCSVWriter.field(row.id, &losses)]
      for attribute in SliceTable.nodeAttributes {
        fields.append(Neo4jCSVWriter.field(attribute.value(row), &losses))
      }
      fields.append(row.action?.dates.inForce.from?.earliest.description ?? "")
      fields.append(Neo4jNames.labels(row).joined(separator: ";"))
      outputs[0].append(Neo4jCSVWriter.line(fields))
    }
    let edgeHeader = SliceTable.edgeAttributes.map { Neo4jCSVWriter.header($0.name, $0.type) }
    outputs[1].append(
      CSVLine.of(
        [":START_ID", ":END_ID", ":TYPE", "id"] + edgeHeader + ["fromDay:date", "untilDay:date"]
      )
    )
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      var fields = [
        Neo4jCSVWriter.field(row.source, &losses), Neo4jCSVWriter.field(row.target, &losses),
        Neo4jNames.type(row.kind), Neo4jCSVWriter.field(row.id, &losses),
      ]
      for attribute in SliceTable.edgeAttributes {
        fields.append(Neo4jCSVWriter.field(attribute.value(row), &losses))
      }
      fields.append(row.period.from?.earliest.description ?? "")
      fields.append(row.period.until?.earliest.description ?? "")
      outputs[1].append(Neo4jCSVWriter.line(fields))
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  /// A line with every field in quotes, so that no reader takes one for empty or for the end of a line.
  private static func line(_ fields: [String]) -> String {
    fields.map { $0.isEmpty ? "" : CSVLine.quoted($0) }.joined(separator: ",") + "\n"
  }

  private static func header<Row>(_ name: String, _ type: Attribute<Row>.ValueType) -> String {
    switch type {
    case .text: name
    case .decimal: "\(name):double"
    case .flag: "\(name):boolean"
    case .texts: "\(name):string[]"
    }
  }

  private static func field(_ value: AttributeValue?, _ losses: inout TableLosses) -> String {
    switch value {
    case nil: ""
    case .texts(let texts, _):
      texts.map { text in
        if text.utf8.contains(UInt8(ascii: ";")) { losses.add("semicolons in lists", text) }
        return field(
          text.split(separator: ";", omittingEmptySubsequences: false).joined(separator: ","),
          &losses
        )
      }.joined(separator: ";")
    case .some(let value): field(value.text, &losses)
    }
  }

  /// A text on one line: the import takes line breaks for ends of rows unless it is told not to.
  private static func field(_ text: String, _ losses: inout TableLosses) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0.value == 0 }) else {
      return text
    }
    losses.add("line breaks", text)
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(
        scalar == "\n" || scalar == "\r" || scalar.value == 0 ? " " : scalar
      )
    }
    return result
  }
}
