extension Validation {
  /// Nothing ends before it starts, and no date contradicts another.
  mutating func checkTimes() {
    for (number, source) in records.sources.enumerated() {
      guard let published = source.published, let retrieved = source.retrieved,
        retrieved.latest < published.earliest
      else { continue }
      add(
        .oddDate,
        RecordReference(.source, number),
        .retrieved,
        "read on \(retrieved), before it was published on \(published)",
        hint: "mend one of the two dates"
      )
    }
    for (number, entity) in records.entities.enumerated() {
      for (nameNumber, name) in entity.names.enumerated() {
        check(name.period, RecordReference(.entity, number), .name(nameNumber))
      }
    }
    for (number, relation) in records.relations.enumerated() {
      let record = RecordReference(.relation, number)
      check(relation.time, record, .time)
      check(relation.stances, record)
    }
    for (number, action) in records.actions.enumerated() {
      let record = RecordReference(.action, number)
      check(action.dates.inForce, record, .dates)
      checkAnnouncement(of: action, record)
      check(action.stances, record)
    }
    for (number, claim) in records.claims.enumerated() {
      check(claim.stances, RecordReference(.claim, number))
    }
    for (number, rule) in records.rules.enumerated() {
      checkPhases(of: rule, RecordReference(.rule, number))
    }
  }

  /// The phases of a rule follow each other: on no day does it stand in two ways.
  private mutating func checkPhases(of rule: Rule, _ record: RecordReference) {
    for (number, phase) in rule.phases.enumerated() {
      check(phase.time, record, .phaseTime(number))
      guard number > 0 else { continue }
      let before = rule.phases[number - 1].time
      let end = before.until.map(\.latest)
      let start = phase.time.from.map(\.latest)
      guard start.map({ start in end.map { start < $0 } ?? true }) ?? true else { continue }
      add(
        .oddDate,
        record,
        .phaseTime(number),
        "this phase starts before the one above it ends",
        hint: "write phases in order of time, and end each where the next begins: time: {until: …}"
      )
    }
  }

  private mutating func check(_ period: Period, _ record: RecordReference, _ field: RecordField) {
    guard let from = period.from, let until = period.until, until.latest <= from.earliest
    else { return }
    let isEmpty = until.latest == from.earliest
    add(
      .reversedTime,
      record,
      field,
      isEmpty
        ? "from \(from) until \(until) is no day at all: 'until' is the first day after"
        : "it ends (\(until)) before it starts (\(from))",
      hint: isEmpty
        ? "write the day after the last one, or leave 'until' out" : "swap the two dates"
    )
  }

  /// What was made known only after every source that tells of it was public is probably misdated.
  private mutating func checkAnnouncement(of action: Action, _ record: RecordReference) {
    guard let announced = action.dates.announced else { return }
    let cites = action.cites + action.stances.map(\.cite)
    var last: Day?
    for cite in cites {
      guard let source = source(cite.source), let day = Validation.lastDay(of: source) else {
        return
      }
      last = max(last ?? day, day)
    }
    guard let last, last < announced.earliest else { return }
    add(
      .oddDate,
      record,
      .dates,
      "announced on \(announced), but its last source is of \(last)",
      hint: "mend the date, or add a source that is not older than what it tells of"
    )
  }

  private mutating func check(_ stances: [Stance], _ record: RecordReference) {
    for (number, stance) in stances.enumerated() {
      guard let at = stance.at, let source = source(stance.cite.source),
        let last = Validation.lastDay(of: source), last < at.earliest
      else { continue }
      add(
        .oddDate,
        record,
        .stanceAt(number),
        "a stance of \(at) in a source of \(last), '\(source.id)'",
        hint: "mend one of the dates; for a page that has grown, give the source 'retrieved'"
      )
    }
    checkRetractions(stances, record)
  }

  /// Nobody takes back what he has not said yet.
  private mutating func checkRetractions(_ stances: [Stance], _ record: RecordReference) {
    var firstAssertion: [RecordID: PartialDate] = [:]
    for stance in stances where stance.attitude == .asserts {
      guard let at = stance.at else { continue }
      let known = firstAssertion[stance.by]
      if known.map({ at.earliest < $0.earliest }) ?? true { firstAssertion[stance.by] = at }
    }
    for (number, stance) in stances.enumerated()
    where stance.attitude == .retracts || stance.attitude == .corrects {
      guard let at = stance.at, let asserted = firstAssertion[stance.by],
        at.latest < asserted.earliest
      else { continue }
      add(
        .oddDate,
        record,
        .stanceAt(number),
        "'\(stance.by)' \(stance.attitude.rawValue) on \(at) what it asserts on \(asserted)",
        hint: "mend one of the dates, or add the earlier assertion"
      )
    }
  }

  /// The last day on which a source can have changed: when it was read, else when it was published.
  private static func lastDay(of source: Source) -> Day? {
    [source.published, source.retrieved].compactMap { $0?.latest }.max()
  }
}
