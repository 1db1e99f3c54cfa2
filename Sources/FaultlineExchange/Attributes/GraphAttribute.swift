/// What a node or an edge of a graph format says under one name.
struct GraphAttribute {
  /// The name, as the file has it.
  var name: String
  /// The values, without spaces around them.
  var values: [String]

  init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }
}
