internal import Faultline

/// Why a value of native JSON is no record, and where.
struct NativeFault: Error {
  let code: Diagnostic.Code
  /// How many bytes of the text stand before the value.
  let offset: Int
  let message: String
  let hint: String

  init(_ code: Diagnostic.Code, _ node: JSONNode, _ message: String, hint: String) {
    self.code = code
    offset = node.offset
    self.message = message
    self.hint = hint
  }
}

/// The values that native records are made of, as they are written: nothing is trimmed or guessed.
extension JSONNode {
  /// The text of a key, if it is there.
  func text(_ key: String) throws(NativeFault) -> String? {
    guard let node = self[key] else { return nil }
    return try node.plain("'\(key)'")
  }

  /// The text of a key that must be there.
  func needed(_ key: String) throws(NativeFault) -> String {
    guard let text = try text(key) else {
      throw NativeFault(
        .missingKey,
        self,
        "there is no '\(key)' here",
        hint: "export the graph again, or write \"\(key)\": \"…\""
      )
    }
    return text
  }

  /// The id of a key, if it is there.
  func id(_ key: String) throws(NativeFault) -> RecordID? { try text(key).map { RecordID($0) } }

  /// A text, and nothing else.
  func plain(_ what: String) throws(NativeFault) -> String {
    guard case .text(let text) = value else {
      throw NativeFault(
        .wrongShape,
        self,
        "\(what) is \(shape), not a text",
        hint: "write it in double quotes"
      )
    }
    return text
  }

  /// A date as precise as its source, if it is there.
  func date(_ key: String) throws(NativeFault) -> PartialDate? {
    try value(key, .badDate, "is no date", hint: "write 2019, 2019-03 or 2019-03-04") {
      PartialDate($0)
    }
  }

  /// A decimal number in a text, if it is there.
  func decimal(_ key: String) throws(NativeFault) -> ExactDecimal? {
    try value(key, .badNumber, "is no number", hint: "write digits with at most one point") {
      ExactDecimal($0)
    }
  }

  /// A word of a list of words, if it is there.
  func word<Word: RawRepresentable>(_ key: String) throws(NativeFault) -> Word?
  where Word.RawValue == String {
    try value(key, .unknownWord, "is none of its words", hint: "see Exports/schema") {
      Word(rawValue: $0)
    }
  }

  /// Whether a key says yes; `nil` if it is not there.
  func truth(_ key: String) throws(NativeFault) -> Bool? {
    guard let node = self[key] else { return nil }
    guard case .truth(let isTrue) = node.value else {
      throw NativeFault(
        .wrongShape,
        node,
        "'\(key)' is \(node.shape)",
        hint: "write true or false"
      )
    }
    return isTrue
  }

  /// The texts of a list, none if it is not there.
  func texts(_ key: String) throws(NativeFault) -> [String] {
    try list(key) { node throws(NativeFault) in try node.plain("an item of '\(key)'") }
  }

  /// The items of a list, none if it is not there.
  func list<Item>(
    _ key: String,
    _ item: (JSONNode) throws(NativeFault) -> Item
  ) throws(NativeFault) -> [Item] {
    guard let node = self[key] else { return [] }
    guard let items = node.items else {
      throw NativeFault(
        .wrongShape,
        node,
        "'\(key)' is \(node.shape), not a list",
        hint: "write [ … ]"
      )
    }
    var result: [Item] = []
    result.reserveCapacity(items.count)
    for node in items { result.append(try item(node)) }
    return result
  }

  /// What must be there of a part that may be left out.
  func required<Value>(_ key: String, _ value: Value?) throws(NativeFault) -> Value {
    guard let value else {
      throw NativeFault(
        .missingKey,
        self,
        "there is no '\(key)' here",
        hint: "export the graph again"
      )
    }
    return value
  }

  private func value<Value>(
    _ key: String,
    _ code: Diagnostic.Code,
    _ complaint: String,
    hint: String,
    _ make: (String) -> Value?
  ) throws(NativeFault) -> Value? {
    guard let node = self[key] else { return nil }
    let text = try node.plain("'\(key)'")
    guard let value = make(text) else {
      throw NativeFault(code, node, "'\(key)': '\(text.shortened)' \(complaint)", hint: hint)
    }
    return value
  }
}
