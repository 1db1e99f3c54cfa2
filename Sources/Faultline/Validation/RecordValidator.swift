/// Finds what is wrong with records as a whole: double ids, ids that lead nowhere, ends of the wrong kind, circles,
/// stakes over 100 %, and what is probably not what was meant.
///
/// Every reader reports what is wrong with one record on its own; this is for what shows only when all of them are
/// there, whatever the format. Kinds that the vocabulary does not know, which imported data may bring, are let through.
public enum RecordValidator {
  /// Looks at the records that a reader gave.
  ///
  /// - Parameter result: The records and their places. Findings of the reader itself are not repeated.
  /// - Returns: The findings, in order of place.
  public static func diagnostics(of result: ReadResult) -> [Diagnostic] {
    diagnostics(of: result.records, at: result.locations)
  }

  /// Looks at records.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - locations: Where they stand. What the reader could not read is not reported as missing.
  /// - Returns: The findings, in order of place.
  /// - Complexity: O(*n* log *n*) in the records and their fields.
  public static func diagnostics(
    of records: RecordSet,
    at locations: RecordLocations = RecordLocations()
  ) -> [Diagnostic] {
    var validation = Validation(records, locations)
    validation.checkIdentity()
    validation.checkReferences()
    validation.checkStructure()
    validation.checkTimes()
    validation.checkStakes()
    validation.checkNames()
    validation.checkJudgements()
    validation.checkCompleteness()
    return validation.diagnostics.sorted(by: Diagnostic.areInOrder)
  }
}
