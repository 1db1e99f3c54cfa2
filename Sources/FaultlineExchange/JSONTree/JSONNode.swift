/// A value of JSON with its place.
struct JSONNode {
  /// What it is.
  enum Value {
    case object([Member])
    case list([JSONNode])
    case text(String)
    /// A number, as it is written; also `NaN` and `Infinity`, which some tools write.
    case number(String)
    case truth(Bool)
    case null
  }

  /// A key of an object and its value.
  struct Member {
    let key: String
    let node: JSONNode
  }

  let value: Value
  /// How many bytes of the file stand before it.
  let offset: Int

  /// The value of a key, if this is an object that has it and it is not `null`.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value,
      let node = members.first(where: { $0.key == key })?.node
    else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// The members, if this is an object.
  var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The items, if this is a list.
  var items: [JSONNode]? {
    if case .list(let items) = value { items } else { nil }
  }

  /// A text, a number or a truth value as a text without spaces around it; `nil` for nothing and for other shapes.
  var word: String? {
    switch value {
    case .text(let text):
      let trimmed = text.trimmingSpace()
      return trimmed.isEmpty ? nil : trimmed
    case .number(let text): return text
    case .truth(let isTrue): return isTrue ? "true" : "false"
    case .object, .list, .null: return nil
    }
  }

  /// The texts of a list, or this as the only one.
  var words: [String] { (items ?? [self]).compactMap(\.word) }

  /// Whether this is `true`.
  var isTrue: Bool {
    if case .truth(true) = value { true } else { false }
  }

  /// What this is called in messages.
  var shape: String {
    switch value {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .truth: "a truth value"
    case .null: "null"
    }
  }
}
