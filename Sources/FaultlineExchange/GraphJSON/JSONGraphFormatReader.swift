public import Faultline

/// Reads the JSON Graph Format, versions 1 and 2: one `graph`, or several under `graphs`.
///
/// Nodes stand in a list (version 1) or in an object by their ids (version 2). `label` is the name of a node, `relation`
/// the kind of an edge, its `label` the role; the members of `metadata` are understood by their names (see
/// `GraphRecords`). Hyperedges and what is said of a whole graph are left out, with a count.
public struct JSONGraphFormatReader: RecordReader {
  /// What the format is called.
  public var format: String { "JSON Graph Format" }

  /// The endings of its files.
  public var endings: [String] { [".jgf", ".jgf.json", ".jgfz"] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with an object that has a `graph` with nodes or edges, or `graphs`.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let json = start.json, json["nodes"] == nil else { return false }
    if json["graphs"]?.isList ?? false { return true }
    guard let graph = json["graph"], graph.isObject else { return false }
    // In a map of LittleSis edges stand in an object.
    if graph["edges"]?.isObject ?? false { return false }
    return ["nodes", "edges", "hyperedges", "metadata", "directed"].contains { graph[$0] != nil }
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    GraphJSONReading.read(bytes, named: file, format: format) { $0.readJSONGraphFormat() }
  }
}

extension GraphJSONReading {
  mutating func readJSONGraphFormat() {
    let root = json.root
    lose(
      (root.members ?? []).map(\.key).filter { !["graph", "graphs"].contains($0) },
      of: root,
      "file"
    )
    if let graph = root["graph"] { read(graph: graph) }
    for graph in json.items(of: root["graphs"], "'graphs'") { read(graph: graph) }
  }

  private mutating func read(graph: JSONNode) {
    lose(
      (graph.members ?? []).map(\.key).filter { !["nodes", "edges", "directed"].contains($0) },
      of: graph,
      "graph"
    )
    if let members = graph["nodes"]?.members {
      for member in members { add(graphNode: member.node, member.key) }
    } else {
      for node in json.items(of: graph["nodes"], "'nodes'") {
        if let id = json.needed("id", of: node, in: "a node") { add(graphNode: node, id) }
      }
    }
    let isDirected = graph["directed"].map(\.isTrue)
    for edge in json.items(of: graph["edges"], "'edges'") {
      guard let from = json.needed("source", of: edge, in: "an edge"),
        let to = json.needed("target", of: edge, in: "an edge")
      else { continue }
      let attributes = attributes(
        of: edge,
        except: ["id", "source", "target", "label", "directed"],
        inner: ["metadata"],
        "edge"
      )
      records.relations.append(
        self.graph.relation(
          edge["id"]?.word,
          from: from,
          to: to,
          isDirected: edge["directed"].map(\.isTrue) ?? isDirected,
          label: edge["label"]?.word,
          attributes
        )
      )
    }
  }

  private mutating func add(graphNode node: JSONNode, _ id: String) {
    let attributes = attributes(of: node, except: ["id", "label"], inner: ["metadata"], "node")
    records.entities.append(graph.entity(id, label: node["label"]?.word, attributes))
  }
}
