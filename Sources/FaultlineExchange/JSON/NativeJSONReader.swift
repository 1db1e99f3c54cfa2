public import Faultline

/// Reads Faultline's own JSON of a graph, as `export --format json` writes it and `Exports/schema/graph.schema.json`
/// describes it.
///
/// The records come back as they were. What the document says besides them (statuses, sentences, paths) follows from the
/// records and is passed over. A document of a part of a graph names records that are not in it: they become entities of
/// the kind `unknown`, and the report of losses counts them.
public struct NativeJSONReader: RecordReader {
  /// What the format is called.
  public let format = "Faultline JSON"

  /// The endings of its files; by content, any JSON is recognized.
  public let endings = [".graph.json"]

  /// How many bytes a file may have.
  public let fileLimit = 4 << 30

  /// Its records are complete, and are linked and checked together with those of other files.
  public var isNative: Bool { true }

  /// Makes a reader.
  public init() {}

  /// Whether the file says so.
  public func recognizes(_ start: FileStart) -> Bool {
    start.json?["format"]?.text == NativeJSON.formatName
  }

  /// Reads one file in one pass: besides the records, only the value that is being read is held.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: What the file is called in findings.
  /// - Returns: The records, their places, and what is wrong with the file.
  /// - Complexity: O(*n*) in the length of the file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    NativeJSONReading.read(bytes, named: file)
  }
}
