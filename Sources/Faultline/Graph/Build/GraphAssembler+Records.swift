extension GraphAssembler {
  /// Adds whole records, which may refer to records that came before or come later.
  ///
  /// - Parameter records: The records. Their sources are added first.
  /// - Throws: ``GraphBuilder/Failure/danglingID(_:in:)`` for a cite of a source that has not come.
  public mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure) {
    // Edges that wait for their ends are the last ones: nothing may come behind them.
    resolveEnds()
    for source in records.sources { _ = add(source) }
    for entity in records.entities { try add(entity) }
    for action in records.actions { try add(action) }
    for relation in records.relations { try add(relation) }
    for claim in records.claims {
      try check([], claim.stances, in: claim.id)
      claims.append(claim)
    }
    for judgement in records.judgements {
      try check(judgement.cites, [], in: RecordID(judgement.a))
      judgements.append(judgement)
    }
  }

  private mutating func add(_ entity: Entity) throws(GraphBuilder.Failure) {
    try check(entity.cites + entity.names.flatMap(\.cites), [], in: entity.id)
    let node = references.node(entity.id)
    growNodes()
    guard nodeKinds[node] == GraphAssembler.notYet else { return merge(entity, into: node) }
    write(entity, as: node)
    for name in entity.names { addName(name.value, of: node) }
  }

  private mutating func write(_ entity: Entity, as node: Int) {
    let start = nodeRecords.count
    RecordEncoder.encode(entity, to: &nodeRecords, &references)
    growNodes()
    define(node, kind: kinds.number(of: .node(.entity(entity.kind))), from: start)
  }

  private mutating func add(_ action: Action) throws(GraphBuilder.Failure) {
    try check(action.cites, action.stances, in: action.id)
    let node = references.node(action.id)
    growNodes()
    guard nodeKinds[node] == GraphAssembler.notYet else { throw .duplicateID(action.id) }
    let start = nodeRecords.count
    RecordEncoder.encode(action, to: &nodeRecords, &references)
    growNodes()
    define(node, kind: kinds.number(of: .node(.action(action.kind))), from: start)
    let words = [action.title, action.instrument?.cite, action.instrument?.document]
    for name in words.compactMap(\.self) { addName(name, of: node) }

    let standing = standing(cites: action.cites, stances: action.stances, pin: action.pin)
    let bounds = Period(from: action.dates.first, until: action.dates.until).bounds
    for part in action.parts {
      let player = references.node(part.player)
      let isIssuer = part.role == .issuer
      edges.append(
        from: isIssuer ? player : node,
        to: isIssuer ? node : player,
        kind: kinds.number(of: .edge(.role(part.role))),
        flags: EdgeFlags.role,
        reference: node,
        standing: standing,
        bounds: bounds,
        share: .none
      )
    }
    growNodes()
  }

  private mutating func add(_ relation: Relation) throws(GraphBuilder.Failure) {
    try check(relation.cites, relation.stances, in: relation.id)
    let (from, to) = (references.node(relation.from), references.node(relation.to))
    let kind = kinds.number(of: .edge(.relation(relation.kind)))
    let isSymmetric = isSymmetric(kind)
    let standing = standing(cites: relation.cites, stances: relation.stances, pin: relation.pin)
    edges.append(
      from: from,
      to: to,
      kind: kind,
      flags: isSymmetric ? EdgeFlags.symmetric : 0,
      reference: relationStarts.count,
      standing: standing,
      bounds: relation.time.bounds,
      share: EdgeTable.Share(relation.stake)
    )
    relationStarts.append(UInt64(relationRecords.count))
    var id = relation.id.rawValue
    // unsafe: the bytes are hashed while they are held.
    relationHashes.append(id.withUTF8 { unsafe TextHash.of($0) })
    RecordEncoder.encode(relation, to: &relationRecords, &references)
    growNodes()
  }

  private func check(
    _ cites: [Cite],
    _ stances: [Stance],
    in record: RecordID
  ) throws(GraphBuilder.Failure) {
    for cite in cites + stances.map(\.cite)
    where references.sources.known(cite.source.rawValue) == nil {
      throw .danglingID(cite.source, in: record)
    }
  }

  private mutating func standing(cites: [Cite], stances: [Stance], pin: Pin?) -> Int {
    let numbers = cites.map { UInt32(references.source($0.source)) }
    return number(of: Standing(cites: numbers, stances: stances, pin: pin))
  }

  // MARK: Entities that come more than once

  /// Merges an entity with the one of the same id that came before.
  mutating func merge(_ entity: Entity, into node: Int) {
    report.mergedCount += 1
    guard var merged = written(node) else { return }
    let known = Set(merged.names.map(\.value))
    merged.merge(entity)
    write(merged, as: node)
    for name in merged.names where !known.contains(name.value) { addName(name.value, of: node) }
  }

  /// The entity that a node's record holds.
  private func written(_ node: Int) -> Entity? {
    guard case .entity(let kind) = kinds.nodeKind(nodeKinds[node]) else { return nil }
    let start = Int(nodeRecordStarts[node])
    let range = start..<start + Int(nodeRecordSizes[node])
    // unsafe: the column is dropped before the records can move.
    return unsafe nodeRecords.withColumn { column in
      var input = ByteReader(column, range: range)
      return decoder.entity(&input, kind: kind)
    }
  }

  private var decoder: RecordDecoder {
    // Copies of the texts: merging is rare, and the tables cannot be borrowed by closures.
    let ids = sources.map(\.id)
    let labels = (0..<references.labels.count).map { references.labels[$0] }
    return RecordDecoder(
      nodeID: { _ in "" },
      relationID: { _ in "" },
      sourceID: { $0 < ids.count ? ids[$0] : "" },
      label: { $0 < labels.count ? labels[$0] : "" }
    )
  }

  /// A draft as a record.
  func whole(_ draft: borrowing EntityDraft, of text: Span<UInt8>, kind: EntityKind) -> Entity {
    func string(_ range: Range<Int>) -> String {
      // unsafe: the bytes are copied while they are held.
      unsafe text.extracting(range).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
    return Entity(
      id: RecordID(string(draft.id)),
      kind: kind,
      names: draft.names.map { Name(string($0.text), kind: $0.kind) },
      countries: draft.countries.map(string),
      identifiers: draft.identifiers.map {
        Entity.Identifier(
          scheme: references.labels[Int($0.label.number)],
          value: string($0.text)
        )
      },
      summary: draft.summary.map(string),
      cites: draft.cites.map { Cite(source: sources[$0.index].id) },
      properties: draft.properties.map {
        Property(name: references.labels[Int($0.label.number)], value: string($0.text))
      }
    )
  }
}

extension Entity {
  /// Takes over what another record of the same entity says besides.
  fileprivate mutating func merge(_ other: Entity) {
    func adding<Value: Hashable>(_ more: [Value], to values: [Value]) -> [Value] {
      let known = Set(values)
      return values + more.filter { !known.contains($0) }
    }
    let known = Set(names.map(\.value))
    names += other.names.filter { !known.contains($0.value) }
    category = category ?? other.category
    countries = adding(other.countries, to: countries)
    identifiers = adding(other.identifiers, to: identifiers)
    summary = summary ?? other.summary
    note = note ?? other.note
    cites = adding(other.cites, to: cites)
    properties = adding(other.properties, to: properties)
    if other.kind != kind {
      properties = adding([Property(name: "kind", value: other.kind.rawValue)], to: properties)
    }
  }
}
