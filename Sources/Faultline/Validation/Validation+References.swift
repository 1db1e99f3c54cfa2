extension Validation {
  /// Every id that a record refers to leads to a record, and to one that may stand there.
  mutating func checkReferences() {
    var suggestions = IDSuggestions(index)
    for (number, source) in records.sources.enumerated() {
      let record = RecordReference(.source, number)
      if let issuer = source.issuer { check(issuer, .issuer, record, .issuer, &suggestions) }
    }
    for (number, entity) in records.entities.enumerated() {
      let record = RecordReference(.entity, number)
      check(entity.cites, record, &suggestions)
      for (nameNumber, name) in entity.names.enumerated() {
        for (citeNumber, cite) in name.cites.enumerated() {
          check(cite.source, .nameCite(nameNumber, citeNumber), record, .cite, &suggestions)
        }
      }
    }
    for (number, relation) in records.relations.enumerated() {
      let record = RecordReference(.relation, number)
      checkEnds(of: relation, record, &suggestions)
      check(relation.stances, record, &suggestions)
      check(relation.cites, record, &suggestions)
    }
    for (number, action) in records.actions.enumerated() {
      let record = RecordReference(.action, number)
      for (partNumber, part) in action.parts.enumerated() {
        check(part.player, .part(partNumber), record, .player(of: part.role), &suggestions)
      }
      check(action.stances, record, &suggestions)
      check(action.cites, record, &suggestions)
    }
    for (number, claim) in records.claims.enumerated() {
      let record = RecordReference(.claim, number)
      for (aboutNumber, id) in claim.about.enumerated() {
        check(id, .about(aboutNumber), record, .subject, &suggestions)
      }
      check(claim.stances, record, &suggestions)
    }
    for (number, rule) in records.rules.enumerated() {
      let record = RecordReference(.rule, number)
      if let authority = rule.authority {
        check(authority, .authority, record, .authority, &suggestions)
      }
      for (listNumber, list) in rule.lists.enumerated() {
        check(list, .list(listNumber), record, .list, &suggestions)
      }
      check(rule.cites, record, &suggestions)
      for (phaseNumber, phase) in rule.phases.enumerated() {
        for (citeNumber, cite) in phase.cites.enumerated() {
          check(cite.source, .phaseCite(phaseNumber, citeNumber), record, .cite, &suggestions)
        }
      }
    }
    for (number, judgement) in records.judgements.enumerated() {
      check(judgement.cites, RecordReference(.judgement, number), &suggestions)
    }
  }

  private mutating func check(
    _ cites: [Cite],
    _ record: RecordReference,
    _ suggestions: inout IDSuggestions
  ) {
    for (number, cite) in cites.enumerated() {
      check(cite.source, .cite(number), record, .cite, &suggestions)
    }
  }

  private mutating func check(
    _ stances: [Stance],
    _ record: RecordReference,
    _ suggestions: inout IDSuggestions
  ) {
    for (number, stance) in stances.enumerated() {
      check(stance.by, .stanceBy(number), record, .speaker, &suggestions)
      check(stance.cite.source, .stanceCite(number), record, .cite, &suggestions)
    }
  }

  private mutating func checkEnds(
    of relation: Relation,
    _ record: RecordReference,
    _ suggestions: inout IDSuggestions
  ) {
    let definition = Vocabulary.definition(of: relation.kind)
    let (from, to) = (definition?.from ?? [], definition?.to ?? [])
    let first = ReferenceRule.end(
      from,
      of: definition,
      "the first end of '\(relation.kind.rawValue)'"
    )
    let second = ReferenceRule.end(
      to,
      of: definition,
      "the second end of '\(relation.kind.rawValue)'"
    )
    // Ends that would fit the other way round are one mistake, not two.
    if let fromKind = entity(relation.from)?.kind, let toKind = entity(relation.to)?.kind,
      !from.isEmpty, !(from.contains(fromKind) && to.contains(toKind)), from.contains(toKind),
      to.contains(fromKind), relation.from != relation.to
    {
      let reading = definition?.forward ?? relation.kind.rawValue
      return add(
        .wrongEnd,
        record,
        .from,
        "a \(fromKind.rawValue) cannot stand before '\(reading)' and a \(toKind.rawValue) behind it",
        hint: "swap 'from' and 'to'"
      )
    }
    check(relation.from, .from, record, first, &suggestions)
    check(relation.to, .to, record, second, &suggestions)
  }

  private mutating func check(
    _ id: RecordID,
    _ field: RecordField,
    _ record: RecordReference,
    _ rule: ReferenceRule,
    _ suggestions: inout IDSuggestions
  ) {
    guard let found = index[id] else {
      // An id may belong to a record that the reader could not read.
      guard !locations.isIncomplete, !locations.isDamaged(id) else { return }
      let nearest = suggestions.nearest(to: id, among: rule.types)
      return add(
        .danglingID,
        record,
        field,
        "no record carries the id '\(id)'",
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "add \(rule.wanted) with this id, or mend the spelling"
      )
    }
    if !rule.types.contains(found.type) {
      return add(
        .wrongEnd,
        record,
        field,
        "'\(id)' is \(found.type.phrase); \(rule.place) is \(rule.wanted)",
        hint: "refer to \(rule.wanted)"
      )
    }
    guard found.type == .entity, !rule.kinds.isEmpty else { return }
    let kind = records.entities[found.index].kind
    if !rule.kinds.contains(kind), Vocabulary.definition(of: kind) != nil {
      add(
        .wrongEnd,
        record,
        field,
        "'\(id)' is of the kind '\(kind.rawValue)'; \(rule.place) is \(rule.wanted)",
        hint: "choose another kind of relation or role, or mend the kind of '\(id)'"
      )
    }
  }
}
