/// A part of what is known of a relation, from a line that leaves out at least one end; other lines of the same id have
/// the rest.
package struct RelationFragment: Sendable {
  /// The relation as far as the line tells it; an empty id stands for an end that it leaves out.
  package var relation: Relation
  /// The sources of the line.
  package var cites: [SourceID]

  /// Makes a fragment.
  ///
  /// - Parameters:
  ///   - relation: The relation as far as it is known.
  ///   - cites: The sources of the line.
  package init(_ relation: Relation, cites: [SourceID]) {
    self.relation = relation
    self.cites = cites
  }
}

extension Relation {
  /// Takes over what a fragment says besides; what it says otherwise is kept as a property.
  mutating func complete(with other: Relation) {
    if from.rawValue.isEmpty { from = other.from }
    if to.rawValue.isEmpty { to = other.to }
    if role == nil { role = other.role }
    time = Period(from: time.from ?? other.time.from, until: time.until ?? other.time.until)
    if stake == nil { stake = other.stake }
    if directness == nil { directness = other.directness }
    func keep(_ name: String, _ value: String?, unless isSame: Bool) {
      guard let value, !isSame else { return }
      let property = Property(name: name, value: value)
      if !properties.contains(property) { properties.append(property) }
    }
    keep("role", other.role, unless: role == other.role)
    keep("from", other.time.from?.description, unless: time.from == other.time.from)
    keep("until", other.time.until?.description, unless: time.until == other.time.until)
    keep("stake", other.stake?.description, unless: stake == other.stake)
    for property in other.properties where !properties.contains(property) {
      properties.append(property)
    }
    for cite in other.cites where !cites.contains(cite) { cites.append(cite) }
  }
}
