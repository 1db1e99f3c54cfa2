/// Finds the ids that come near one that no record carries.
///
/// Looking through all ids takes time in their number, so that it is done only as long as it takes little altogether.
struct IDSuggestions {
  private let ids: [[String]]
  private var comparisonsLeft = 1_000_000

  init(_ index: [RecordID: RecordReference]) {
    var ids = [[String]](repeating: [], count: RecordReference.RecordType.allCases.count)
    for (id, record) in index { ids[Int(record.type.rawValue)].append(id.rawValue) }
    // The order of a dictionary differs from run to run.
    self.ids = ids.map { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// The nearest id of a record of some types.
  mutating func nearest(
    to id: RecordID,
    among types: [RecordReference.RecordType]
  ) -> String? {
    let candidates = types.map { ids[Int($0.rawValue)] }
    let count = candidates.reduce(0) { $0 + $1.count }
    guard comparisonsLeft >= count else { return nil }
    comparisonsLeft -= count
    return Suggestion.nearest(to: id.rawValue, among: candidates.joined())
  }
}
