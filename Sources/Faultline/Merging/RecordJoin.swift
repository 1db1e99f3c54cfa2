/// Joins the records of several inputs into one set.
///
/// Records of one id are one record. So are entities that somebody judged to be the same (``SameEntities``); a shared name
/// alone joins nothing. Entities take over what the other input says besides; relations, actions, claims and sources
/// that contradict each other are both kept, the later one under an id of its own, each with its sources. Within one
/// input nothing is joined but what was judged: an id that is there twice is a mistake, which ``RecordValidator`` finds.
///
/// ```swift
/// var join = RecordJoin()
/// join.add(YAMLReader().read(paths: ["ours"]))
/// join.add(YAMLReader().read(paths: ["theirs"]))
/// let (result, report) = join.finish()
/// ```
public struct RecordJoin {
  private var result = ReadResult()
  private var report = JoinReport()
  private let same: SameEntities
  /// Where the record of an id stands in the result.
  private var index: [RecordID: RecordReference] = [:]
  /// The ids of the input that is being added.
  private var fresh: [RecordID: RecordReference] = [:]
  /// The old ids of records that got new ones because they contradict what came before, by the new ones.
  private var renamed: [RecordID: RecordID] = [:]

  /// Starts with nothing.
  ///
  /// - Parameter same: Which ids stand for one entity.
  public init(same: SameEntities = SameEntities()) {
    self.same = same
  }

  /// Adds an input.
  ///
  /// - Parameter input: What a reader gave.
  /// - Complexity: O(*n*) in the records of the input.
  public mutating func add(_ input: ReadResult) {
    var input = input
    let identified = Set(input.records.identify(same).map { input.records.entities[$0].id })
    report.sameCount += identified.count
    rename(&input.records)
    fresh.removeAll(keepingCapacity: true)
    add(input, \.sources, .source)
    addEntities(input, identified)
    add(input, \.relations, .relation)
    add(input, \.actions, .action)
    add(input, \.claims, .claim)
    add(input, \.rules, .rule)
    addJudgements(input)
    index.merge(fresh) { old, _ in old }
    result.diagnostics += input.diagnostics
    result.losses.append(input.losses)
    result.locations.appendProblems(of: input.locations)
  }

  /// Everything in one set.
  ///
  /// - Returns: The records with their places, and what was joined.
  public consuming func finish() -> (result: ReadResult, report: JoinReport) {
    result.diagnostics.sort(by: Diagnostic.areInOrder)
    return (result, report)
  }

  // MARK: Ids

  /// Gives ids of their own to records that contradict what came before.
  private mutating func rename(_ records: inout RecordSet) {
    renamed.removeAll()
    guard !index.isEmpty else { return }
    var newIDs: [RecordID: RecordID] = [:]
    let taken = Set(ids(of: records))
    func contradicts<Record: JoinableRecord>(
      _ records: [Record],
      _ mine: [Record],
      _ type: RecordReference.RecordType
    ) {
      for record in records where index[record.id] != nil && newIDs[record.id] == nil {
        func isJoinable(_ id: RecordID) -> Bool {
          guard let other = index[id], other.type == type else { return false }
          return mine[other.index].joined(with: record) != nil
        }
        if !isJoinable(record.id) {
          newIDs[record.id] = freeID(record.id, taken, isJoinable)
        }
      }
    }
    contradicts(records.sources, result.records.sources, .source)
    contradicts(records.relations, result.records.relations, .relation)
    contradicts(records.actions, result.records.actions, .action)
    contradicts(records.claims, result.records.claims, .claim)
    contradicts(records.rules, result.records.rules, .rule)
    for entity in records.entities {
      if let other = index[entity.id], other.type != .entity {
        newIDs[entity.id] = freeID(entity.id, taken)
      }
    }
    renamed = Dictionary(uniqueKeysWithValues: newIDs.map { ($0.value, $0.key) })
    if !newIDs.isEmpty { records.rename { newIDs[$0] ?? $0 } }
  }

  private func ids(of records: RecordSet) -> [RecordID] {
    records.sources.map(\.id) + records.entities.map(\.id) + records.relations.map(\.id)
      + records.actions.map(\.id) + records.claims.map(\.id)
      + records.rules.map(\.id)
  }

  /// An id that is free, or that of a record which says the same: one that got its number in an earlier joining.
  private func freeID(
    _ id: RecordID,
    _ taken: Set<RecordID>,
    _ isJoinable: (RecordID) -> Bool = { _ in false }
  ) -> RecordID {
    id.numbered { index[$0] == nil ? !taken.contains($0) : isJoinable($0) }
  }

  // MARK: Records

  private mutating func add<Record: JoinableRecord>(
    _ input: ReadResult,
    _ list: WritableKeyPath<RecordSet, [Record]>,
    _ type: RecordReference.RecordType
  ) {
    for (number, record) in input.records[keyPath: list].enumerated() {
      let place = RecordReference(type, number)
      if let other = index[record.id], other.type == type,
        let joined = result.records[keyPath: list][other.index].joined(with: record)
      {
        result.records[keyPath: list][other.index] = joined
        report.joinedCount += 1
        continue
      }
      append(record, list, place, input)
      if let old = renamed[record.id], let first = index[old] {
        note(old, "the second is kept as '\(record.id)'", first, place, input)
      }
    }
  }

  /// Joins or appends entities; those that were given another id may be joined with one of the same input.
  private mutating func addEntities(_ input: ReadResult, _ identified: Set<RecordID>) {
    for (number, entity) in input.records.entities.enumerated() {
      let place = RecordReference(.entity, number)
      let judged = identified.contains(entity.id) ? fresh[entity.id] : nil
      guard let other = index[entity.id] ?? judged, other.type == .entity else {
        append(entity, \.entities, place, input)
        continue
      }
      let fields = result.records.entities[other.index].join(entity)
      report.joinedCount += 1
      if !fields.isEmpty {
        note(entity.id, "both are kept: \(fields.joined(separator: ", "))", other, place, input)
      }
    }
  }

  private mutating func addJudgements(_ input: ReadResult) {
    var known = Set(result.records.judgements)
    for (number, judgement) in input.records.judgements.enumerated()
    where known.insert(judgement).inserted {
      result.records.judgements.append(judgement)
      result.locations.append(RecordReference(.judgement, number), of: input.locations)
    }
  }

  private mutating func append<Record: Identifiable>(
    _ record: Record,
    _ list: WritableKeyPath<RecordSet, [Record]>,
    _ place: RecordReference,
    _ input: ReadResult
  ) where Record.ID == RecordID {
    let number = result.records[keyPath: list].count
    if fresh[record.id] == nil { fresh[record.id] = RecordReference(place.type, number) }
    result.records[keyPath: list].append(record)
    result.locations.append(place, of: input.locations)
  }

  private mutating func note(
    _ id: RecordID,
    _ outcome: String,
    _ first: RecordReference,
    _ second: RecordReference,
    _ input: ReadResult
  ) {
    report.conflicts.append(
      JoinReport.Conflict(
        id: id,
        outcome: outcome,
        first: result.locations.location(of: first),
        second: input.locations.location(of: second)
      )
    )
  }
}
