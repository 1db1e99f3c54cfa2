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
  public func recognizes(first bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let delimiter = mapping.delimiter ?? CSVReading.delimiter(of: line)
    let columns = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
    return columns.count > 1 && CSVHeader(columns, mapping) != nil
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    CSVReader.read(&file, mapping, into: &assembler, progress: progress)
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    _ mapping: CSVMapping = CSVMapping(),
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    var reading = CSVReading(path: file.path, mapping)
    var result = BulkResult()
    result.format = "CSV"
    result.bytes = reading.readAll(&file, into: &sink, progress: progress)
    reading.finish(&result)
    return result
  }
}
