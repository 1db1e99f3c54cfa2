internal import Faultline

/// The source that imported records cite when they name none: the file that they came from.
enum FileSource {
  /// Makes the source.
  ///
  /// Only the last part of the path counts, so that the same file gives the same graph wherever it lies.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - publisher: What is known of its origin.
  /// - Returns: The source.
  static func source(of path: String, publisher: String) -> Source {
    let isInput = path == ChunkedFile.standardInput
    let name = isInput ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
    let id = IDText.slug(name)
    return Source(
      id: RecordID("file-\(id)"),
      sourceClass: .research,
      title: name,
      publisher: publisher
    )
  }
}
