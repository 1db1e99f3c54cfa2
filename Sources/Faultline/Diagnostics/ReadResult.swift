/// What a reader got out of its input: the records, where they stand, and what was wrong with them.
///
/// A reader reads on after a mistake, so that all of them are found at once. The records are fit for a graph only if
/// no finding is an error.
public struct ReadResult: Sendable {
  /// The records that could be read.
  public var records: RecordSet
  /// Where they stand.
  public var locations: RecordLocations
  /// What was found, in order of place.
  public var diagnostics: [Diagnostic]
  /// What the format says and records have no place for.
  public var losses: LossReport

  /// Makes a result.
  ///
  /// - Parameters:
  ///   - records: The records that could be read.
  ///   - locations: Where they stand.
  ///   - diagnostics: What was found.
  ///   - losses: What the format says and records have no place for.
  public init(
    records: RecordSet = RecordSet(),
    locations: RecordLocations = RecordLocations(),
    diagnostics: [Diagnostic] = [],
    losses: LossReport = LossReport()
  ) {
    self.records = records
    self.locations = locations
    self.diagnostics = diagnostics
    self.losses = losses
  }

  /// Makes a result of records that are right, and whose places in a file are not known.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - file: What the file is called.
  public init(records: RecordSet, file: String) {
    self.init(records: records)
    Validation.forEachID(records) { _, record in
      locations.add(record.type, at: SourceLocation(file: file), isImported: true)
    }
  }

  /// Adds another result behind this one, and keeps the findings in order of place.
  ///
  /// - Parameter other: The other result.
  public mutating func append(_ other: ReadResult) {
    records.append(other.records)
    locations.append(other.locations)
    diagnostics += other.diagnostics
    losses.append(other.losses)
    diagnostics.sort(by: Diagnostic.areInOrder)
  }
}
