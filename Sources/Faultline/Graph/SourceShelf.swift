/// The sources of a graph that were asked for, each read once.
///
/// A report cites the same few sources again and again, and assesses every statement by them.
final class SourceShelf {
  private let rows: RecordRows
  private let index: TextIndex
  private let decoder: RecordDecoder
  /// For each source its place among those read, plus one; 0 for one not read yet.
  private let places: ZeroedBuffer<UInt32>
  private var sources: [Source?] = []

  init(_ graph: Graph) {
    rows = graph.sourceRows
    index = graph.sourceIndex
    decoder = graph.decoder
    places = ZeroedBuffer(count: graph.sourceCount)
  }

  /// The source of an id, or `nil` if there is none.
  func source(_ id: RecordID) -> Source? {
    guard let number = index.number(of: id.rawValue, matches: { rows.hasID($0, id) }),
      number < places.count
    else { return nil }
    if places[number] == 0 {
      var input = rows.reader(number)
      sources.append(decoder.source(&input))
      places[number] = UInt32(truncatingIfNeeded: sources.count)
    }
    return sources[Int(places[number]) - 1]
  }
}
