public import Faultline

/// Reads GraphML, as networkx, igraph, yEd, Gephi and others write it.
///
/// | in the file | in the records |
/// | --- | --- |
/// | `node`: `id`; `desc` | an entity and its summary |
/// | `edge`: `source`, `target`, `id`, `directed` | a relation |
/// | `data` with the `attr.name` of its `key`, and defaults | by the name, see `GraphRecords` |
/// | labels of yFiles (`y:NodeLabel`, `y:EdgeLabel`) | the name of an entity, the role of a relation |
/// | nodes of nested graphs | entities; that one stood in the other is counted as left out |
/// | ports, hyperedges, what else yFiles draws, data of the graph | left out, with a count |
public struct GraphMLReader: BulkReader {
  /// What the format is called.
  public var format: String { "GraphML" }

  /// The endings of its files.
  public var endings: [String] { [".graphml"] }

  /// Makes a reader.
  public init() {}

  /// Whether the root of a file is `graphml`.
  public func recognizes(_ start: FileStart) -> Bool { start.xmlRoot == "graphml" }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      GraphMLReading(path: $0.path).readAll(&$0, format, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable
  ) -> BulkResult {
    GraphMLReading(path: file.path)
      .readAll(&file, GraphMLReader().format, into: &sink, progress: nil)
  }
}
