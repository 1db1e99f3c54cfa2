extension GraphAssembler {
  /// Adds whole records, which may refer to records that came before or come later.
  ///
  /// - Parameter records: The records. Their sources are added first.
  /// - Throws: ``GraphBuilder/Failure/danglingID(_:in:)`` for a cite of a source that has not come.
  public mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure) {
    var records = records
    records.identify(same)
    keepApart(&records)
    for source in records.sources { _ = add(source) }
    for entity in records.entities { try add(entity) }
    for action in records.actions { try add(action) }
    for relation in records.relations { try add(relation) }
    for claim in records.claims {
      try check([], claim.stances, in: claim.id)
      claims.append(claim)
    }
    for rule in records.rules {
      try check(rule.allCites, [], in: rule.id)
      rules.append(rule)
    }
    for judgement in records.judgements {
      try check(judgement.cites, [], in: RecordID(judgement.a))
      judgements.append(judgement)
    }
  }

  private mutating func add(_ entity: Entity) throws(GraphBuilder.Failure) {
    try check(entity.cites + entity.names.flatMap(\.cites), [], in: entity.id)
    addWhole(entity)
  }

  mutating func addWhole(_ entity: Entity) {
    let node = references.node(entity.id)
    growNodes()
    guard nodeKinds[node] == GraphAssembler.notYet else { return merge(entity, into: node) }
    write(entity, as: node)
    for name in entity.searchNames { addName(name, of: node) }
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
    guard nodeKinds[node] == GraphAssembler.notYet else { return try addAgain(action, node) }
    write(action, as: node)
    addParts(action.parts[...], of: action, as: node)
  }

  private mutating func write(_ action: Action, as node: Int) {
    let start = nodeRecords.count
    RecordEncoder.encode(action, to: &nodeRecords, &references)
    growNodes()
    define(node, kind: kinds.number(of: .node(.action(action.kind))), from: start)
    let words = [action.title, action.instrument?.cite, action.instrument?.document]
    for name in words.compactMap(\.self) { addName(name, of: node) }
  }

  private mutating func addParts(_ parts: ArraySlice<Action.Part>, of action: Action, as node: Int)
  {
    let standing = standing(cites: action.cites, stances: action.stances, pin: action.pin)
    let bounds = Period(from: action.dates.first, until: action.dates.until).bounds
    for part in parts {
      let player = references.node(part.player)
      let isIssuer = part.role == .issuer
      partEdges[node, default: []].append(edges.count)
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
      flags: (isSymmetric ? EdgeFlags.symmetric : 0)
        | EdgeFlags.of(relation.stake, relation.directness),
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

  // MARK: Records that come more than once

  /// Which of some ids an entity, an action or a relation carries that has come.
  ///
  /// - Parameter ids: The ids.
  /// - Returns: Those that are there.
  /// - Complexity: O(*ids* · *relations*) for the ids that no node carries.
  public func carried(of ids: Set<RecordID>) -> Set<RecordID> {
    var (found, rest) = (Set<RecordID>(), [UInt64: RecordID]())
    for id in ids {
      if let node = references.nodes.known(id.rawValue), node < nodeKinds.count,
        nodeKinds[node] != GraphAssembler.notYet
      {
        found.insert(id)
      } else {
        var text = id.rawValue
        // unsafe: the bytes are hashed while they are held.
        rest[text.withUTF8 { unsafe TextHash.of($0) }] = id
      }
    }
    guard !rest.isEmpty else { return found }
    for relation in 0..<relationCount {
      if let id = rest[relationHashes[relation]], relationID(relation) == id { found.insert(id) }
    }
    return found
  }

  /// Gives sources an id of their own that another document carries already, and completes those that are the same.
  private mutating func keepApart(_ records: inout RecordSet) {
    var newIDs: [RecordID: RecordID] = [:]
    for source in records.sources {
      guard let number = references.sources.known(source.id.rawValue), number < sources.count else {
        continue
      }
      if let joined = sources[number].joined(with: source) {
        sources[number] = joined
      } else {
        newIDs[source.id] = source.id.numbered {
          references.sources.known($0.rawValue) == nil
        }
      }
    }
    if !newIDs.isEmpty { records.rename { newIDs[$0] ?? $0 } }
  }

  /// Merges an entity with the one of the same id that came before.
  mutating func merge(_ entity: Entity, into node: Int) {
    guard case .entity(let kind) = kinds.nodeKind(nodeKinds[node]),
      var merged = written(node, { decoder.entity(&$0, kind: kind) })
    else {
      var other = entity
      other.id = freeID(entity.id)
      return addWhole(other)
    }
    report.mergedCount += 1
    let known = Set(merged.searchNames)
    merged.join(entity)
    write(merged, as: node)
    for name in merged.searchNames where !known.contains(name) { addName(name, of: node) }
  }

  /// Joins an action with the one of the same id that came before, or keeps both if they contradict each other.
  private mutating func addAgain(_ action: Action, _ node: Int) throws(GraphBuilder.Failure) {
    guard let known = writtenAction(node), let joined = known.joined(with: action) else {
      var other = action
      other.id = freeID(action.id)
      return try add(other)
    }
    report.mergedCount += 1
    guard joined != known else { return }
    write(joined, as: node)
    let standing = standing(cites: joined.cites, stances: joined.stances, pin: joined.pin)
    let bounds = Period(from: joined.dates.first, until: joined.dates.until).bounds
    for edge in partEdges[node] ?? [] {
      edges.standing[edge] = UInt32(truncatingIfNeeded: standing)
      edges.bounds[edge] = bounds
    }
    addParts(joined.parts[known.parts.count...], of: joined, as: node)
  }

  /// An id that nothing carries, for a record that cannot be joined with the one that carries the id already.
  private mutating func freeID(_ id: RecordID) -> RecordID {
    report.renamedCount += 1
    if report.renamedExamples.count < GraphAssembler.exampleLimit {
      report.renamedExamples.append(id)
    }
    return id.numbered { references.nodes.known($0.rawValue) == nil }
  }

  private func writtenAction(_ node: Int) -> Action? {
    guard case .action(let kind) = kinds.nodeKind(nodeKinds[node]) else { return nil }
    guard var action = written(node, { decoder.action(&$0, kind: kind) }) else { return nil }
    // The decoder gives the numbers of nodes in place of their ids.
    func id(_ number: RecordID) -> RecordID {
      RecordID(Int(number.rawValue).map { references.nodes[$0] } ?? "")
    }
    for part in action.parts.indices { action.parts[part].player = id(action.parts[part].player) }
    for stance in action.stances.indices {
      action.stances[stance].by = id(action.stances[stance].by)
    }
    return action
  }

  /// What a node's record holds.
  private func written<Record>(_ node: Int, _ decode: (inout ByteReader) -> Record?) -> Record? {
    let start = Int(nodeRecordStarts[node])
    let range = start..<start + Int(nodeRecordSizes[node])
    // unsafe: the column is dropped before the records can move.
    return unsafe nodeRecords.withColumn { column in
      var input = ByteReader(column, range: range)
      return decode(&input)
    }
  }

  var decoder: RecordDecoder {
    // Copies of the texts: merging is rare, and the tables cannot be borrowed by closures.
    let ids = sources.map(\.id)
    let labels = (0..<references.labels.count).map { references.labels[$0] }
    return RecordDecoder(
      nodeID: { RecordID("\($0)") },
      relationID: { _ in "" },
      sourceID: { $0 < ids.count ? ids[$0] : "" },
      label: { $0 < labels.count ? labels[$0] : "" }
    )
  }
}
