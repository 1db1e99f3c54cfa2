/// All readers.
public enum RecordReaders {
  /// The readers, in the order in which they are asked.
  public static let all: [any RecordReader] = [YAMLReader()]

  /// The reader for a file of a name.
  ///
  /// - Parameter path: The name.
  /// - Returns: `nil` if no format has such an ending.
  public static func reader(forName path: String) -> (any RecordReader)? {
    let name = path.lowercased()
    return all.first { $0.endings.contains(where: name.hasSuffix) }
  }
}
