internal import Faultline

/// Counts what the tables of nodes and edges leave out.
struct TableLosses {
  private(set) var report = LossReport()

  mutating func note(_ row: SliceTable.NodeRow) {
    if let entity = row.entity {
      for name in entity.names {
        if name.kind != .common {
          add("entities.names.kind", "\(name.value): \(name.kind.rawValue)")
        }
        if let language = name.language { add("entities.names.lang", "\(name.value): \(language)") }
        if !name.period.isUnknown { add("entities.names.from and until", name.value) }
        if !name.cites.isEmpty { add("entities.names.cites", name.value) }
      }
      note(entity.cites, "entities")
    } else if let action = row.action {
      note(action.cites, "actions")
      note(action.stances, "actions", row.id)
      note(action.pin, "actions", row.id)
    }
  }

  mutating func note(_ row: SliceTable.EdgeRow) {
    guard let relation = row.relation else { return }
    note(relation.cites, "relations")
    note(relation.stances, "relations", row.id)
    note(relation.pin, "relations", row.id)
  }

  /// Notes what a node says and the format does not take.
  ///
  /// - Parameters:
  ///   - row: The node.
  ///   - held: The names of the attributes that it takes.
  mutating func note(_ row: SliceTable.NodeRow, except held: [String]) {
    note(row)
    for attribute in SliceTable.nodeAttributes where !held.contains(attribute.name) {
      guard let value = attribute.value(row) else { continue }
      add("nodes.\(attribute.name)", "\(row.id): \(value.text)")
    }
  }

  /// Notes what an edge says and the format does not take.
  ///
  /// - Parameters:
  ///   - row: The edge.
  ///   - held: The names of the attributes that it takes.
  mutating func note(_ row: SliceTable.EdgeRow, except held: [String]) {
    note(row)
    for attribute in SliceTable.edgeAttributes where !held.contains(attribute.name) {
      guard let value = attribute.value(row) else { continue }
      add("edges.\(attribute.name)", "\(row.id): \(value.text)")
    }
  }

  /// Notes all claims of a slice, for a format that has no place for them.
  mutating func noteClaims(of table: SliceTable) {
    noteRules(of: table.slice, table.graph)
    for claim in table.slice.claims {
      guard let record = table.graph.claim(claim) else { continue }
      add("claims", "\(record.id): \(record.says)")
    }
  }

  /// Notes the rules and judgements of a whole graph, which only native records hold.
  mutating func noteRules(of slice: Slice, _ graph: Graph) {
    guard slice.question == .whole, slice.filter == Filter() else { return }
    for rule in graph.rules { add("rules", rule.id.rawValue) }
    for judgement in graph.judgements {
      add("judgements", "\(judgement.a), \(judgement.b): \(judgement.verdict.rawValue)")
    }
  }

  /// Notes something that the format itself cannot hold.
  mutating func add(_ field: String, _ example: String) { report.add(field, example: example) }

  private mutating func note(_ cites: [Cite], _ records: String) {
    for cite in cites {
      if let locator = cite.locator { add("\(records).cites.locator", locator) }
      if let quote = cite.quote { add("\(records).cites.quote", quote) }
    }
  }

  private mutating func note(_ stances: [Stance], _ records: String, _ id: String) {
    for stance in stances { add("\(records).stances", "\(id): \(stance.by) \(stance.attitude)") }
  }

  private mutating func note(_ pin: Pin?, _ records: String, _ id: String) {
    if let pin { add("\(records).pin", "\(id): \(pin.why)") }
  }
}
