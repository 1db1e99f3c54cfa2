extension RecordSet {
  /// Gives entities the ids that they go by, everywhere, and keeps their own ones as properties.
  ///
  /// - Parameter same: Which ids stand for one entity.
  /// - Returns: The entities that got another id, by their place.
  @discardableResult
  mutating func identify(_ same: SameEntities) -> [Int] {
    guard !same.isEmpty else { return [] }
    let found = entities.indices.filter { same.canonical(entities[$0].id) != entities[$0].id }
    for index in found { entities[index].take(same.canonical(entities[index].id)) }
    rename(same.canonical)
    return found
  }

  /// All ids that the records carry or refer to.
  public var namedIDs: Set<RecordID> {
    var (copy, ids) = (self, Set<RecordID>())
    copy.rename { id in
      ids.insert(id)
      return id
    }
    return ids
  }

  /// Gives records other ids, and follows them in everything that refers to them.
  ///
  /// Judgements stay as they were made: they are about ids as others gave them.
  ///
  /// - Parameter newID: The new id of an old one; the same for those that stay.
  mutating func rename(_ newID: (RecordID) -> RecordID) {
    func follow(_ cites: inout [Cite]) {
      for index in cites.indices { cites[index].source = newID(cites[index].source) }
    }
    func follow(_ stances: inout [Stance]) {
      for index in stances.indices {
        stances[index].by = newID(stances[index].by)
        stances[index].cite.source = newID(stances[index].cite.source)
      }
    }
    for index in sources.indices {
      sources[index].id = newID(sources[index].id)
      sources[index].issuer = sources[index].issuer.map(newID)
    }
    for index in entities.indices {
      entities[index].id = newID(entities[index].id)
      follow(&entities[index].cites)
      for name in entities[index].names.indices { follow(&entities[index].names[name].cites) }
    }
    for index in relations.indices {
      relations[index].id = newID(relations[index].id)
      relations[index].from = newID(relations[index].from)
      relations[index].to = newID(relations[index].to)
      follow(&relations[index].cites)
      follow(&relations[index].stances)
    }
    for index in actions.indices {
      actions[index].id = newID(actions[index].id)
      for part in actions[index].parts.indices {
        actions[index].parts[part].player = newID(actions[index].parts[part].player)
      }
      follow(&actions[index].cites)
      follow(&actions[index].stances)
    }
    for index in claims.indices {
      claims[index].id = newID(claims[index].id)
      claims[index].about = claims[index].about.map(newID)
      follow(&claims[index].stances)
    }
    for index in rules.indices {
      rules[index].id = newID(rules[index].id)
      rules[index].authority = rules[index].authority.map(newID)
      rules[index].lists = rules[index].lists.map(newID)
      follow(&rules[index].cites)
      for phase in rules[index].phases.indices { follow(&rules[index].phases[phase].cites) }
    }
    for index in judgements.indices { follow(&judgements[index].cites) }
  }
}
