/// All writers of slices.
public enum SliceWriters {
  /// The writers, in the order in which they are listed for users.
  public static let all: [any SliceWriter] = [
    GraphDocumentWriter(), YAMLWriter(), EdgeTableWriter(), CSVPairWriter(), FTMWriter(),
    NodeLinkWriter(),
  ]

  /// The writer of a name.
  ///
  /// - Parameter name: The name: `node-link`.
  /// - Returns: `nil` if no format is called so.
  public static func writer(named name: String) -> (any SliceWriter)? {
    all.first { $0.name == name }
  }

  /// The writer for a file of a name, by the longest ending that fits: `.node-link.json` before `.json`.
  ///
  /// - Parameter path: The name.
  /// - Returns: `nil` if no format has such an ending.
  public static func writer(forName path: String) -> (any SliceWriter)? {
    let name = path.lowercased()
    var found: (writer: any SliceWriter, length: Int)?
    for writer in all {
      for ending in writer.endings where name.hasSuffix(ending) {
        if ending.utf8.count > found?.length ?? 0 { found = (writer, ending.utf8.count) }
      }
    }
    return found?.writer
  }
}
