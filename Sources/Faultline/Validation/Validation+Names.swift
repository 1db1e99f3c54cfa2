extension Validation {
  private struct Owner {
    let entity: Int
    let name: Int
  }

  /// A name identifies one entity.
  ///
  /// Weak names are let through, and so is a name that a group shares with its own legal entities: it means the group.
  mutating func checkNames() {
    var owners: [String: [Owner]] = [:]
    var shared: [String] = []
    for (number, entity) in records.entities.enumerated() {
      for (nameNumber, name) in entity.names.enumerated() where name.kind != .weak {
        let folded = NameFolding.fold(name.value)
        guard !folded.isEmpty else { continue }
        let known = owners[folded] ?? []
        if known.contains(where: { records.entities[$0.entity].id == entity.id }) { continue }
        if known.count == 1 { shared.append(folded) }
        owners[folded, default: []].append(Owner(entity: number, name: nameNumber))
      }
    }
    guard !shared.isEmpty else { return }
    let groups = groupsOfMembers()
    for folded in shared {
      guard let sharing = owners[folded], let first = sharing.first, !isOfOneGroup(sharing, groups)
      else { continue }
      let other = records.entities[first.entity].id
      let place = place(of: RecordReference(.entity, first.entity), .name(first.name))
      for owner in sharing.dropFirst() {
        let name = records.entities[owner.entity].names[owner.name].value
        add(
          .sharedName,
          RecordReference(.entity, owner.entity),
          .name(owner.name),
          "'\(name)' is also a name of '\(other)' (\(place))",
          hint: "make one of the names more exact, or say 'kind: weak' where it identifies nobody"
        )
      }
    }
  }

  /// The groups that each entity is a legal entity of.
  private func groupsOfMembers() -> [RecordID: Set<RecordID>] {
    var groups: [RecordID: Set<RecordID>] = [:]
    for relation in records.relations where relation.kind == .memberOfGroup {
      groups[relation.from, default: []].insert(relation.to)
    }
    return groups
  }

  private func isOfOneGroup(_ owners: [Owner], _ groups: [RecordID: Set<RecordID>]) -> Bool {
    let ids = owners.map { records.entities[$0.entity].id }
    return owners.contains { owner in
      let group = records.entities[owner.entity]
      return group.kind == .group
        && ids.allSatisfy { $0 == group.id || groups[$0]?.contains(group.id) == true }
    }
  }
}
