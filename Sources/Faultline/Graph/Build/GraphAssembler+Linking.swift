extension GraphAssembler {
  /// How many look-ups share their waits for memory.
  private static var stretch: Int { 512 }

  /// Adds the records of a batch, in their order.
  mutating func link(_ batch: borrowing RecordBatch) {
    resolveNames()
    let standings = batch.cites.map { standing(of: $0) }
    var (id, name, relation, start) = (0, 0, 0, 0)
    var (warmIDs, warmNames) = (0, 0)
    for index in 0..<batch.items.count {
      let item = batch.items[index]
      if id + 2 > warmIDs, warmIDs < batch.ids.count {
        let range = id..<min(id + GraphAssembler.stretch, batch.ids.count)
        references.nodes.warm(for: batch.ids.hashes, range)
        warmIDs = range.upperBound
      }
      let record = start..<item.end
      start = item.end
      switch item.form {
      case .entity:
        let range = name..<name + Int(item.number)
        if range.upperBound > warmNames {
          let next =
            name..<min(max(name + GraphAssembler.stretch, range.upperBound), batch.names.count)
          names.warm(for: batch.names.hashes, next)
          warmNames = next.upperBound
        }
        link(entity: item.kind, batch, record, id: id, names: range)
        id += 1
        name = range.upperBound
      case .relation:
        let link = batch.links[relation]
        let isSymmetric = isSymmetric(item.kind)
        edges.append(
          from: end(id, of: batch),
          to: end(id + 1, of: batch),
          kind: item.kind,
          flags: (isSymmetric ? EdgeFlags.symmetric : 0) | link.flags,
          reference: relationStarts.count,
          standing: standings[Int(item.number)],
          bounds: link.bounds,
          share: link.share
        )
        relationStarts.append(UInt64(relationRecords.count))
        relationHashes.append(link.idHash)
        relationRecords.append(record, of: batch.records)
        id += 2
        relation += 1
      case .whole:
        // What could be refused was not put into a batch (`RecordFeeder`).
        try? add(batch.sets[Int(item.number)])
      }
    }
    growNodes()
  }

  /// Adds an entity whose record was encoded.
  private mutating func link(
    entity kind: UInt16,
    _ batch: borrowing RecordBatch,
    _ record: Range<Int>,
    id: Int,
    names range: Range<Int>
  ) {
    // unsafe here and below: the bytes of a batch stay as they are while it is linked.
    if let canonical = unsafe aliases.canonical(batch.ids.bytes(id)) {
      guard var whole = entity(record, of: batch, kind: kind) else { return }
      whole.take(canonical)
      addWhole(whole)
      return resolveNames()
    }
    let node = unsafe references.nodes.number(of: batch.ids.bytes(id), hash: batch.ids.hashes[id])
    growNodes()
    guard nodeKinds[node] == GraphAssembler.notYet else {
      guard let whole = entity(record, of: batch, kind: kind) else { return }
      merge(whole, into: node)
      return resolveNames()
    }
    let start = nodeRecords.count
    nodeRecords.append(record, of: batch.records)
    define(node, kind: kind, from: start)
    for place in range {
      let key = unsafe names.number(
        of: batch.names.bytes(place),
        hash: batch.names.hashes[place]
      )
      postings.append(UInt64(key) << 32 | UInt64(node))
    }
  }

  /// The node at an end of a relation.
  private mutating func end(_ id: Int, of batch: borrowing RecordBatch) -> Int {
    let bytes = unsafe batch.ids.bytes(id)
    if let other = unsafe aliases.canonical(bytes) { return references.node(other) }
    return unsafe references.nodes.number(of: bytes, hash: batch.ids.hashes[id])
  }

  private func entity(
    _ record: Range<Int>,
    of batch: borrowing RecordBatch,
    kind: UInt16
  ) -> Entity? {
    guard case .entity(let kind) = kinds.nodeKind(kind) else { return nil }
    // unsafe: the column does not outlive the call.
    return unsafe batch.records.withColumn { column in
      var input = ByteReader(column, range: record)
      return decoder.entity(&input, kind: kind)
    }
  }
}
