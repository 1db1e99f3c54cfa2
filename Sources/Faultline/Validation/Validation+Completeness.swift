extension Validation {
  /// Every record says where it comes from, every source is used, every act has a day and somebody in it.
  mutating func checkCompleteness() {
    let citeHint = "name a source: cites: [ID]"
    for (number, entity) in records.entities.enumerated() where entity.cites.isEmpty {
      let isCited = entity.names.contains { !$0.cites.isEmpty }
      if !isCited {
        warn(.uncited, .entity, number, "'\(entity.id)' has no source", hint: citeHint)
      }
    }
    for (number, relation) in records.relations.enumerated()
    where relation.cites.isEmpty && relation.stances.isEmpty {
      warn(.uncited, .relation, number, "'\(relation.id)' has no source", hint: citeHint)
    }
    for (number, action) in records.actions.enumerated() {
      if action.cites.isEmpty && action.stances.isEmpty {
        warn(.uncited, .action, number, "'\(action.id)' has no source", hint: citeHint)
      }
      if action.dates.first == nil {
        warn(
          .bareAction,
          .action,
          number,
          "'\(action.id)' has no date",
          hint: "give the day that a source states: dates: {announced: …}"
        )
      }
      if action.parts.isEmpty {
        warn(
          .bareAction,
          .action,
          number,
          "nobody takes part in '\(action.id)'",
          hint: "say who did it and whom it hits: roles: {issuer: [ID], target: [ID]}"
        )
      }
    }
    for (number, claim) in records.claims.enumerated() where claim.stances.isEmpty {
      let hint = "say who asserts or denies it: stances: [{by: ID, stance: asserts, cite: ID}]"
      warn(.uncited, .claim, number, "nobody says '\(claim.id)'", hint: hint)
    }
    for (number, rule) in records.rules.enumerated() where rule.allCites.isEmpty {
      warn(.uncited, .rule, number, "'\(rule.id)' has no source", hint: citeHint)
    }
    checkSources()
    checkRepetitions()
  }

  private mutating func checkSources() {
    for (number, source) in records.sources.enumerated() where source.knownFrom == nil {
      warn(
        .undatedSource,
        .source,
        number,
        "'\(source.id)' has no date, so that nothing in it counts under --known-by",
        hint: "say when it was published, or when you read it: retrieved: …"
      )
    }
    guard locations.isWhole else { return }
    var used: Set<RecordID> = []
    func use(_ cites: [Cite]) { for cite in cites { used.insert(cite.source) } }
    for entity in records.entities {
      use(entity.cites)
      for name in entity.names { use(name.cites) }
    }
    for relation in records.relations { use(relation.cites + relation.stances.map(\.cite)) }
    for action in records.actions { use(action.cites + action.stances.map(\.cite)) }
    for claim in records.claims { use(claim.stances.map(\.cite)) }
    for rule in records.rules { use(rule.allCites) }
    for judgement in records.judgements { use(judgement.cites) }
    for (number, source) in records.sources.enumerated() where !used.contains(source.id) {
      warn(
        .unusedSource,
        .source,
        number,
        "nothing cites '\(source.id)'",
        hint: "cite it where it supports a record, or delete it"
      )
    }
  }

  private mutating func checkRepetitions() {
    for (number, entity) in records.entities.enumerated() {
      check(entity.cites, .entity, number)
    }
    for (number, relation) in records.relations.enumerated() {
      check(relation.cites, .relation, number)
    }
    for (number, action) in records.actions.enumerated() {
      check(action.cites, .action, number)
      check(action.parts, .action, number, { .part($0) }) { "'\($0.player)' as \($0.role.name)" }
    }
    for (number, claim) in records.claims.enumerated() {
      check(claim.about, .claim, number, { .about($0) }) { "'\($0)'" }
    }
    for (number, rule) in records.rules.enumerated() {
      check(rule.cites, .rule, number)
      check(rule.lists, .rule, number, { .list($0) }) { "'\($0)'" }
    }
  }

  private mutating func check(
    _ cites: [Cite],
    _ type: RecordReference.RecordType,
    _ number: Int
  ) {
    check(cites, type, number, { .cite($0) }) { "the cite of '\($0.source)'" }
  }

  private mutating func check<Item: Hashable>(
    _ items: [Item],
    _ type: RecordReference.RecordType,
    _ number: Int,
    _ field: (Int) -> RecordField,
    _ words: (Item) -> String
  ) {
    guard items.count > 1 else { return }
    var seen: Set<Item> = []
    for (index, item) in items.enumerated() where !seen.insert(item).inserted {
      add(
        .repeatedItem,
        RecordReference(type, number),
        field(index),
        "\(words(item)) stands twice in one list",
        hint: "delete one of them"
      )
    }
  }

  /// Adds a finding that something is missing, unless the reader had to leave out part of the record.
  private mutating func warn(
    _ code: Diagnostic.Code,
    _ type: RecordReference.RecordType,
    _ number: Int,
    _ message: String,
    hint: String
  ) {
    let record = RecordReference(type, number)
    if !locations.isFlawed(record) { add(code, record, nil, message, hint: hint) }
  }
}
