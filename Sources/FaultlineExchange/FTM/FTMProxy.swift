internal import Faultline

/// An entity of FollowTheMoney while it is made: a schema and texts by property.
struct FTMProxy {
  var id: String
  var schema: String
  private(set) var properties: [(name: String, values: [String])] = []
  var datasets: [String] = []
  var lastSeen: PartialDate?
  /// The whole record as JSON, where the rest does not say all of it.
  var record: String?

  init(id: RecordID, schema: String) {
    self.id = id.rawValue
    self.schema = schema
  }

  /// Adds a value, unless there is none.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    guard let index = properties.firstIndex(where: { $0.name == name }) else {
      properties.append((name, [value]))
      return
    }
    if !properties[index].values.contains(value) { properties[index].values.append(value) }
  }

  mutating func add(_ name: String, _ values: [String]) {
    for value in values { add(name, value) }
  }

  /// The entity on a line of its own.
  var line: String {
    JSONWriter.line { json in
      json.field("id", id)
      json.field("schema", schema)
      json.object("properties") { json in
        for property in properties { json.strings(property.name, property.values) }
      }
      if !datasets.isEmpty { json.strings("datasets", datasets) }
      json.field("last_seen", lastSeen?.description)
      if let record { json.strings("faultline", [record]) }
    } + "\n"
  }
}
