public import Faultline

/// Reads entities of FollowTheMoney, the form of OpenSanctions, Aleph and their kin: one JSON object a line, or a JSON
/// list of them.
///
/// Schemata become kinds by the table in `FTMSchemata`; a schema that it does not know gives entities of a kind of that
/// name. Values that no field takes up are kept as properties. A `Sanction` becomes a listing, with its authority as the
/// issuer and its programme as the list. Each dataset becomes a source, which its entities cite.
public struct FTMReader: BulkReader {
  /// What the format is called.
  public var format: String { "FollowTheMoney" }

  /// The endings of its files.
  public var endings: [String] { [".ftm.json", ".ijson", ".jsonl", ".ndjson", ".ftm"] }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with an object, or a list of objects, that has a `schema` or `properties`.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let entity = start.json?.item, entity["nodes"] == nil, entity["edges"] == nil else {
      return false
    }
    // A long first entity may have its schema behind what was read.
    return entity["schema"] != nil || entity["properties"]?.isObject ?? false
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      FTMReader.read(&$0, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    var reading = FTMReading(path: file.path)
    var result = BulkResult()
    result.format = "FollowTheMoney"
    result.bytes = reading.readAll(&file, into: &sink, progress: progress)
    reading.finish(into: &sink, &result)
    return result
  }
}
