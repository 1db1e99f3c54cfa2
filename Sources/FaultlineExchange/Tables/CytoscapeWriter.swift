public import Faultline

/// Writes the elements JSON of Cytoscape.js, which Cytoscape Desktop and networkx read too.
///
/// Nodes and edges share one space of ids there, so the ids of edges get the prefix `e:`; the id of the record stands under
/// `key`.
public struct CytoscapeWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "cytoscape" }
  /// What the format is and who reads it.
  public var summary: String { "elements JSON, for Cytoscape.js and Cytoscape" }
  /// The endings of its files.
  public var endings: [String] { [".cyjs"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let nodes = slice.nodes.reduce(into: Set<String>()) { ids, entry in
      let id = graph.id(of: entry.node).rawValue
      if id.hasPrefix("e:") { ids.insert(id) }
    }
    var used = nodes
    JSONWriter.write(to: outputs[0]) { json in
      // networkx wants the first three of these.
      json.strings("data", [])
      json.field("directed", true)
      json.field("multigraph", true)
      json.object("elements") { json in
        json.objects("nodes", slice.nodes) { entry, json in
          let row = table.row(entry)
          losses.note(row)
          json.object("data") { json in
            json.field("id", row.id)
            json.field("value", row.id)
            json.field("name", row.label)
            json.attributes(SliceTable.nodeAttributes, of: row)
          }
        }
        json.objects("edges", slice.edges) { entry, json in
          let row = table.row(entry)
          losses.note(row)
          var id = "e:\(row.id)"
          // Relations of imports may share an id, elements must not.
          if !used.insert(id).inserted { id += "#\(entry.edge.number)" }
          used.insert(id)
          json.object("data") { json in
            json.field("id", id)
            json.field("source", row.source)
            json.field("target", row.target)
            json.field("key", row.id)
            json.attributes(SliceTable.edgeAttributes, of: row)
          }
        }
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }
}
