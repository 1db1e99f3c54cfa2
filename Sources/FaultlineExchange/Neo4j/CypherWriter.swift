public import Faultline

/// Writes a script of Cypher that makes the graph, or brings one that it made up to date.
///
/// Nodes are found by their id, which a constraint keeps unique, so that the script can run twice.
public struct CypherWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "cypher" }
  /// What the format is and who reads it.
  public var summary: String { "a script for Neo4j and its kin" }
  /// The endings of its files.
  public var endings: [String] { [".cypher", ".cql"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let output = outputs[0]
    output.append(
      """
      CREATE CONSTRAINT faultline_id IF NOT EXISTS FOR (n:Faultline) REQUIRE n.id IS UNIQUE;

      """
    )
    for entry in slice.nodes {
      let row = table.row(entry)
      losses.note(row)
      var values = SliceTable.nodeAttributes.compactMap(value(in: row))
      values += day("effectiveDay", row.action?.dates.inForce.from)
      let labels = Neo4jNames.labels(row).map { ":\($0)" }.joined()
      output.append(
        "MERGE (n:Faultline {id: \(CypherWriter.text(row.id))}) SET n\(labels), n += {\(values.joined(separator: ", "))};\n"
      )
    }
    for entry in slice.edges {
      let row = table.row(entry)
      losses.note(row)
      var values = SliceTable.edgeAttributes.compactMap(value(in: row))
      values += day("fromDay", row.period.from) + day("untilDay", row.period.until)
      output.append(
        "MATCH (a:Faultline {id: \(CypherWriter.text(row.source))}), "
          + "(b:Faultline {id: \(CypherWriter.text(row.target))}) "
          + "MERGE (a)-[r:\(Neo4jNames.type(row.kind)) {id: \(CypherWriter.text(row.id))}]->(b) "
          + "SET r += {\(values.joined(separator: ", "))};\n"
      )
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  private func value<Row>(in row: Row) -> (Attribute<Row>) -> String? {
    { attribute in
      switch attribute.value(row) {
      case nil: nil
      case .text(let text): "\(attribute.name): \(CypherWriter.text(text))"
      case .decimal(let number): "\(attribute.name): \(number)"
      case .flag(let flag): "\(attribute.name): \(flag)"
      case .texts(let texts, _):
        "\(attribute.name): [\(texts.map(CypherWriter.text).joined(separator: ", "))]"
      }
    }
  }

  /// The first day of a date, as a date.
  private func day(_ name: String, _ date: PartialDate?) -> [String] {
    date.map { ["\(name): date('\($0.earliest)')"] } ?? []
  }

  /// A text in single quotes.
  static func text(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
