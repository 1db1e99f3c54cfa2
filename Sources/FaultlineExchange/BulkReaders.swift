public import Faultline

/// All readers of large files.
public enum BulkReaders {
  /// The readers, in the order in which they are asked.
  public static let all: [any BulkReader] = [FTMReader(), CSVReader()]

  /// The reader for a file, by how it starts, and else by its ending.
  ///
  /// Pipes and standard input cannot be looked into twice; for them, ``read(_:into:progress:)`` finds the reader.
  ///
  /// - Parameter path: The file.
  /// - Returns: `nil` if no reader knows it.
  /// - Throws: ``FileError`` if the file cannot be read.
  public static func reader(for path: String) throws(FileError) -> (any BulkReader)? {
    if path == ChunkedFile.standardInput { return reader(forName: path) }
    let file = try ChunkedFile(path, blockSize: 4096)
    try file.check()
    return reader(first: file.firstBytes, name: path)
  }

  /// The reader for a file of a name.
  ///
  /// - Parameter path: The name.
  /// - Returns: `nil` if no format has such an ending.
  public static func reader(forName path: String) -> (any BulkReader)? {
    let name = path.lowercased()
    return all.first { $0.endings.contains(where: name.hasSuffix) }
  }

  /// Reads a file of any format, also from a pipe.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - assembler: Takes the records.
  ///   - progress: Is told some times a second how far the reading has come, and once when it is done.
  /// - Returns: What was read, what is wrong, and what had no place. A file that cannot be read, or that no reader
  ///   knows, is a finding.
  public static func read(
    _ path: String,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    var result = BulkResult()
    do throws(FileError) {
      let file = try ChunkedFile(path)
      try file.check()
      if let reader = reader(first: file.firstBytes, name: path) {
        return reader.read(file, into: &assembler, progress: progress)
      }
      let names = all.map(\.format).joined(separator: ", ")
      result.diagnostics = [
        Diagnostic(
          .unsupported,
          at: SourceLocation(file: path),
          "no reader knows this format",
          hint: "known are \(names); name the file with the ending of its format"
        )
      ]
    } catch {
      result.diagnostics = [RecordFiles.diagnostic(of: error)]
    }
    return result
  }

  private static func reader(first bytes: [UInt8], name: String) -> (any BulkReader)? {
    all.first { $0.recognizes(first: bytes) } ?? reader(forName: name)
  }
}
