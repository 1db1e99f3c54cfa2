public import Faultline

/// Reads tables of nodes and of edges, after RFC 4180: fields between commas, semicolons or tabs, quotes where needed.
///
/// The first row names the columns. A table with two columns for the ends (`source` and `target`, `:START_ID` and
/// `:END_ID`, …) is one of edges, another with an `id` one of nodes. Kinds are those of the vocabulary, schemata of
/// FollowTheMoney, or kept as they are; columns with other names are kept as properties. The rows cite the file.
public struct CSVReader: BulkReader {
  /// What columns mean, where their names do not say it.
  public var mapping: CSVMapping

  /// What the format is called.
  public var format: String { "CSV" }

  /// The endings of its files.
  public var endings: [String] { [".csv", ".tsv", ".tab"] }

  /// Makes a reader.
  ///
  /// - Parameter mapping: What columns mean, where their names do not say it.
  public init(mapping: CSVMapping = CSVMapping()) { self.mapping = mapping }

  /// Whether a file starts with a row of names, among them that of an id or those of two ends.
  public func recognizes(_ start: FileStart) -> Bool {
    start.columns.count > 1 && CSVHeader(start.columns, mapping) != nil
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      CSVReader.read(&$0, mapping, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    _ mapping: CSVMapping = CSVMapping(),
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    read(&file, CSVReading(path: file.path, mapping), "CSV", into: &sink, progress: progress)
  }

  /// Reads the rest of an open file whose rows have a format of their own into any sink.
  static func read(
    _ file: inout ChunkedFile,
    rows: any TableFormat.Type,
    _ format: String,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    let reading = CSVReading(path: file.path, CSVMapping(), rows: rows)
    return read(&file, reading, format, into: &sink, progress: progress)
  }

  /// Reads the rest of an open file whose mapping its columns tell into any sink.
  static func read(
    _ file: inout ChunkedFile,
    _ format: String,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil,
    choosing mapping: @escaping @Sendable (_ path: String, _ columns: [String]) -> CSVMapping
  ) -> BulkResult {
    let reading = CSVReading(path: file.path, CSVMapping(), choosing: mapping)
    return read(&file, reading, format, into: &sink, progress: progress)
  }

  private static func read(
    _ file: inout ChunkedFile,
    _ start: consuming CSVReading,
    _ format: String,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    var reading = start
    var result = BulkResult()
    result.format = format
    result.bytes = reading.readAll(&file, into: &sink, progress: progress)
    reading.finish(&result)
    return result
  }
}
