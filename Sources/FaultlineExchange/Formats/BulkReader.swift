public import Faultline

/// Reads large files of one format into the assembler of a graph, record by record.
///
/// Memory is bounded by the graph and a block of the file, never by the text. A record that is wrong is reported with
/// its place and left out, and reading goes on.
public protocol BulkReader: Sendable {
  /// What the format is called.
  var format: String { get }

  /// The endings of its files, with their points.
  var endings: [String] { get }

  /// Whether a file starts as files of this format do.
  ///
  /// - Parameter start: How it starts.
  /// - Returns: Whether it does.
  func recognizes(_ start: FileStart) -> Bool

  /// Reads the rest of an open file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - assembler: Takes the records.
  ///   - progress: Is told some times a second how far the reading has come, and once when it is done.
  /// - Returns: What was read, what is wrong, and what had no place.
  func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult
}

extension BulkReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - assembler: Takes the records.
  ///   - progress: Is told some times a second how far the reading has come, and once when it is done.
  /// - Returns: What was read, what is wrong, and what had no place. A file that cannot be read is a finding.
  public func read(
    _ path: String,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    do throws(FileError) {
      return read(try ChunkedFile(path), into: &assembler, progress: progress)
    } catch {
      var result = BulkResult()
      result.format = format
      result.diagnostics = [RecordFiles.diagnostic(of: error)]
      return result
    }
  }
}
