/// The records that are being looked at, what their ids stand for, and what was found.
struct Validation {
  let records: RecordSet
  let locations: RecordLocations
  /// The first record of each id.
  let index: [RecordID: RecordReference]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ records: RecordSet, _ locations: RecordLocations) {
    self.records = records
    self.locations = locations
    var index: [RecordID: RecordReference] = [:]
    index.reserveCapacity(
      records.sources.count + records.entities.count + records.relations.count
        + records.actions.count + records.claims.count + records.rules.count
    )
    Validation.forEachID(records) { id, record in
      if index[id] == nil { index[id] = record }
    }
    self.index = index
  }

  /// Visits the ids of all records, type by type.
  static func forEachID(_ records: RecordSet, _ visit: (RecordID, RecordReference) -> Void) {
    for (number, record) in records.sources.enumerated() {
      visit(record.id, RecordReference(.source, number))
    }
    for (number, record) in records.entities.enumerated() {
      visit(record.id, RecordReference(.entity, number))
    }
    for (number, record) in records.relations.enumerated() {
      visit(record.id, RecordReference(.relation, number))
    }
    for (number, record) in records.actions.enumerated() {
      visit(record.id, RecordReference(.action, number))
    }
    for (number, record) in records.claims.enumerated() {
      visit(record.id, RecordReference(.claim, number))
    }
    for (number, record) in records.rules.enumerated() {
      visit(record.id, RecordReference(.rule, number))
    }
  }

  /// Adds a finding about a field of a record, or about the record itself.
  mutating func add(
    _ code: Diagnostic.Code,
    _ record: RecordReference,
    _ field: RecordField? = nil,
    _ message: String,
    hint: String
  ) {
    // Records of other tools are as they are; only what cannot be linked, or is there twice, is a mistake.
    if locations.isImported(record), code != .danglingID, code != .duplicateID { return }
    let location =
      field.map { locations.location(of: $0, in: record) } ?? locations.location(of: record)
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint))
  }

  /// The entity of an id, if there is one.
  func entity(_ id: RecordID) -> Entity? {
    guard let found = index[id], found.type == .entity else { return nil }
    return records.entities[found.index]
  }

  /// The source of an id, if there is one.
  func source(_ id: RecordID) -> Source? {
    guard let found = index[id], found.type == .source else { return nil }
    return records.sources[found.index]
  }

  /// A place in a few words, for messages about another record.
  func place(of record: RecordReference, _ field: RecordField? = nil) -> String {
    "\(field.map { locations.location(of: $0, in: record) } ?? locations.location(of: record))"
  }
}
