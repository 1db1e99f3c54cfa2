extension Graph {
  /// The graph as it could have been known on a day: what every answer under `--known-by` is made of.
  ///
  /// A source counts if it had certainly appeared by that day: by the last day that its publication date can mean, or
  /// that of the day on which it was read. One without any date never counts. Then
  /// - a relation, an action or a claim is known if one of its sources counts, of its stances those whose source does;
  /// - an entity is known if one of its own sources counts, or if a relation, an action or a claim that is known names it;
  /// - a name that cites sources of its own goes by these, any other by those of its entity. An entity that is known only
  ///   because something else names it has its first name, its kind and its countries, and no more;
  /// - what a record says with no source of its own (summary, note, identifiers, properties) and days after the day asked
  ///   about (an end, a publication, the start of a name) may come from any source of the record: it is known once all
  ///   of them count;
  /// - a curator's decision about a status bears no date, and counts for nothing.
  ///
  /// The nodes, edges and claims keep their numbers; those that were not known have no record.
  ///
  /// - Parameter day: The day; `nil` gives the graph as it is.
  /// - Returns: A view of the same bytes.
  /// - Complexity: O(1).
  public func known(by day: Day?) -> Graph {
    guard let day else { return self }
    var view = self
    view.horizon = horizon.map { min($0, day) } ?? day
    view.knownUntil = knownUntil.map { min($0, day) }
    return view
  }

  /// Whether a node was known by the ``horizon``.
  ///
  /// - Parameter node: The node.
  /// - Returns: `true` for every node of a graph without one.
  /// - Complexity: O(*cites* + *edges of the node* + *its claims*).
  public func isKnown(_ node: NodeID) -> Bool {
    guard let horizon else { return true }
    if isAction(node) { return action(node) != nil }
    guard let entity = entityRecord(node) else { return false }
    return hasKnown(entity.cites) || entity.names.contains { hasKnown($0.cites) }
      || isNamed(node, by: horizon)
  }

  /// Whether a relation, an action or a claim that was known by a day names a node.
  private func isNamed(_ node: NodeID, by day: Day) -> Bool {
    let adjacency = adjacency
    for place in adjacency.row(node.index) where edgeKnown[adjacency.edge(place)] <= day.number {
      return true
    }
    return claims(of: node).contains { claim($0) != nil }
  }

  private func hasKnown(_ cites: [Cite]) -> Bool { cites.contains { isKnown($0, by: horizon) } }

  /// An entity without what was not known.
  func asKnown(_ record: Entity, _ node: NodeID) -> Entity? {
    guard let horizon else { return record }
    var entity = record
    entity.cites.removeAll { !isKnown($0, by: horizon) }
    let isWhole = entity.cites.count == record.cites.count && !record.cites.isEmpty
    entity.names = record.names.compactMap { name in
      var name = name
      if name.cites.isEmpty {
        let isLater = name.period.from.map { $0.earliest > horizon } ?? false
        guard isWhole || (!entity.cites.isEmpty && !isLater) else { return nil }
      } else {
        name.cites.removeAll { !isKnown($0, by: horizon) }
        guard !name.cites.isEmpty else { return nil }
      }
      name.period = asKnown(name.period, isWhole: isWhole)
      return name
    }
    if entity.names.isEmpty {
      guard isNamed(node, by: horizon) else { return nil }
      entity.names = record.names.prefix(1).map { Name($0.value, kind: $0.kind) }
    }
    if !isWhole {
      (entity.summary, entity.note) = (nil, nil)
      (entity.identifiers, entity.properties) = ([], [])
    }
    return entity
  }

  /// An action without what was not known.
  func asKnown(_ record: Action) -> Action? {
    guard let horizon else { return record }
    var action = record
    action.pin = nil
    guard keepKnown(&action.cites, &action.stances) else { return nil }
    guard action.cites.count < record.cites.count else { return action }
    action.note = nil
    if action.dates.until.map({ $0.earliest > horizon }) ?? false { action.dates.until = nil }
    if action.dates.published.map({ $0.earliest > horizon }) ?? false {
      action.dates.published = nil
      (action.instrument, action.terms) = (nil, nil)
    }
    return action
  }

  /// A relation without what was not known.
  func asKnown(_ record: Relation) -> Relation? {
    guard horizon != nil else { return record }
    var relation = record
    relation.pin = nil
    guard keepKnown(&relation.cites, &relation.stances) else { return nil }
    let isWhole = relation.cites.count == record.cites.count
    relation.time = asKnown(relation.time, isWhole: isWhole)
    if !isWhole {
      relation.note = nil
      relation.properties = []
    }
    return relation
  }

  /// A claim without what was not known.
  func asKnown(_ record: Claim) -> Claim? {
    var claim = record
    claim.pin = nil
    var none: [Cite] = []
    guard keepKnown(&none, &claim.stances) else { return nil }
    if claim.stances.count < record.stances.count { claim.note = nil }
    return claim
  }

  /// Whether the end of an edge, which lies behind the day of the horizon, was not known by then.
  func hidesEnd(of edge: EdgeID) -> Bool {
    guard let horizon, edgeFlags[edge.index] & EdgeFlags.knowledgeSensitive != 0,
      edgeUntilEarliest[edge.index] > horizon.number
    else { return false }
    let end =
      if let action = actionNode(of: edge) { self.action(action)?.dates.until } else {
        relation(edge)?.time.until
      }
    return end == nil
  }

  /// Keeps the sources that count; says whether any does.
  private func keepKnown(_ cites: inout [Cite], _ stances: inout [Stance]) -> Bool {
    cites.removeAll { !isKnown($0, by: horizon) }
    stances.removeAll { !isKnown($0.cite, by: horizon) }
    return !cites.isEmpty || !stances.isEmpty
  }

  /// A span whose end, if it lies ahead, is known only with the whole record.
  private func asKnown(_ period: Period, isWhole: Bool) -> Period {
    guard let horizon, !isWhole, let until = period.until, until.earliest > horizon else {
      return period
    }
    return Period(from: period.from)
  }
}
