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

  /// Whether a file starts with an object, or a list of objects, that has a `schema`.
  public func recognizes(first bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let rest = bytes[start...].drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    let object =
      first == UInt8(ascii: "[") ? rest.dropFirst().drop { $0 <= 0x20 } : rest
    guard object.first == UInt8(ascii: "{") else { return false }
    // A long first entity may have its schema behind what was read.
    return object.contains("\"schema\"") || object.contains("\"properties\"")
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    FTMReader.read(&file, into: &assembler, progress: progress)
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

extension ArraySlice<UInt8> {
  /// Whether the bytes of a text stand somewhere.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (startIndex...endIndex - wanted.count).contains { self[$0...].starts(with: wanted) }
  }
}
