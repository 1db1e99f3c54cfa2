public import Faultline

/// Reads the Beneficial Ownership Data Standard, version 0.4: a list of statements, or one a line.
///
/// | in the file | in the records |
/// | --- | --- |
/// | records of the type `entity` and `person`, by `recordId` | entities |
/// | `interests[]` of records of the type `relationship` | a relation each, from the interested party to the subject |
/// | `shareholding` | `owns`; `votingRights`, `appointmentOfBoard`, `otherInfluenceOrControl`: `controls` |
/// | `boardMember`, `boardChair`, `seniorManagingOfficial` | `directs`, with the type as the role |
/// | other types | a kind of that name: `trustee`, `settlor`, `rights-to-profit-or-income`, … |
/// | `share` | the stake; exclusive bounds are kept as the property `share`, too |
/// | `startDate`, `endDate` | the time; the end is the first day on which it no longer holds |
/// | an interested party or a subject that is only a `reason` | an entity of its own, of the kind `unknown` |
/// | `source`, `publicationDetails` | the source, published on `publicationDate`, else on `statementDate` |
///
/// Statements about one record follow one another by `statementDate`, the last of one day counts. What an earlier one says
/// holds until the day of the one that says something else or closes the record; what both say goes on. Names that a
/// later statement drops become former names.
public struct BODSReader: RecordReader {
  /// What the format is called.
  public var format: String { "BODS" }

  /// The endings of its files.
  public var endings: [String] { [".bods.json", ".bods.jsonl"] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with a statement.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let statement = start.json?.item else { return false }
    return statement["recordDetails"] != nil || statement["statementId"] != nil
      || statement["statementID"] != nil
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    JSONReading.read(bytes, named: file, isLines: true) { json in
      var reading = BODSReading(json, file: file)
      reading.read()
      json = reading.json
      return reading.records
    }
  }
}
