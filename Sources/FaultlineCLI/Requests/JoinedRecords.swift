internal import Faultline
internal import FaultlineExchange

/// The native records and the images among some inputs, joined.
///
/// Each path is an input of its own: what two of them carry under one id is one record. Within one, it is a mistake.
struct JoinedRecords {
  /// The records of all of them, and what their readers found.
  private(set) var result: ReadResult
  /// Which ids were judged to stand for one entity.
  let same: SameEntities
  /// What was joined.
  private(set) var report: JoinReport

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - paths: Files and folders of hand-written records, and images, in the order in which they were given.
  ///   - graphs: The images, opened, by their paths.
  init(_ paths: [String], _ graphs: [String: Graph] = [:]) {
    let inputs = paths.map { path in
      graphs[path].map { ReadResult(records: $0.records(), file: path) }
        ?? InputFiles.nativeReader(of: path).read(paths: [path])
    }
    same = SameEntities(of: inputs.map(\.records))
    var join = RecordJoin(same: same)
    for input in inputs { join.add(input) }
    (result, report) = join.finish()
  }

  /// What is wrong with the hand-written records, in order of place.
  ///
  /// - Parameter elsewhere: Ids that other inputs carry.
  /// - Returns: What readers found, and what shows when all records are there.
  func findings(elsewhere: Set<RecordID> = []) -> [Diagnostic] {
    var locations = result.locations
    for id in elsewhere { locations.addDamaged(id) }
    let found = RecordValidator.diagnostics(of: result.records, at: locations)
    return (result.diagnostics + found.filter { $0.location.line > 0 })
      .sorted(by: Diagnostic.areInOrder)
  }

  /// Ids that the records name and do not carry, if an input that is still to be read carries them.
  func needed(from assembler: borrowing GraphAssembler) -> Set<RecordID> {
    assembler.carried(of: result.records.namedIDs)
  }
}
