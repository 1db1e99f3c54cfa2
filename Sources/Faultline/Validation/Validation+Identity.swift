extension Validation {
  /// Every id stands for one record.
  mutating func checkIdentity() {
    var repeated: [(RecordID, RecordReference)] = []
    Validation.forEachID(records) { id, record in
      if index[id] != record { repeated.append((id, record)) }
    }
    for (id, record) in repeated {
      guard let first = index[id] else { continue }
      if locations.isImported(record), mayShare(id, record, first) { continue }
      let isDerived = isDerived(record) && isDerived(first)
      add(
        .duplicateID,
        record,
        .id,
        "two records carry the id '\(id)'; the other is \(first.type.phrase) at \(place(of: first))",
        hint: isDerived
          ? "both are made of kind and ends: give each an id of its own (id: \(id)-2)"
          : "give this record another id, or delete one of the two"
      )
    }
  }

  /// Whether a record of another tool may carry the id of another record: relations may, records of different types,
  /// and ids that only Unicode takes for the same text.
  private func mayShare(_ id: RecordID, _ record: RecordReference, _ first: RecordReference) -> Bool
  {
    let isNode = record.type == .entity || record.type == .action
    let wasNode = first.type == .entity || first.type == .action
    guard record.type == first.type || isNode && wasNode, record.type != .relation else {
      return true
    }
    return !id.rawValue.utf8.elementsEqual(self.id(of: first).rawValue.utf8)
  }

  private func id(of record: RecordReference) -> RecordID {
    switch record.type {
    case .source: records.sources[record.index].id
    case .entity: records.entities[record.index].id
    case .relation: records.relations[record.index].id
    case .action: records.actions[record.index].id
    case .claim: records.claims[record.index].id
    case .rule: records.rules[record.index].id
    case .judgement: ""
    }
  }

  /// Whether a record has the id that is made of a relation's kind and ends.
  private func isDerived(_ record: RecordReference) -> Bool {
    guard record.type == .relation else { return false }
    let relation = records.relations[record.index]
    return relation.id
      == Relation.derivedID(kind: relation.kind, from: relation.from, to: relation.to)
  }
}
