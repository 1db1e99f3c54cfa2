public import Faultline

/// Reads node-link JSON: what networkx writes, with its edges under `edges` or `links`, and its kin.
///
/// | in the file | in the records |
/// | --- | --- |
/// | `nodes[]`: `id` (graphology: `key`; D3: the place in the list) | the id of an entity |
/// | `edges[]` or `links[]`: `source`, `target`, `key` or `id` | the ends and the id of a relation |
/// | `adjacency[][]` of networkx | relations |
/// | the other members, and those of `attributes` | by their names, see `GraphRecords` |
/// | `directed: false` | the property `directed` of relations whose kind does not say it |
/// | `graph` and other members of the whole | left out, with a count |
///
/// In files that Faultline wrote, nodes of the type `action` become actions again, and what was computed is left out.
public struct NodeLinkReader: RecordReader {
  /// What the format is called.
  public var format: String { "node-link JSON" }

  /// The endings of its files.
  public var endings: [String] { [".node-link.json"] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with an object that has a list of nodes and, as far as that can be seen, of edges.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let json = start.json, json["nodes"]?.isList ?? false else { return false }
    if json["nodes"]?.first?["data"]?.isObject ?? false { return false }
    // A document of Faultline's own form says so.
    if json["format"]?.text == "faultline-graph" { return false }
    return ["edges", "links", "adjacency"].contains { json[$0]?.isList ?? false }
      || json["directed"] != nil || json["multigraph"] != nil
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    GraphJSONReading.read(bytes, named: file, format: format) { $0.readNodeLink() }
  }
}

extension GraphJSONReading {
  /// What Faultline writes beside the records, which makes it anew.
  private static let computed = ["sentence", "status", "symmetric"]

  mutating func readNodeLink() {
    let root = json.root
    let isDirected = root["directed"].map(\.isTrue) ?? isDirected(root["options"])
    let isOwn = root["graph"]?["name"]?.word == "Faultline"
    let known = ["directed", "multigraph", "nodes", "edges", "links", "adjacency", "options"]
    if let graph = root["graph"], !isOwn {
      lose((graph.members ?? []).map(\.key), of: graph, "graph")
      if graph.items.map({ !$0.isEmpty }) ?? false { lose("graph", graph) }
    }
    lose(
      (root.members ?? []).map(\.key).filter { !known.contains($0) && $0 != "graph" },
      of: root,
      "file"
    )

    var ids: [String?] = []
    var actions: Set<String> = []
    for (index, node) in json.items(of: root["nodes"], "'nodes'").enumerated() {
      let key = node["id"] != nil ? "id" : node["key"] != nil ? "key" : nil
      guard node.members != nil else {
        json.report(
          .wrongShape,
          node,
          "a node is \(node.shape), not an object",
          hint: "write it as {\"id\": \"…\"}"
        )
        ids.append(nil)
        continue
      }
      guard let key else {
        // D3 numbers the nodes by their places.
        ids.append(String(index))
        add(node: node, String(index), except: [])
        continue
      }
      let id = json.identity(key, of: node, in: "a node")
      ids.append(id)
      guard let id else { continue }
      if isOwn, node["type"]?.word == "action" {
        actions.insert(id)
        addAction(node, id)
      } else {
        add(node: node, id, except: isOwn ? [key, "type"] : [key])
      }
    }
    for name in ["edges", "links"] {
      for edge in json.items(of: root[name], "'\(name)'") {
        addEdge(edge, isDirected: isDirected, isOwn: isOwn, actions)
      }
    }
    if root["edges"] == nil, root["links"] == nil, root["adjacency"] == nil {
      json.losses.add("no edges in the file", example: "'edges', 'links' or 'adjacency'")
    }
    addAdjacency(root["adjacency"], ids, isDirected: isDirected ?? true)
  }

  /// What graphology says of a whole graph.
  private func isDirected(_ options: JSONNode?) -> Bool? {
    options?["type"]?.word.flatMap { $0 == "mixed" ? nil : $0 == "directed" }
  }

  private mutating func add(node: JSONNode, _ id: String, except keys: [String]) {
    let attributes = attributes(
      of: node,
      except: keys,
      inner: ["attributes", "data", "metadata"],
      "node"
    )
    records.entities.append(graph.entity(id, attributes))
  }

  private mutating func addEdge(
    _ edge: JSONNode,
    isDirected: Bool?,
    isOwn: Bool,
    _ actions: Set<String>
  ) {
    guard let from = json.identity("source", of: edge, in: "an edge"),
      let to = json.identity("target", of: edge, in: "an edge")
    else { return }
    if isOwn, let kind = edge["kind"]?.word, let role = ActionRole(name: kind),
      addPart(role, from, to, actions)
    {
      return
    }
    let key = edge["id"] != nil ? "id" : "key"
    let undirected = edge["undirected"]?.isTrue ?? false
    let ownKeys = isOwn ? GraphJSONReading.computed : ["undirected"]
    let attributes = attributes(
      of: edge,
      except: ["source", "target", key] + ownKeys,
      inner: ["attributes", "data", "metadata"],
      "edge"
    )
    let directed = edge["directed"].map(\.isTrue) ?? (undirected ? false : isDirected)
    records.relations.append(
      graph.relation(
        edge[key]?.word,
        from: from,
        to: to,
        isDirected: directed,
        attributes.filter { $0.name != "directed" }
      )
    )
  }

  private mutating func addAdjacency(_ rows: JSONNode?, _ ids: [String?], isDirected: Bool) {
    let places = Dictionary(
      ids.enumerated().compactMap { place, id in id.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, row) in json.items(of: rows, "'adjacency'").enumerated() {
      guard index < ids.count else {
        json.report(
          .wrongShape,
          row,
          "there are more rows than nodes",
          hint: "each node has one row, in the order of the nodes"
        )
        return
      }
      guard let from = ids[index] else { continue }
      for edge in json.items(of: row, "a row of 'adjacency'") {
        guard let to = json.identity("id", of: edge, in: "an edge") else { continue }
        // Without directions, every edge stands in the rows of both its ends.
        if !isDirected, let place = places[to], place < index { continue }
        let attributes = attributes(of: edge, except: ["id", "key"], "edge")
        records.relations.append(
          graph.relation(
            edge["key"]?.word,
            from: from,
            to: to,
            isDirected: isDirected,
            attributes
          )
        )
      }
    }
  }

  // MARK: What Faultline wrote itself

  private mutating func addAction(_ node: JSONNode, _ id: String) {
    func date(_ key: String) -> PartialDate? { node[key]?.word.flatMap { PartialDate($0) } }
    var action = Action(
      id: RecordID(id),
      kind: ActionKind(rawValue: node["kind"]?.word ?? "other"),
      title: node["label"]?.word ?? id,
      cites: [Cite(source: graph.source.id)]
    )
    action.dates = Action.Dates(
      announced: date("announced"),
      published: date("published"),
      effective: date("effective"),
      until: date("until")
    )
    action.instrument = node["instrument"]?.word.map { Action.Instrument(cite: $0) }
    guard !records.actions.contains(where: { $0.id == action.id }) else {
      json.report(.duplicateID, node, "two actions carry the id '\(id)'", hint: "rename one")
      return
    }
    records.actions.append(action)
  }

  private mutating func addPart(
    _ role: ActionRole,
    _ from: String,
    _ to: String,
    _ actions: Set<String>
  ) -> Bool {
    let isIssuer = role == .issuer
    let (action, player) = isIssuer ? (to, from) : (from, to)
    guard actions.contains(action),
      let index = records.actions.firstIndex(where: { $0.id.rawValue == action })
    else { return false }
    records.actions[index].parts.append(Action.Part(role: role, player: RecordID(player)))
    return true
  }
}
