public import Faultline

/// Writes a blueprint of Kumu, which joins elements by their labels: a label that several carry gets the id behind it.
public struct KumuWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "kumu" }
  /// What the format is and who reads it.
  public var summary: String { "a blueprint for Kumu" }
  /// The endings of its files.
  public var endings: [String] { [".kumu.json"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let labels = KumuWriter.labels(of: slice, graph)
    JSONWriter.write(to: outputs[0]) { json in
      json.objects("elements", slice.nodes) { entry, json in
        let row = table.row(entry)
        losses.note(row)
        json.field("label", labels[entry.node])
        json.field("id", row.id)
        json.field("type", row.kind)
        json.field("description", row.entity?.summary ?? row.action?.note)
        for attribute in SliceTable.nodeAttributes
        where !["label", "type", "kind", "summary"].contains(attribute.name) {
          KumuWriter.add(attribute.name, attribute.value(row), &json)
        }
      }
      json.objects("connections", slice.edges) { entry, json in
        let row = table.row(entry)
        losses.note(row)
        json.field("from", labels[graph.from(entry.edge)])
        json.field("to", labels[graph.to(entry.edge)])
        json.field("direction", row.isSymmetric ? "undirected" : "directed")
        json.field("id", row.id)
        json.field("type", row.kind)
        json.field("label", row.relation?.role ?? row.kind)
        json.field("description", row.sentence)
        for attribute in SliceTable.edgeAttributes
        where !["kind", "sentence", "symmetric", "from", "until"].contains(attribute.name) {
          KumuWriter.add(attribute.name, attribute.value(row), &json)
        }
        // 'from' is an end there.
        json.field("since", row.period.from?.description)
        json.field("until", row.period.until?.description)
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  /// A label for each node that no other has.
  private static func labels(of slice: Slice, _ graph: Graph) -> [NodeID: String] {
    var counts: [String: Int] = [:]
    // Kumu joins labels whatever their case.
    for entry in slice.nodes { counts[graph.label(of: entry.node).lowercased(), default: 0] += 1 }
    var used: Set<String> = []
    var labels: [NodeID: String] = [:]
    for entry in slice.nodes {
      let label = graph.label(of: entry.node)
      var unique = label
      if counts[label.lowercased()] != 1 { unique += " (\(graph.id(of: entry.node)))" }
      while !used.insert(unique.lowercased()).inserted {
        unique += " (\(graph.id(of: entry.node)))"
      }
      labels[entry.node] = unique
    }
    return labels
  }

  private static func add(_ name: String, _ value: AttributeValue?, _ json: inout JSONWriter) {
    switch value {
    case nil: break
    case .texts(let texts, _): json.strings(name, texts)
    case .decimal(let number): json.field(name, digits: number.description)
    case .flag(let flag): json.field(name, flag)
    case .text(let text): json.field(name, text)
    }
  }
}
