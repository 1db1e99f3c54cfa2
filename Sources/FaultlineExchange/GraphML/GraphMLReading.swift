internal import Faultline

/// The state of reading GraphML.
struct GraphMLReading: XMLGraphReading {
  private struct Key {
    let name: String
    /// What it is for, such as `node` or `edge`.
    let scope: String
    var initial: String?
  }

  /// A node or an edge that is open.
  private struct Item {
    let event: XMLEvent
    let isNode: Bool
    var values: [(key: String, value: String)] = []
    var label: String?
    var description: String?
  }

  var findings: BulkFindings
  var graph: GraphRecords
  var records = RecordSet()

  private var keys: [String: Key] = [:]
  /// The ids of keys in the order in which they are declared.
  private var order: [String] = []
  private var keyID: String?
  private var items: [Item] = []
  private var path: [String] = []
  /// The texts of the elements that are open.
  private var texts: [String] = []
  /// The text of the element that ends.
  private var text = ""
  private var directions: [Bool] = []
  /// The key of the data that is open.
  private var dataKey: String?
  private var hasGraphics = false

  init(path: String) {
    findings = BulkFindings(file: path)
    graph = GraphRecords(file: path, format: GraphMLReader().format)
  }

  mutating func take(_ event: XMLEvent) {
    switch event.kind {
    case .text(let text): if let last = texts.indices.last { texts[last] += text }
    case .start:
      start(event)
      path.append(event.name)
      texts.append("")
    case .end:
      if !path.isEmpty { path.removeLast() }
      text = texts.popLast() ?? ""
      end(event)
    }
  }

  private mutating func start(_ event: XMLEvent) {
    if dataKey != nil, !["data", "desc"].contains(event.name) {
      hasGraphics = true
      return
    }
    switch event.name {
    case "key":
      guard let id = needed("id", of: event) else { return }
      keyID = id
      let name = event.attribute("attr.name").flatMap(\.nonEmpty) ?? id
      if keys[id] == nil { order.append(id) }
      keys[id] = Key(name: name, scope: event.attribute("for") ?? "all")
    case "graph":
      directions.append(event.attribute("edgedefault") != "undirected")
      if directions.count > 1 { lose("graph in a node", event.attribute("id") ?? "nested") }
    case "node": items.append(Item(event: event, isNode: true))
    case "edge":
      items.append(Item(event: event, isNode: false))
      for port in ["sourceport", "targetport"] {
        lose("edge@\(port)", event.attribute(port) ?? "")
      }
    case "data":
      dataKey = event.attribute("key")
      if dataKey == nil { _ = needed("key", of: event) }
      hasGraphics = false
      if let dataKey, keys[dataKey] == nil {
        report(
          .badLink,
          event,
          "no key '\(dataKey.shortened)' is declared",
          hint: "declare it in front of the graph: <key id=\"…\" for=\"node\" attr.name=\"…\"/>"
        )
      }
    case "port": lose("port", event.attribute("name") ?? "?")
    case "hyperedge": lose("hyperedge", event.attribute("id") ?? "?")
    case "locator": lose("locator", event.attribute("xlink:href") ?? event.attribute("href") ?? "?")
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent) {
    if dataKey != nil, event.name != "data" { return endGraphics(event) }
    switch event.name {
    case "default":
      if let keyID { keys[keyID]?.initial = text.trimmingSpace().nonEmpty }
    case "key": keyID = nil
    case "graph": _ = directions.popLast()
    case "data": endData()
    case "desc":
      if let last = items.indices.last, path.last == items[last].event.name {
        items[last].description = text.trimmingSpace().nonEmpty
      } else {
        lose("\(path.last ?? "").desc", text.trimmingSpace())
      }
    case "node", "edge":
      guard let item = items.popLast() else { return }
      if item.isNode { addNode(item) } else { addEdge(item) }
    default: break
    }
  }

  /// Takes the label that yFiles draws; the first of several.
  private mutating func endGraphics(_ event: XMLEvent) {
    let local = event.name.split(separator: ":").last.map(String.init) ?? event.name
    guard local.hasSuffix("Label"), let last = items.indices.last else { return }
    if let label = text.trimmingSpace().nonEmpty, items[last].label == nil {
      items[last].label = label
    }
  }

  private mutating func endData() {
    defer { dataKey = nil }
    guard let key = dataKey else { return }
    let name = keys[key]?.name ?? key
    if hasGraphics { return lose("data \(name) (drawing)", name) }
    guard let value = text.trimmingSpace().nonEmpty else { return }
    // Data belongs to what it stands in.
    guard let last = items.indices.last, path.last == items[last].event.name else {
      return lose("\(path.last ?? "").\(name)", value)
    }
    items[last].values.append((key, value))
  }

  private func attributes(of item: Item) -> [GraphAttribute] {
    var attributes = item.values.map { key, value in
      GraphAttribute(keys[key]?.name ?? key, [value])
    }
    for id in order {
      guard let key = keys[id], let initial = key.initial,
        [item.event.name, "all"].contains(key.scope),
        !item.values.contains(where: { $0.key == id })
      else { continue }
      attributes.append(GraphAttribute(key.name, [initial]))
    }
    return attributes
  }

  private mutating func addNode(_ item: Item) {
    guard let id = needed("id", of: item.event) else { return }
    var entity = graph.entity(
      id,
      label: item.label,
      attributes(of: item) + item.event.values(except: ["id"])
    )
    if let description = item.description {
      if entity.summary == nil {
        entity.summary = description
      } else {
        entity.properties.append(Property(name: "desc", value: description))
      }
    }
    records.entities.append(entity)
  }

  private mutating func addEdge(_ item: Item) {
    guard let from = needed("source", of: item.event), let to = needed("target", of: item.event)
    else { return }
    let directed = item.event.attribute("directed").map { $0 == "true" }
    var attributes = attributes(of: item)
    if let description = item.description {
      attributes.append(GraphAttribute("desc", [description]))
    }
    let known = ["id", "source", "target", "directed", "sourceport", "targetport"]
    records.relations.append(
      graph.relation(
        item.event.attribute("id").flatMap(\.nonEmpty),
        from: from,
        to: to,
        isDirected: directed ?? directions.last,
        label: item.label,
        attributes + item.event.values(except: known)
      )
    )
  }
}
