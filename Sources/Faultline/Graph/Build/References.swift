/// The numbers of everything that a record can refer to, while a graph is being assembled.
struct References: ~Copyable {
  /// The ids of entities and actions.
  var nodes = TextTable()
  /// The ids of sources.
  var sources = TextTable()
  /// The names of properties and the schemes of identifiers.
  var labels = TextTable()

  mutating func node(_ id: RecordID) -> Int { nodes.number(of: id.rawValue) }

  mutating func source(_ id: RecordID) -> Int { sources.number(of: id.rawValue) }

  mutating func label(_ name: String) -> Int { labels.number(of: name) }
}
