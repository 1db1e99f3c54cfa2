/// What one entity of FollowTheMoney says, as ranges of its text.
struct FTMLine: ~Copyable {
  /// A property and its values.
  struct Property: BitwiseCopyable {
    /// The number of its name.
    let name: Int32
    /// Where its values start in ``FTMLine/values``.
    let first: Int32
    let count: Int32

    @inline(__always)
    var range: Range<Int> {
      // unsafe: a count is never negative.
      unsafe Range(uncheckedBounds: (Int(first), Int(first &+ count)))
    }
  }

  var id = TextRange.none
  var schema = TextRange.none
  var caption = TextRange.none
  var lastSeen = TextRange.none
  var properties = Stack<Property>()
  var values = Stack<TextRange>()
  var datasets = Stack<TextRange>()
  /// The texts of whole native records.
  var records = Stack<TextRange>()

  /// Forgets everything and keeps the room.
  @inline(__always)
  mutating func removeAll() {
    id = .none
    schema = .none
    caption = .none
    lastSeen = .none
    properties.removeAll()
    values.removeAll()
    datasets.removeAll()
    records.removeAll()
  }

  /// Replaces all escapes by their characters.
  mutating func resolveEscapes(in view: ByteView) {
    id = JSONEscape.resolve(id, in: view)
    schema = JSONEscape.resolve(schema, in: view)
    caption = JSONEscape.resolve(caption, in: view)
    lastSeen = JSONEscape.resolve(lastSeen, in: view)
    for index in 0..<values.count { values[index] = JSONEscape.resolve(values[index], in: view) }
    for index in 0..<datasets.count {
      datasets[index] = JSONEscape.resolve(datasets[index], in: view)
    }
    for index in 0..<records.count { records[index] = JSONEscape.resolve(records[index], in: view) }
  }
}
