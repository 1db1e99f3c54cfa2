public import Faultline

/// Writes Faultline's own JSON: see ``GraphDocument``.
public struct GraphDocumentWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "json" }
  /// What the format is and who reads it.
  public var summary: String { "everything, with statuses and sentences" }
  /// The endings of its files.
  public var endings: [String] { [".json"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    GraphDocument.write(slice, of: graph, to: outputs[0])
    return LossReport()
  }
}
