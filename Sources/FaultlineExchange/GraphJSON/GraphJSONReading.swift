internal import Faultline

/// The state of reading a graph from JSON of any of the formats that other tools write.
struct GraphJSONReading {
  var json: JSONReading
  var graph: GraphRecords
  var records = RecordSet()

  init(_ json: JSONReading, file: String, format: String) {
    self.json = json
    graph = GraphRecords(file: file, format: format)
    records.sources = [graph.source]
  }

  /// Reads a file.
  static func read(
    _ bytes: [UInt8],
    named file: String,
    format: String,
    _ body: (inout GraphJSONReading) -> Void
  ) -> ReadResult {
    JSONReading.read(bytes, named: file) { json in
      var reading = GraphJSONReading(json, file: file, format: format)
      body(&reading)
      json = reading.json
      json.losses.append(reading.graph.losses)
      if reading.records.entities.isEmpty, reading.records.relations.isEmpty,
        json.findings.count == 0
      {
        json.report(
          .empty,
          json.root,
          "there are no nodes here",
          hint: "see whether the right network was exported"
        )
      }
      return reading.records
    }
  }

  /// The members of an object as attributes.
  ///
  /// - Parameters:
  ///   - node: The object.
  ///   - keys: The members that are no attributes.
  ///   - inner: The members whose own members are attributes.
  ///   - what: What it is, for the report of what had no place.
  /// - Returns: The attributes, in order.
  mutating func attributes(
    of node: JSONNode,
    except keys: [String],
    inner: [String] = [],
    _ what: String
  ) -> [GraphAttribute] {
    var attributes: [GraphAttribute] = []
    for member in node.members ?? [] where !keys.contains(member.key) {
      switch member.node.value {
      case .null: break
      case .object(let members) where inner.contains(member.key):
        if !members.isEmpty {
          attributes += self.attributes(of: member.node, except: [], "\(what).\(member.key)")
        }
      case .object: lose("\(what).\(member.key)", member.node)
      case .list(let items) where items.contains { $0.items != nil || $0.members != nil }:
        lose("\(what).\(member.key)", member.node)
      default: attributes.append(GraphAttribute(member.key, member.node.words))
      }
    }
    return attributes
  }

  /// Counts that something had no place.
  mutating func lose(_ field: String, _ node: JSONNode) {
    let example =
      switch node.value {
      case .object(let members): "{\(members.map(\.key).joined(separator: ", "))}"
      case .list(let items): "a list of \(items.count)"
      default: node.word ?? "null"
      }
    json.losses.add(field, example: example.shortened)
  }

  /// Counts members of an object that had no place.
  mutating func lose(_ keys: [String], of node: JSONNode, _ what: String) {
    for member in node.members ?? [] where keys.contains(member.key) {
      switch member.node.value {
      case .null: break
      case .object(let members) where members.isEmpty: break
      case .list(let items) where items.isEmpty: break
      case .text(let text) where text.isEmpty: break
      case .truth(false): break
      default: lose("\(what).\(member.key)", member.node)
      }
    }
  }
}
