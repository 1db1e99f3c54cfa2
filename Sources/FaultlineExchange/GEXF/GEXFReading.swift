internal import Faultline

/// The state of reading GEXF.
struct GEXFReading: XMLGraphReading {
  /// An attribute that is declared for nodes or edges.
  private struct Declaration {
    let title: String
    var initial: String?
  }

  /// A node or an edge that is open.
  private struct Item {
    let event: XMLEvent
    let isNode: Bool
    var values: [(id: String, value: String)] = []
    var spells: [Period] = []
    var isDated = true
  }

  var findings: BulkFindings
  var graph: GraphRecords
  var records = RecordSet()

  private var declarations: [String: [(id: String, declaration: Declaration)]] = [:]
  private var declaredClass = "node"
  private var declaredID: String?
  private var items: [Item] = []
  private var path: [String] = []
  private var text = ""
  private var isDirected: Bool?

  init(path: String) {
    findings = BulkFindings(file: path)
    graph = GraphRecords(file: path, format: GEXFReader().format)
  }

  mutating func take(_ event: XMLEvent) {
    switch event.kind {
    case .text(let text):
      if path.last == "default" || path.contains("meta") { self.text += text }
    case .start:
      text = ""
      start(event)
      path.append(event.name)
    case .end:
      if !path.isEmpty { path.removeLast() }
      end(event)
    }
  }

  private mutating func start(_ event: XMLEvent) {
    if event.name.contains(":") {
      return lose(
        event.name,
        event.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      )
    }
    switch event.name {
    case "graph":
      isDirected = event.attribute("defaultedgetype").map { $0 == "directed" }
      lose(
        event,
        except: ["defaultedgetype", "mode", "timeformat", "idtype", "timerepresentation"]
      )
    case "attributes":
      declaredClass = event.attribute("class") ?? "node"
    case "attribute":
      guard let id = needed("id", of: event) else { return }
      declaredID = id
      let title = event.attribute("title") ?? id
      declarations[declaredClass, default: []].append((id, Declaration(title: title)))
    case "node":
      items.append(Item(event: event, isNode: true))
    case "edge":
      items.append(Item(event: event, isNode: false))
    case "attvalue": addValue(event)
    case "spell", "slice": addSpell(event)
    case "parent", "option", "options":
      lose(event.name, event.attributes.map(\.value).joined(separator: " "))
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent) {
    switch event.name {
    case "default":
      guard let declaredID,
        let index = declarations[declaredClass]?.lastIndex(where: { $0.id == declaredID })
      else { return }
      declarations[declaredClass]?[index].declaration.initial = text.trimmingSpace()
    case "attribute": declaredID = nil
    case "node", "edge":
      guard let item = items.popLast() else { return }
      if item.isNode { addNode(item) } else { addEdge(item) }
    default: if path.contains("meta") { lose("meta.\(event.name)", text.trimmingSpace()) }
    }
    text = ""
  }

  private mutating func addValue(_ event: XMLEvent) {
    guard let last = items.indices.last else { return }
    guard let id = event.attribute("for") ?? event.attribute("id") else {
      _ = needed("for", of: event)
      return
    }
    guard var value = event.attribute("value") else {
      _ = needed("value", of: event)
      return
    }
    if !(declarations[items[last].isNode ? "node" : "edge"]?.contains { $0.id == id } ?? false) {
      report(
        .badLink,
        event,
        "no attribute '\(id.shortened)' is declared",
        hint: "declare it in <attributes class=\"\(items[last].isNode ? "node" : "edge")\">"
      )
    }
    let days = ["start", "startopen", "end", "endopen"].compactMap { name in
      event.attribute(name).map { "\(name) \($0)" }
    }
    // A value of some days stays with them.
    if !days.isEmpty { value += " (\(days.joined(separator: ", ")))" }
    items[last].values.append((id, value))
  }

  private mutating func addSpell(_ event: XMLEvent) {
    guard let last = items.indices.last else { return }
    if let period = period(event) {
      items[last].spells.append(period)
    } else {
      items[last].isDated = false
      lose("spell", event.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
    }
  }

  /// When something held; `nil` if its times are no dates.
  private mutating func period(_ event: XMLEvent) -> Period? {
    func date(_ name: String, _ isDate: inout Bool) -> PartialDate? {
      guard let text = event.attribute(name), !text.isEmpty, !text.contains("Infinity") else {
        return nil
      }
      let date = ForeignDate.date(text)
      if date == nil { isDate = false }
      return date
    }
    var isDate = true
    let from = date("start", &isDate) ?? date("startopen", &isDate)
    let until = date("end", &isDate)?.following ?? date("endopen", &isDate)
    guard isDate else { return nil }
    for name in ["start", "startopen", "end", "endopen"] {
      if let text = event.attribute(name), text.utf8.count > 10,
        !text.dropFirst(11).hasPrefix("00:00:00")
      {
        lose("\(event.name)@\(name) (time of day)", text)
      }
    }
    return Period(from: from, until: until)
  }

  /// The values of an item under the titles of their attributes, with defaults.
  private func attributes(of item: Item) -> [GraphAttribute] {
    let declared = declarations[item.isNode ? "node" : "edge"] ?? []
    var attributes = item.values.map { id, value in
      let title = declared.first { $0.id == id }?.declaration.title ?? id
      return GraphAttribute(title, value.isEmpty ? [] : [value])
    }
    for (id, declaration) in declared {
      if let initial = declaration.initial, !initial.isEmpty,
        !item.values.contains(where: { $0.id == id })
      {
        attributes.append(GraphAttribute(declaration.title, [initial]))
      }
    }
    return attributes
  }

  private mutating func addNode(_ item: Item) {
    guard let id = needed("id", of: item.event) else { return }
    if items.last?.isNode ?? false { lose("node in a node", id) }
    let spells = item.spells.map { period in
      GraphAttribute(
        "spell",
        ["\(period.from?.description ?? "")..\(period.until?.description ?? "")"]
      )
    }
    records.entities.append(
      graph.entity(
        id,
        label: item.event.attribute("label").flatMap(\.nonEmpty),
        attributes(of: item) + item.event.values(except: ["id", "label"]) + spells
      )
    )
  }

  private mutating func addEdge(_ item: Item) {
    let event = item.event
    guard let from = needed("source", of: event), let to = needed("target", of: event) else {
      return
    }
    var known = ["id", "source", "target", "type", "label"]
    let type = event.attribute("type")
    let isDirected = type.map { $0 == "directed" || $0 == "mutual" } ?? isDirected
    var spells = item.spells
    if spells.isEmpty, let period = period(event) {
      spells = [period]
      known += ["start", "startopen", "end", "endopen"]
    }
    if spells.isEmpty { spells = [.unknown] }
    let attributes = attributes(of: item) + event.values(except: known)
    let id = event.attribute("id")
    for (number, time) in spells.enumerated() {
      records.relations.append(
        graph.relation(
          number == 0 ? id : id.map { "\($0)--\(number + 1)" },
          from: from,
          to: to,
          isDirected: isDirected,
          label: event.attribute("label").flatMap(\.nonEmpty),
          time: time,
          attributes
        )
      )
    }
  }
}
