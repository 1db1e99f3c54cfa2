public import Faultline

/// Reads what Cytoscape.js and Cytoscape Desktop (`.cyjs`) write.
///
/// Elements stand in one list, or in two under `nodes` and `edges`; with or without the document around them. The members
/// of `data` are understood by their names (see `GraphRecords`): `id`, `source` and `target` make nodes and edges,
/// `parent` is kept as a property. What only says how it looked (`position`, `selected`, `style`, …) and what is said of
/// the whole network is left out, with a count.
public struct CytoscapeReader: RecordReader {
  /// What the format is called.
  public var format: String { "Cytoscape JSON" }

  /// The endings of its files.
  public var endings: [String] { [".cyjs"] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with elements that have `data`.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let json = start.json else { return false }
    if let elements = json["elements"] {
      if elements.isObject { return true }
      return elements.isList && json["connections"] == nil
    }
    if json["target_cytoscapejs_version"] != nil { return true }
    let element = json.isList ? json.first : json["nodes"]?.first
    return element?["data"]?.isObject ?? false
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    GraphJSONReading.read(bytes, named: file, format: format) { $0.readCytoscape() }
  }
}

extension GraphJSONReading {
  /// What says how elements looked.
  private static let looks = [
    "position", "renderedPosition", "removed", "selected", "selectable", "locked", "grabbed",
    "grabbable", "pannable", "classes", "style", "css", "scratch",
  ]
  private static let network = [
    "format_version", "generated_by", "target_cytoscapejs_version", "elements", "nodes", "edges",
    "directed", "multigraph",
  ]

  mutating func readCytoscape() {
    let root = json.root
    let isDirected = root["directed"].map(\.isTrue)
    for member in root.members ?? [] where !GraphJSONReading.network.contains(member.key) {
      if member.key == "data", member.node.members != nil {
        lose((member.node.members ?? []).map(\.key), of: member.node, "network")
      } else {
        lose([member.key], of: root, "network")
      }
    }
    let elements = root["elements"] ?? root
    if let list = elements.items {
      for element in list { add(element, group: nil, isDirected) }
    } else {
      for element in json.items(of: elements["nodes"], "'nodes'") {
        add(element, group: "nodes", isDirected)
      }
      for element in json.items(of: elements["edges"], "'edges'") {
        add(element, group: "edges", isDirected)
      }
    }
  }

  private mutating func add(_ element: JSONNode, group: String?, _ isDirected: Bool?) {
    guard let data = element["data"], data.members != nil else {
      json.report(
        .missingKey,
        element,
        "an element needs 'data'",
        hint: "write {\"data\": {\"id\": \"…\"}}"
      )
      return
    }
    let group = group ?? element["group"]?.word ?? (data["source"] == nil ? "nodes" : "edges")
    let isNode = group == "nodes"
    lose(GraphJSONReading.looks, of: element, isNode ? "node" : "edge")
    if isNode {
      guard let id = json.needed("id", of: data, in: "the data of a node") else { return }
      let attributes = attributes(of: data, except: ["id", "selected"], "node")
      records.entities.append(graph.entity(id, attributes))
    } else {
      guard let from = json.needed("source", of: data, in: "the data of an edge"),
        let to = json.needed("target", of: data, in: "the data of an edge")
      else { return }
      let key = data["id"] == nil ? "key" : "id"
      let attributes = attributes(of: data, except: ["source", "target", key, "selected"], "edge")
      records.relations.append(
        graph.relation(data[key]?.word, from: from, to: to, isDirected: isDirected, attributes)
      )
    }
  }
}
