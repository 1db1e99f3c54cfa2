public import Faultline

/// Writes a part of a graph in one format.
///
/// A format is one file of this module; its writer stands in ``SliceWriters/all``. Whatever the format, a writer hands on
/// bytes as they are made, so that the memory it takes does not grow with the file, gives the same bytes for the same
/// slice, and tells what its format could not hold.
public protocol SliceWriter: Sendable {
  /// What the format is called on the command line: `node-link`.
  var name: String { get }

  /// What the format is and who reads it, as a line of a list.
  var summary: String { get }

  /// The endings of its files, with their points. The longest that fits a name decides.
  var endings: [String] { get }

  /// The names of the files, for a format of several; empty for one of a single file.
  var fileNames: [String] { get }

  /// Writes a slice.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  ///   - outputs: Take the bytes: one for each of ``fileNames``, or a single one.
  /// - Returns: What the format could not hold: fields of records, how often, and an example of each.
  func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport
}

extension SliceWriter {
  /// A format of a single file.
  public var fileNames: [String] { [] }

  /// Writes a slice into memory.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  /// - Returns: The bytes of each file, and what the format could not hold.
  public func files(_ slice: Slice, of graph: Graph) -> (files: [[UInt8]], losses: LossReport) {
    let outputs = (0..<max(1, fileNames.count)).map { _ in ByteOutput() }
    let losses = write(slice, of: graph.known(by: slice.filter.knownBy), to: outputs)
    return (outputs.map(\.bytes), losses)
  }

  /// Writes a slice of a single file into memory.
  ///
  /// - Parameters:
  ///   - slice: What to write.
  ///   - graph: The graph that it came from.
  /// - Returns: The bytes; of a format of several files those of the first.
  public func bytes(_ slice: Slice, of graph: Graph) -> [UInt8] {
    files(slice, of: graph).files[0]
  }
}
