public import Faultline

/// Reads the Consolidated Screening List of trade.gov as CSV, in the layout of 2019 and that of 2025, which starts with
/// `_id`.
///
/// | column | in the records |
/// | --- | --- |
/// | `source` | the list (`role: list`), its issuer, and the source that is cited |
/// | `name`, `alt_names`, `type` | the names and the kind of an entity; what is neither individual, vessel nor aircraft is an organization |
/// | `addresses` | properties; the codes of countries at their ends are the countries |
/// | `federal_register_notice` | the instrument of the listing, and the day of publication if it is given |
/// | `start_date`, `end_date` | the day of effect, and the day before the end |
/// | `license_requirement`, `license_policy` | the terms, with the footnotes that they name |
/// | `programs`, `standard_order` | the note of the listing |
/// | `ids` | identifiers, or properties if they are no numbers |
/// | `remarks` | the note of the entity |
/// | `nationalities`, `citizenships`, `vessel_flag` | countries |
/// | the rest | properties |
///
/// Lists and agencies that the built-in records know have their ids. Each row is a party of its own: one name does not
/// make two rows one party.
public struct CSLReader: BulkReader {
  /// What the format is called.
  public var format: String { "Consolidated Screening List" }

  /// No ending is its own.
  public var endings: [String] { [] }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with the columns of the list.
  public func recognizes(_ start: FileStart) -> Bool {
    TableColumns(start.columns).contains(["source", "name", "federal_register_notice", "programs"])
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      CSVReader.read(&$0, rows: CSLRows.self, format, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable
  ) -> BulkResult {
    CSVReader.read(&file, rows: CSLRows.self, CSLReader().format, into: &sink)
  }
}
