extension Validation {
  /// Every id stands for one record.
  mutating func checkIdentity() {
    var repeated: [(RecordID, RecordReference)] = []
    Validation.forEachID(records) { id, record in
      if index[id] != record { repeated.append((id, record)) }
    }
    for (id, record) in repeated {
      guard let first = index[id] else { continue }
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

  /// Whether a record has the id that is made of a relation's kind and ends.
  private func isDerived(_ record: RecordReference) -> Bool {
    guard record.type == .relation else { return false }
    let relation = records.relations[record.index]
    return relation.id
      == Relation.derivedID(kind: relation.kind, from: relation.from, to: relation.to)
  }
}
