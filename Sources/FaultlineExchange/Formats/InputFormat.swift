/// A format that can be read, and the one way to choose between all of them.
///
/// A file is asked first how it starts, and then what it is called. Formats whose records are made of the whole file
/// have a ``RecordReader``; those that come in any size have a ``BulkReader``.
public enum InputFormat: Sendable {
  /// A format that is read whole.
  case records(any RecordReader)
  /// A format that is read as a stream.
  case stream(any BulkReader)

  /// All formats, in the order in which they are asked.
  public static let all: [InputFormat] = [
    .records(NativeJSONReader()),
    .stream(FTMReader()),
    .stream(CSLReader()),
    .stream(SimpleTargetsReader()),
    .stream(ETOReader()),
    .stream(ICIJReader()),
    .records(ParsedListReader()),
    .stream(GEXFReader()),
    .stream(GraphMLReader()),
    .records(BODSReader()),
    .records(LittleSisReader()),
    .records(OligrapherReader()),
    .records(CytoscapeReader()),
    .records(NodeLinkReader()),
    .records(JSONGraphFormatReader()),
    .records(YAMLReader()),
    .stream(CSVReader()),
  ]

  /// What the format is called.
  public var name: String {
    switch self {
    case .records(let reader): reader.format
    case .stream(let reader): reader.format
    }
  }

  /// The endings of its files, with their points.
  public var endings: [String] {
    switch self {
    case .records(let reader): reader.endings
    case .stream(let reader): reader.endings
    }
  }

  /// Whether it is a form of Faultline's own, whose records are checked together with those of other files.
  public var isNative: Bool {
    if case .records(let reader) = self { reader.isNative } else { false }
  }

  /// The endings of all files that some format may have, each once, in the order of the formats.
  public static let allEndings: [String] = {
    var endings: [String] = []
    for ending in all.flatMap(\.endings) + [".json", ".xml"]
    where !endings.contains(ending) {
      endings.append(ending)
    }
    return endings
  }()

  private func recognizes(_ start: FileStart) -> Bool {
    switch self {
    case .records(let reader): reader.recognizes(start)
    case .stream(let reader): reader.recognizes(start)
    }
  }

  /// The format of a file that starts with some bytes and has a name.
  ///
  /// - Parameters:
  ///   - start: How it starts.
  ///   - path: What it is called.
  ///   - mapping: What columns of tables mean; a table that has one of them is one of nodes or edges.
  /// - Returns: `nil` if no format is known to start so, and none to have such an ending.
  public static func of(
    _ start: FileStart,
    named path: String,
    mapping: CSVMapping? = nil
  ) -> InputFormat? {
    if let mapping, start.columns.contains(where: { mapping.columns[$0] != nil }) {
      return .stream(CSVReader(mapping: mapping))
    }
    return all.first { $0.recognizes(start) } ?? named(path)
  }

  /// The format of a file.
  ///
  /// Pipes and standard input cannot be looked into twice; for them, only the name counts here, and
  /// ``read(_:into:mapping:progress:)`` finds the format.
  ///
  /// - Parameter path: The file.
  /// - Returns: `nil` if no format is known to start so, and none to have such an ending.
  /// - Throws: ``FileError`` if the file cannot be read.
  public static func of(_ path: String) throws(FileError) -> InputFormat? {
    if ChunkedFile.isPipe(path) { return named(path) }
    let file = try ChunkedFile(path)
    try file.check()
    return of(file.start, named: path)
  }

  /// The format of files of a name.
  ///
  /// - Parameter path: The name.
  /// - Returns: `nil` if no format has such an ending.
  public static func named(_ path: String) -> InputFormat? {
    let name = path.lowercased()
    return all.first { $0.endings.contains(where: name.hasSuffix) }
  }
}
