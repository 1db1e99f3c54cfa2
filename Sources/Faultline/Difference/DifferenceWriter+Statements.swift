extension DifferenceWriter {
  // MARK: Links

  /// An edge with its record, if it is there on a day.
  private struct Link {
    let edge: EdgeID
    let record: Relation
  }

  mutating func addLinks() {
    var gone: [Link] = []
    var come: [Link] = []
    for edge in edges where graph.actionNode(of: edge) == nil {
      guard after.test.admits(node: graph.from(edge).index),
        after.test.admits(node: graph.to(edge).index)
      else { continue }
      let was = before.test.admits(edge: edge.index)
      let isThere = after.test.admits(edge: edge.index)
      if was == isThere { continue }
      guard let record = graph.relation(edge) ?? before.graph.relation(edge) else { continue }
      if was {
        gone.append(Link(edge: edge, record: record))
      } else {
        come.append(Link(edge: edge, record: record))
      }
    }
    // A stake that follows another of the same two is a change, and no end with a beginning.
    var place: [Pair: Int] = [:]
    for (number, link) in gone.enumerated() where link.record.stake != nil {
      place[Pair(link.record)] = number
    }
    var replaced: Set<Int> = []
    for link in come {
      if let stake = link.record.stake, let number = place[Pair(link.record)],
        let old = gone[number].record.stake, !replaced.contains(number)
      {
        replaced.insert(number)
        var plain = link.record
        plain.stake = nil
        addLink(
          .changed,
          Link(edge: link.edge, record: plain),
          "\(old)",
          "\(stake)",
          ids: [gone[number].record.id, link.record.id],
          link.record.time.from
        )
      } else {
        addLink(.added, link, "", "", ids: [link.record.id], link.record.time.from)
      }
    }
    for (number, link) in gone.enumerated() where !replaced.contains(number) {
      addLink(.removed, link, "", "", ids: [link.record.id], link.record.time.until)
    }
  }

  /// What makes two relations one that changes.
  private struct Pair: Hashable {
    let kind: RelationKind
    let from: RecordID
    let to: RecordID

    init(_ record: Relation) { (kind, from, to) = (record.kind, record.from, record.to) }
  }

  private mutating func addLink(
    _ change: DifferenceEntry.Change,
    _ link: Link,
    _ old: String,
    _ new: String,
    ids: [RecordID],
    _ day: PartialDate?
  ) {
    var record = link.record
    record.time = .unknown
    let known = appearance(record.cites)
    let isKnowledge = query.clock == .knowledge
    let reason: String
    switch (isKnowledge, change, day) {
    case (true, _, _): reason = known.reason
    case (_, .removed, let day?): reason = "ended \(day)"
    case (_, _, let day?): reason = "since \(day)"
    default: reason = ""
    }
    entries.append(
      DifferenceEntry(
        change: change,
        section: .links,
        sentence: sentences.sentence(for: link.edge, record),
        before: old,
        after: new,
        reason: reason,
        date: isKnowledge ? known.date : day,
        records: ids,
        status: after.test.status(link.edge.index) ?? graph.status(of: link.edge),
        cites: record.cites
      )
    )
  }

  // MARK: Entities

  mutating func addEntities() {
    for node in focus ?? graph.nodes where !graph.isAction(node) {
      guard after.test.admits(node: node.index), let entity = graph.entity(node) else { continue }
      switch query.clock {
      case .truth:
        for name in entity.names where !name.period.isUnknown {
          let was = name.period.validity(on: query.from) > .no
          let isThere = name.period.validity(on: query.to) > .no
          guard was != isThere else { continue }
          let cites = name.cites.isEmpty ? entity.cites : name.cites
          addName(isThere ? .added : .removed, name, entity, cites)
        }
      case .knowledge:
        let known = before.graph.isKnown(node) ? before.graph.entity(node) : nil
        guard let known else {
          let first = appearance(entity.cites)
          let definition = Vocabulary.definition(of: entity.kind)?.label ?? entity.kind.rawValue
          addEntity(.added, "\(entity.label) (\(definition))", first, entity, entity.cites)
          continue
        }
        let names = known.names.map(\.value)
        for name in entity.names where !names.contains(name.value) {
          let cites = name.cites.isEmpty ? entity.cites : name.cites
          addEntity(
            .added,
            "\(known.label) has the name \(name.value)",
            appearance(cites),
            entity,
            cites
          )
        }
      }
    }
  }

  private mutating func addName(
    _ change: DifferenceEntry.Change,
    _ name: Name,
    _ entity: Entity,
    _ cites: [Cite]
  ) {
    let day = change == .added ? name.period.from : name.period.until
    let verb = change == .added ? "takes" : "gives up"
    addEntity(
      change,
      "\(entity.label) \(verb) the name \(name.value)",
      (day, day.map { change == .added ? "since \($0)" : "until \($0)" } ?? ""),
      entity,
      cites
    )
  }

  private mutating func addEntity(
    _ change: DifferenceEntry.Change,
    _ sentence: String,
    _ when: (date: PartialDate?, reason: String),
    _ entity: Entity,
    _ cites: [Cite]
  ) {
    entries.append(
      DifferenceEntry(
        change: change,
        section: .entities,
        sentence: sentence,
        before: "",
        after: "",
        reason: when.reason,
        date: when.date,
        records: [entity.id],
        status: nil,
        cites: cites
      )
    )
  }

  // MARK: Statuses

  mutating func addStatuses() {
    for edge in edges where graph.actionNode(of: edge) == nil {
      guard before.test.admits(edge: edge.index), after.test.admits(edge: edge.index),
        graph.edgeFlags[edge.index] & EdgeFlags.knowledgeSensitive != 0,
        let old = before.graph.relation(edge), let new = after.graph.relation(edge)
      else { continue }
      addStatus(Grounds(old), Grounds(new), new.id, isLink: true) { writer in
        var plain = new
        plain.time = .unknown
        return writer.sentences.sentence(for: edge, plain)
      }
    }
    var claims = graph.claims
    if let focus { claims = focus.flatMap { graph.claims(of: $0) }.sortedOnce() }
    for id in claims {
      guard let new = after.graph.claim(id) ?? before.graph.claim(id) else { continue }
      let old = before.graph.claim(id).map { Grounds($0) } ?? Grounds([])
      let grounds = after.graph.claim(id).map { Grounds($0) } ?? Grounds([])
      addStatus(old, grounds, new.id) { writer in
        let (graph, sentences) = (writer.graph, writer.sentences)
        let subject = new.about.first.map { about -> String in
          if let node = graph.node(about) { return sentences.name(of: node) }
          return graph.edge(about).map { sentences.sentence(for: $0) + ":" } ?? about.rawValue
        }
        return Sentences.capitalized("\(subject ?? "") \(new.says)")
      }
    }
  }

  private mutating func addStatus(
    _ first: Grounds,
    _ second: Grounds,
    _ id: RecordID,
    isLink: Bool = false,
    _ sentence: (DifferenceWriter) -> String
  ) {
    let old = assessment(first, before)
    let new = assessment(second, after)
    guard old?.status != new?.status, old != nil || new != nil else { return }
    // A link of which nobody had spoken is no other link when somebody does.
    if isLink, old == nil || new == nil { return }
    // The words spoken in between.
    let spoken = second.stances.filter { stance in
      !first.stances.contains(stance) || !isSpoken(stance, before)
    }
    let day = spoken.compactMap { spokenDay(of: $0) }.min { $0.earliest < $1.earliest }
    let cites = spoken.isEmpty ? second.cites + second.stances.map(\.cite) : spoken.map(\.cite)
    entries.append(
      DifferenceEntry(
        change: old == nil ? .added : new == nil ? .removed : .changed,
        section: .statuses,
        sentence: sentence(self),
        before: old?.status.name ?? "",
        after: new?.status.name ?? "",
        reason: new?.reason ?? old?.reason ?? "",
        date: day,
        records: [id],
        status: new?.status,
        cites: cites
      )
    )
  }

  /// How a statement stands on a day: of what was said, only what had been said by then counts.
  private func assessment(_ grounds: Grounds, _ state: State) -> StatusAssessment? {
    var grounds = grounds
    grounds.stances.removeAll { !isSpoken($0, state) }
    if let day = state.filter.asOf {
      grounds.cites.removeAll { cite in
        let source = state.graph.source(cite.source).flatMap { state.graph.source($0) }
        return source?.published.map { $0.earliest > day } ?? false
      }
    }
    guard !grounds.cites.isEmpty || !grounds.stances.isEmpty else { return nil }
    return state.graph.assess(grounds, knownBy: nil) { id in
      state.graph.source(id).flatMap { state.graph.source($0) }
    }
  }

  private func isSpoken(_ stance: Stance, _ state: State) -> Bool {
    guard let day = state.filter.asOf, let date = spokenDay(of: stance) else { return true }
    return date.earliest <= day
  }

  /// The day of a position: its own, else that of its source.
  private func spokenDay(of stance: Stance) -> PartialDate? {
    stance.at ?? graph.source(stance.cite.source).flatMap { graph.source($0) }?.published
  }
}
