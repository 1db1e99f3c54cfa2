public import Faultline

/// Reads GEXF 1.1 to 1.3, as Gephi, networkx and graphology write it.
///
/// | in the file | in the records |
/// | --- | --- |
/// | `node`: `id`, `label` | an entity |
/// | `edge`: `source`, `target`, `id`, `type`, `label`, `kind` | a relation |
/// | `attvalue` with the title of its `attribute`, and defaults | by the title, see `GraphRecords` |
/// | `start`, `end` of an edge, or of its `spell`s | the time, of one relation for each spell; `end` is the last day |
/// | `startopen`, `endopen` | the same, and the first day after |
/// | `start`, `end` of a node, and of values | kept as properties |
/// | `weight`, `pid` | properties |
/// | `viz:*`, `meta`, `parents` | left out, with a count |
public struct GEXFReader: BulkReader {
  /// What the format is called.
  public var format: String { "GEXF" }

  /// The endings of its files.
  public var endings: [String] { [".gexf"] }

  /// Makes a reader.
  public init() {}

  /// Whether the root of a file is `gexf`.
  public func recognizes(_ start: FileStart) -> Bool { start.xmlRoot == "gexf" }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      GEXFReading(path: $0.path).readAll(&$0, format, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable
  ) -> BulkResult {
    GEXFReading(path: file.path).readAll(&file, GEXFReader().format, into: &sink, progress: nil)
  }
}
