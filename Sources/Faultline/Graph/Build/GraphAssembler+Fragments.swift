extension GraphAssembler {
  /// Adds relations that came in parts: those of one id are joined with each other, and with the relation of this id that
  /// has come.
  ///
  /// - Parameter fragments: The parts.
  /// - Returns: The numbers of the parts of relations that still lack an end, which are not added.
  /// - Complexity: O(*relations* + *fragments*).
  package mutating func add(_ fragments: [RelationFragment]) -> [Int] {
    guard !fragments.isEmpty else { return [] }
    var order: [[UInt8]] = []
    var groups: [[UInt8]: [Int]] = [:]
    for (number, fragment) in fragments.enumerated() {
      let id = Array(fragment.relation.id.rawValue.utf8)
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(number)
    }
    let known = relations(of: Set(order))
    var incomplete: [Int] = []
    for id in order {
      let numbers = groups[id] ?? []
      var whole: Relation?
      if let edge = known[id] { whole = writtenRelation(edge) }
      for number in numbers {
        var part = fragments[number].relation
        part.cites = fragments[number].cites.map { Cite(source: sources[$0.index].id) }
        if whole == nil { whole = part } else { whole?.complete(with: part) }
      }
      guard let whole, !whole.from.rawValue.isEmpty, !whole.to.rawValue.isEmpty else {
        incomplete += numbers
        continue
      }
      if let edge = known[id] { withdrawn.insert(edge) }
      var records = RecordSet()
      records.relations = [whole]
      // Its sources have come, so that nothing can be missing.
      try? add(records)
    }
    return incomplete.sorted()
  }

  /// The edge of the first relation of each id that has come.
  private func relations(of ids: Set<[UInt8]>) -> [[UInt8]: Int] {
    var hashes: Set<UInt64> = []
    for id in ids {
      // unsafe: the bytes are hashed while they are held.
      hashes.insert(unsafe id.withUnsafeBufferPointer { unsafe TextHash.of($0) })
    }
    var found: [[UInt8]: Int] = [:]
    for edge in 0..<edges.count where edges.flags[edge] & EdgeFlags.role == 0 {
      let relation = Int(edges.reference[edge])
      guard hashes.contains(relationHashes[relation]) else { continue }
      let id = Array(relationID(relation).rawValue.utf8)
      if ids.contains(id), found[id] == nil { found[id] = edge }
    }
    return found
  }

  private func writtenRelation(_ edge: Int) -> Relation? {
    guard case .relation(let kind) = kinds.edgeKind(edges.kind[edge]) else { return nil }
    let range = recordRange(Int(edges.reference[edge]))
    let (from, to) = (
      references.nodes[Int(edges.from[edge])], references.nodes[Int(edges.to[edge])]
    )
    let decoder = decoder
    // unsafe: the column is dropped before the records can move.
    var relation = unsafe relationRecords.withColumn { column in
      var input = ByteReader(column, range: range)
      return decoder.relation(&input, kind: kind, from: RecordID(from), to: RecordID(to))
    }
    // The decoder gives the numbers of nodes in place of their ids.
    for index in relation?.stances.indices ?? 0..<0 {
      guard let number = relation.flatMap({ Int($0.stances[index].by.rawValue) }) else { continue }
      relation?.stances[index].by = RecordID(references.nodes[number])
    }
    return relation
  }
}
