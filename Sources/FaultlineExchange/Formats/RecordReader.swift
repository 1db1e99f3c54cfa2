public import Faultline

/// Reads records of one format.
///
/// A format is one folder of this module; its reader stands in ``InputFormat/all``. Whatever the format, a reader
/// reads on after a mistake, says where it stands, and counts what its format says and records cannot hold.
public protocol RecordReader: Sendable {
  /// What the format is called.
  var format: String { get }

  /// The endings of its files, with their points: `.yaml`. Folders are searched for them.
  var endings: [String] { get }

  /// How many bytes a file may have.
  var fileLimit: Int { get }

  /// Whether it is a form of Faultline's own: its records are checked and linked as a whole, and nothing may be wrong
  /// with them.
  var isNative: Bool { get }

  /// Whether a file starts as files of this format do.
  ///
  /// - Parameter start: How it starts.
  /// - Returns: Whether it does.
  func recognizes(_ start: FileStart) -> Bool

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: What the file is called in findings.
  /// - Returns: The records, their places, what is wrong, and what had no place; never fewer findings than there are
  ///   reasons for.
  func read(_ bytes: [UInt8], named file: String) -> ReadResult
}

extension RecordReader {
  /// Formats that other tools write are not.
  public var isNative: Bool { false }

  /// Reads files, and all files of folders and of the folders in them.
  ///
  /// Folders are read in the order of the bytes of their paths; what has another ending is left out there, a file that
  /// is named itself is read whatever its ending. No file is read twice.
  ///
  /// - Parameter paths: Files and folders.
  /// - Returns: The records of all of them, and every problem in every file, in order of place.
  public func read(paths: [String]) -> ReadResult {
    var result = ReadResult()
    let found = RecordFiles(paths, endings: endings)
    result.diagnostics = found.problems
    result.locations.isIncomplete = !found.isComplete
    for file in found.files {
      do throws(FileError) {
        let part = read(try InputFile.read(file, limit: fileLimit), named: file)
        result.records.append(part.records)
        result.locations.append(part.locations)
        result.diagnostics += part.diagnostics
      } catch {
        result.diagnostics.append(RecordFiles.diagnostic(of: error))
        result.locations.isIncomplete = true
      }
    }
    if result.records.isEmpty, result.diagnostics.isEmpty {
      result.diagnostics = paths.map { RecordFiles.emptiness(of: $0, endings: endings) }
    }
    result.diagnostics.sort(by: Diagnostic.areInOrder)
    return result
  }
}
