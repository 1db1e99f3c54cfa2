/// A record that can take over what another record of the same id says, if the two do not contradict each other.
///
/// Entities are joined in any case (``Entity/join(_:)``): an id stands for one body, whatever is said of it. Two relations
/// or actions that differ in what they say are two statements, and both are kept.
protocol JoinableRecord: Hashable, Identifiable where ID == RecordID {
  /// Both records in one.
  ///
  /// - Parameter other: A record of the same id.
  /// - Returns: `nil` if the two contradict each other.
  func joined(with other: Self) -> Self?
}

/// Fills what is open in one record from another, and notes whether anything contradicts.
private struct Filling {
  private(set) var isPossible = true

  mutating func fill<Value: Equatable>(_ mine: inout Value?, _ theirs: Value?) {
    guard let theirs else { return }
    if let value = mine {
      if value != theirs { isPossible = false }
    } else {
      mine = theirs
    }
  }

  mutating func fill(_ mine: inout Period, _ theirs: Period) {
    var (from, until) = (mine.from, mine.until)
    fill(&from, theirs.from)
    fill(&until, theirs.until)
    mine = Period(from: from, until: until)
  }

  mutating func want(_ condition: Bool) {
    if !condition { isPossible = false }
  }
}

extension Source: JoinableRecord {
  func joined(with other: Source) -> Source? {
    var (joined, filling) = (self, Filling())
    filling.want(sourceClass == other.sourceClass && title == other.title)
    filling.want(publisher == other.publisher)
    filling.fill(&joined.issuer, other.issuer)
    filling.fill(&joined.author, other.author)
    filling.fill(&joined.origin, other.origin)
    filling.fill(&joined.published, other.published)
    filling.fill(&joined.retrieved, other.retrieved)
    filling.fill(&joined.url, other.url)
    filling.fill(&joined.archive, other.archive)
    return filling.isPossible ? joined : nil
  }
}

extension Relation: JoinableRecord {
  /// Does not fill time and stake: a stake that is taken from one source must not get the dates of another.
  func joined(with other: Relation) -> Relation? {
    var (joined, filling) = (self, Filling())
    filling.want(kind == other.kind && from == other.from && to == other.to)
    filling.want(time == other.time && stake == other.stake && amount == other.amount)
    filling.want(directness == other.directness)
    filling.fill(&joined.role, other.role)
    filling.fill(&joined.pin, other.pin)
    filling.fill(&joined.note, other.note)
    joined.stances.appendNew(other.stances)
    joined.cites.appendNew(other.cites)
    joined.properties.appendNew(other.properties)
    return filling.isPossible ? joined : nil
  }
}

extension Action: JoinableRecord {
  func joined(with other: Action) -> Action? {
    var (joined, filling) = (self, Filling())
    filling.want(kind == other.kind && title == other.title)
    filling.fill(&joined.dates.announced, other.dates.announced)
    filling.fill(&joined.dates.published, other.dates.published)
    filling.fill(&joined.dates.effective, other.dates.effective)
    filling.fill(&joined.dates.until, other.dates.until)
    filling.fill(&joined.instrument, other.instrument)
    filling.fill(&joined.terms, other.terms)
    filling.fill(&joined.amount, other.amount)
    filling.fill(&joined.pin, other.pin)
    filling.fill(&joined.note, other.note)
    joined.parts.appendNew(other.parts)
    joined.stances.appendNew(other.stances)
    joined.cites.appendNew(other.cites)
    return filling.isPossible ? joined : nil
  }
}

extension Claim: JoinableRecord {
  func joined(with other: Claim) -> Claim? {
    var (joined, filling) = (self, Filling())
    filling.want(says == other.says && about.first == other.about.first)
    filling.fill(&joined.pin, other.pin)
    filling.fill(&joined.note, other.note)
    joined.about.appendNew(other.about)
    joined.stances.appendNew(other.stances)
    return filling.isPossible ? joined : nil
  }
}

extension Rule: JoinableRecord {
  /// A rule is law or it is not: two that differ are two rules.
  func joined(with other: Rule) -> Rule? { self == other ? self : nil }
}
