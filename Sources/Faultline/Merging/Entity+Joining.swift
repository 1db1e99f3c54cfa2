extension Entity {
  /// Takes over what another record of the same entity says besides.
  ///
  /// The first names, kind, category and summary stay. What the other record says in their place is kept as
  /// properties, with the ids of its sources, so that nothing is lost and both sides can be named.
  ///
  /// - Parameter other: The other record.
  /// - Returns: The names of the fields in which the two differ.
  @discardableResult
  mutating func join(_ other: Entity) -> [String] {
    var conflicts: [String] = []
    let said = other.cites.map(\.source.rawValue).joined(separator: ", ")
    func keep(_ field: String, _ mine: String?, _ theirs: String?) -> String? {
      guard let mine else { return theirs }
      if let theirs, theirs != mine {
        conflicts.append(field)
        let value = said.isEmpty || theirs.hasSuffix(" [\(said)]") ? theirs : "\(theirs) [\(said)]"
        properties.appendNew([Property(name: field, value: value)])
      }
      return mine
    }
    let known = Set(names.map(\.value))
    names += other.names.filter { !known.contains($0.value) }
    category = keep("category", category, other.category)
    summary = keep("summary", summary, other.summary)
    note = keep("note", note, other.note)
    if kind == "unknown" {
      kind = other.kind
    } else if other.kind != "unknown" {
      _ = keep("kind", kind.rawValue, other.kind.rawValue)
    }
    countries.appendNew(other.countries)
    identifiers.appendNew(other.identifiers)
    cites.appendNew(other.cites)
    properties.appendNew(other.properties)
    return conflicts
  }

  /// The name of the property that holds another id of the entity.
  static let sameAs = "same-as"

  /// What the entity is found by, apart from its id: its names, and the ids that it was joined from.
  var searchNames: [String] {
    names.map(\.value) + properties.filter { $0.name == Entity.sameAs }.map(\.value)
  }

  /// Gives the entity the id that it goes by, and keeps its own as a property.
  mutating func take(_ canonical: RecordID) {
    guard canonical != id else { return }
    properties.appendNew([Property(name: Entity.sameAs, value: id.rawValue)])
    id = canonical
  }
}

extension Array where Element: Hashable {
  /// Adds those of other elements that are not there yet.
  mutating func appendNew(_ others: [Element]) {
    guard !others.isEmpty else { return }
    let known = Set(self)
    append(contentsOf: others.filter { !known.contains($0) })
  }
}
