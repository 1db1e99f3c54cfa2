internal import Faultline

/// Makes the text of native records: a block mapping a record, with small mappings on one line.
struct YAMLEmitter {
  private(set) var text = ""
  /// What stands in front of the next key.
  private var indent = "    "

  init() {}

  /// Takes the text that was made so far.
  mutating func take() -> String {
    defer { text.removeAll(keepingCapacity: true) }
    return text
  }

  /// Starts a list of records.
  mutating func list(_ name: String) { text += "\(name):\n" }

  /// Ends a list of records.
  mutating func endList() { text += "\n" }

  /// Adds a record.
  mutating func record(_ body: (inout YAMLEmitter) -> Void) {
    indent = "  - "
    body(&self)
    indent = "    "
  }

  /// Adds a text, unless it is `nil`.
  mutating func field(_ key: String, _ value: String?) {
    if let value { raw(key, YAMLText.scalar(value)) }
  }

  /// Adds an id, a date or a word, which needs no quotes.
  mutating func word(_ key: String, _ value: String?) {
    guard let value else { return }
    raw(key, YAMLEmitter.word(value))
  }

  /// Adds a value that is written already.
  mutating func raw(_ key: String, _ value: String?) {
    guard let value else { return }
    text += indent
    text += key
    text += ": "
    text += value
    text += "\n"
    indent = "    "
  }

  /// Adds a list on one line, unless it is empty.
  mutating func flow(_ key: String, _ values: [String]) {
    if !values.isEmpty { raw(key, YAMLEmitter.flow(values)) }
  }

  /// Adds a list with an item a line, unless it is empty.
  mutating func lines(_ key: String, _ values: [String]) {
    if values.isEmpty { return }
    text += indent
    text += key
    text += ":\n"
    indent = "    "
    for value in values { text += "      - \(value)\n" }
  }

  /// A list on one line.
  static func flow(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

  /// An id, a date, a number or a word of the vocabulary: plain if it is made of the characters of such.
  static func word(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      } && value.utf8.first != UInt8(ascii: "-")
      && value != "no" && value != "on"
    return isPlain ? value : YAMLText.quoted(value)
  }

  /// Makes a mapping on one line.
  struct Flow {
    private var parts: [String] = []

    mutating func field(_ key: String, _ value: String?) {
      if let value { parts.append("\(key): \(YAMLText.scalar(value))") }
    }

    mutating func word(_ key: String, _ value: String?) {
      if let value { parts.append("\(key): \(YAMLEmitter.word(value))") }
    }

    mutating func raw(_ key: String, _ value: String?) {
      if let value { parts.append("\(key): \(value)") }
    }

    var isEmpty: Bool { parts.isEmpty }

    var text: String { "{" + parts.joined(separator: ", ") + "}" }
  }

  static func mapping(_ body: (inout Flow) -> Void) -> String {
    var flow = Flow()
    body(&flow)
    return flow.text
  }
}
