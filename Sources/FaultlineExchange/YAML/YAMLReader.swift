public import Faultline

/// Reads the form in which records are written by hand: YAML, as `Data/README.md` describes it.
///
/// Every value is a text until the key says what it is, so `no` is a country and `2019-10` a month. Unknown keys,
/// unknown words, dates that do not exist, ids that are no slugs are errors with a place and a hint. A record with an
/// error is kept without the part in question if the rest makes sense.
///
/// A file that starts with `imported: yes` holds what a tool wrote of imported records: there, ids, kinds, countries and
/// texts may be anything, and only what cannot be read or linked is an error.
public struct YAMLReader: RecordReader {
  /// What the format is called.
  public let format = "Faultline YAML"

  /// The endings of its files.
  public let endings = [".yaml", ".yml"]

  /// How many bytes a file may have.
  public let fileLimit = YAMLTree.maximumFileLength

  /// Hand-written records are checked as a whole.
  public var isNative: Bool { true }

  /// Makes a reader.
  public init() {}

  /// Whether a line of a file starts with the name of a list of records.
  public func recognizes(_ start: FileStart) -> Bool {
    guard case .text = start.shape else { return false }
    return start.bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      (YAMLRecordReading.lists + [YAMLRecordReading.importedKey]).contains { name in
        line.starts(with: name.utf8) && line.dropFirst(name.utf8.count).first == UInt8(ascii: ":")
      }
    }
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: What the file is called in findings.
  /// - Returns: The records, their places, and what is wrong with the file.
  /// - Complexity: O(*n*) in the length of the file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    var findings = YAMLFindings(file: file)
    let (root, isWhole) = YAMLTree.read(bytes, &findings)
    var reading = YAMLRecordReading(findings)
    reading.result.locations.isIncomplete = !isWhole
    if let root { reading.read(root) }
    return reading.finished
  }
}
