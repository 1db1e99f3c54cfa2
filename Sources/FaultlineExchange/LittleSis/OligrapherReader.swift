public import Faultline

/// Reads maps of LittleSis' Oligrapher, in the layouts of its versions 2 (`display` in nodes and edges) and 3.
///
/// | in the file | in the records |
/// | --- | --- |
/// | node: `id`, `name` | an entity; numbers are ids of LittleSis and become `littlesis-ID` |
/// | the page of a node (`/person/`, `/org/`) | its kind, and a property |
/// | edge: `node1_id`, `node2_id`, `label` | a relation; a label that is no kind is its role |
/// | `arrow`: `1->2`, `2->1`; `both` or nothing | the direction; or the property `directed` |
/// | `dash`, `url` | properties |
/// | captions, annotations, places, images, colours | left out, with a count |
public struct OligrapherReader: RecordReader {
  /// What the format is called.
  public var format: String { "Oligrapher map" }

  /// The endings of its files.
  public var endings: [String] { [".oligrapher.json"] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with objects of nodes and of edges, also under `graph` or `graph_data`.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let json = start.json else { return false }
    return [json, json["graph"], json["graph_data"]].contains { map in
      guard let map, map["nodes"]?.isObject ?? false else { return false }
      return map["edges"] == nil || map["edges"]?.isObject ?? false
    } && !(json["graph"]?["edges"] == nil && json["nodes"] == nil && json["graph_data"] == nil)
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    GraphJSONReading.read(bytes, named: file, format: format) { $0.readOligrapher() }
  }
}

extension GraphJSONReading {
  private static let mapKeys = ["nodes", "edges", "captions"]
  /// What says how nodes and edges looked.
  private static let drawn = [
    "x", "y", "scale", "color", "image", "edgeIds", "x1", "y1", "x2", "y2", "cx", "cy", "xb",
    "yb", "s1", "s2", "status",
  ]

  mutating func readOligrapher() {
    let root = json.root
    let map = root["graph"] ?? root["graph_data"] ?? root
    if map.offset != root.offset {
      lose(
        (root.members ?? []).map(\.key).filter { !["graph", "graph_data"].contains($0) },
        of: root,
        "map"
      )
    }
    lose(
      (map.members ?? []).map(\.key).filter { !["nodes", "edges"].contains($0) },
      of: map,
      "map"
    )
    for (key, node) in parts(map["nodes"], "'nodes'") {
      guard let id = node["id"]?.word ?? key else {
        _ = json.needed("id", of: node, in: "a node")
        continue
      }
      let display = node["display"] ?? node
      lose(GraphJSONReading.drawn, of: display, "node")
      let known = ["id", "name", "display"] + GraphJSONReading.drawn
      var attributes = attributes(of: node, except: known, "node")
      if display.offset != node.offset {
        attributes += self.attributes(of: display, except: known, "node")
      }
      var entity = graph.entity(Self.id(id), label: display["name"]?.word, attributes)
      let url = display["url"]?.word ?? ""
      if entity.kind == "unknown" {
        if url.contains("/person/") || url.contains("/people/") { entity.kind = .person }
        if url.contains("/org/") { entity.kind = .organization }
      }
      records.entities.append(entity)
    }
    for (key, edge) in parts(map["edges"], "'edges'") { add(mapEdge: edge, key) }
  }

  private mutating func add(mapEdge edge: JSONNode, _ key: String?) {
    guard let first = json.needed("node1_id", of: edge, in: "an edge"),
      let second = json.needed("node2_id", of: edge, in: "an edge")
    else { return }
    let display = edge["display"] ?? edge
    lose(GraphJSONReading.drawn, of: display, "edge")
    let known =
      ["id", "node1_id", "node2_id", "label", "arrow", "display"] + GraphJSONReading.drawn
    var attributes = attributes(of: edge, except: known, "edge")
    if display.offset != edge.offset {
      attributes += self.attributes(of: display, except: known, "edge")
    }
    attributes.removeAll { $0.name == "dash" && $0.values == ["false"] }
    let arrow = (display["arrow"] ?? edge["arrow"])?.word ?? ""
    let isReversed = arrow == "2->1" || arrow == "left"
    let isDirected = isReversed || arrow == "1->2" || arrow == "right" || arrow == "true"
    let id = edge["id"]?.word ?? key
    records.relations.append(
      graph.relation(
        id.map(Self.id),
        from: Self.id(isReversed ? second : first),
        to: Self.id(isReversed ? first : second),
        isDirected: isDirected,
        label: (display["label"] ?? edge["label"])?.word,
        attributes
      )
    )
  }

  /// Numbers are ids of LittleSis.
  private static func id(_ id: String) -> String {
    id.utf8.allSatisfy { $0 &- 48 < 10 } ? "littlesis-\(id)" : id
  }

  /// The values of an object with their keys, or the items of a list.
  private mutating func parts(
    _ node: JSONNode?,
    _ what: String
  ) -> [(key: String?, node: JSONNode)] {
    if let members = node?.members { return members.map { ($0.key, $0.node) } }
    return json.items(of: node, what).map { (nil, $0) }
  }
}
