public import Faultline

/// Writes CX2, with every attribute declared, for Cytoscape and NDEx.
public struct CX2Writer: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "cx2" }
  /// What the format is and who reads it.
  public var summary: String { "CX2, for Cytoscape and NDEx" }
  /// The endings of its files.
  public var endings: [String] { [".cx2"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var numbers = [Int](repeating: -1, count: graph.nodeCount)
    for (number, entry) in slice.nodes.enumerated() { numbers[Int(entry.node.number)] = number }
    JSONWriter.writeList(to: outputs[0]) { json in
      json.item { json in
        json.field("CXVersion", "2.0")
        json.field("hasFragments", false)
      }
      json.item { json in
        let counts = [
          ("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", slice.nodes.count),
          ("edges", slice.edges.count),
        ]
        json.objects("metaData", counts) { part, json in
          json.field("name", part.0)
          json.field("elementCount", part.1)
        }
      }
      json.item { json in
        json.objects("attributeDeclarations", [0]) { _, json in
          json.object("networkAttributes") { json in
            for name in ["name", "description"] { json.object(name) { $0.field("d", "string") } }
          }
          json.object("nodes") { json in
            for name in ["name", "id"] { json.object(name) { $0.field("d", "string") } }
            declare(SliceTable.nodeAttributes, &json)
          }
          json.object("edges") { json in
            for name in ["interaction", "id"] { json.object(name) { $0.field("d", "string") } }
            declare(SliceTable.edgeAttributes, &json)
          }
        }
      }
      json.item { json in
        json.objects("networkAttributes", [0]) { _, json in
          json.field("name", "Faultline")
          json.field("description", slice.filter.summary)
        }
      }
      json.item { json in
        json.objects("nodes", slice.nodes) { entry, json in
          let row = table.row(entry)
          losses.note(row)
          json.field("id", numbers[Int(entry.node.number)])
          json.object("v") { json in
            json.field("name", row.label)
            json.field("id", row.id)
            values(SliceTable.nodeAttributes, of: row, &json)
          }
        }
      }
      json.item { json in
        json.objects("edges", slice.edges.enumerated()) { item, json in
          let row = table.row(item.element)
          losses.note(row)
          json.field("id", item.offset)
          json.field("s", numbers[Int(graph.from(item.element.edge).number)])
          json.field("t", numbers[Int(graph.to(item.element.edge).number)])
          json.object("v") { json in
            json.field("interaction", row.kind)
            json.field("id", row.id)
            values(SliceTable.edgeAttributes, of: row, &json)
          }
        }
      }
      json.item { json in
        json.objects("status", [0]) { _, json in json.field("success", true) }
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  private func declare<Row>(_ attributes: [Attribute<Row>], _ json: inout JSONWriter) {
    for attribute in attributes {
      let type =
        switch attribute.type {
        case .text: "string"
        case .decimal: "double"
        case .flag: "boolean"
        case .texts: "list_of_string"
        }
      json.object(attribute.name) { $0.field("d", type) }
    }
  }

  private func values<Row>(
    _ attributes: [Attribute<Row>],
    of row: Row,
    _ json: inout JSONWriter
  ) {
    for attribute in attributes {
      switch attribute.value(row) {
      case nil: break
      case .text(let text): json.field(attribute.name, text)
      case .decimal(let number): json.field(attribute.name, digits: number.description)
      case .flag(let flag): json.field(attribute.name, flag)
      case .texts(let texts, _): json.strings(attribute.name, texts)
      }
    }
  }
}
