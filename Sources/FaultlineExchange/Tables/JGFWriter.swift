public import Faultline

/// Writes the JSON Graph Format, version 2, with claims and sources as metadata of the graph.
public struct JGFWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "jgf" }
  /// What the format is and who reads it.
  public var summary: String { "JSON Graph Format 2, with claims and sources" }
  /// The endings of its files.
  public var endings: [String] { [".jgf", ".jgf.json"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var cited: Set<RecordID> = []
    JSONWriter.write(to: outputs[0]) { json in
      json.object("graph") { json in
        json.field("directed", true)
        json.field("type", "faultline")
        json.field("label", "Faultline")
        json.object("nodes") { json in
          for entry in slice.nodes {
            let row = table.row(entry)
            losses.note(row)
            cited.formUnion(row.cites.map(\.source))
            json.object(row.id) { json in
              json.field("label", row.label)
              json.object("metadata") { json in
                json.attributes(SliceTable.nodeAttributes, of: row)
              }
            }
          }
        }
        json.objects("edges", slice.edges) { entry, json in
          let row = table.row(entry)
          losses.note(row)
          cited.formUnion(row.cites.map(\.source))
          json.field("id", row.id)
          json.field("source", row.source)
          json.field("target", row.target)
          json.field("relation", row.kind)
          json.field("directed", !row.isSymmetric)
          json.field("label", row.sentence)
          json.object("metadata") { json in
            json.attributes(SliceTable.edgeAttributes, of: row)
          }
        }
        json.object("metadata") { json in
          json.filter(slice.filter)
          json.field("knownUntil", graph.knownUntil?.description)
          let claims = slice.claims.compactMap { graph.claim($0) }
          cited.formUnion(claims.flatMap { $0.stances.map(\.cite.source) })
          json.objects("claims", claims) { $1.fields(of: $0) }
          let sources = cited.sorted().compactMap { id in
            graph.source(id).flatMap { graph.source($0) }
          }
          json.objects("sources", sources) { $1.fields(of: $0) }
        }
      }
    }
    losses.noteRules(of: slice, graph)
    return losses.report
  }
}
