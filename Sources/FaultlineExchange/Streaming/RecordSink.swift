package import Faultline

/// What bulk readers fill: the assembler of a graph, or a table of what came, in tests.
///
/// Readers are generic over it, so that calls to the assembler are made directly.
package protocol RecordSink: ~Copyable {
  /// The number of a kind of entities.
  mutating func number(of kind: EntityKind) -> KindNumber
  /// The number of a kind of relations.
  mutating func number(of kind: RelationKind) -> KindNumber
  /// The number of a label.
  mutating func label(_ name: String) -> LabelNumber
  /// Adds a source.
  mutating func add(_ source: Source) -> SourceID
  /// Replaces a source.
  mutating func replace(_ id: SourceID, by source: Source)
  /// Adds an entity.
  mutating func add(_ entity: borrowing EntityDraft, text: Span<UInt8>)
  /// Adds a relation.
  mutating func add(_ relation: borrowing RelationDraft, text: Span<UInt8>)
  /// Adds whole records.
  mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure)
  /// Adds relations that came in parts, joined by their ids with each other and with what came before.
  ///
  /// - Parameter fragments: The parts.
  /// - Returns: The numbers of those that still lack an end.
  mutating func add(_ fragments: [RelationFragment]) -> [Int]
}

extension GraphAssembler: RecordSink {}

extension GraphAssembler {
  /// Lets a reader hand on the records of a file through a feeder, and returns when all of them are linked.
  mutating func feed(
    _ file: consuming ChunkedFile,
    _ read: (inout ChunkedFile, inout RecordFeeder) -> BulkResult
  ) -> BulkResult {
    var file = file
    return feed { feeder in read(&file, &feeder) }
  }
}

extension RecordFeeder: RecordSink {}
