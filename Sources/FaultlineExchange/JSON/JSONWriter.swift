/// Writes JSON (RFC 8259) as UTF-8, with keys in the order in which they are given.
///
/// Fields whose value is `nil` are left out, so that a document holds what is known and nothing else.
public struct JSONWriter {
  /// The document so far.
  public private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Whether the next value is the first of its object or array.
  private var isFirst = true
  /// Takes what was made so far, at the end of each element; without one all of it stays in ``bytes``.
  private var output: ByteOutput?

  /// Starts a document.
  ///
  /// - Parameter isPretty: Whether each value gets a line of its own, indented by two spaces.
  public init(isPretty: Bool = true) {
    self.isPretty = isPretty
  }

  /// Makes a document of one object, with a line break at its end.
  ///
  /// - Parameters:
  ///   - isPretty: Whether each value gets a line of its own.
  ///   - body: Adds the fields.
  /// - Returns: The document.
  public static func document(
    isPretty: Bool = true,
    _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    writer.enclosed("{", "}", body)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Makes an object on one line, without a line break at its end.
  ///
  /// - Parameter body: Adds the fields.
  /// - Returns: The text.
  static func line(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.enclosed("{", "}", body)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes a document of one object, with a line break at its end, handing its parts on as they are made.
  ///
  /// - Parameters:
  ///   - output: Takes the document.
  ///   - isPretty: Whether each value gets a line of its own.
  ///   - body: Adds the fields.
  static func write(
    to output: ByteOutput,
    isPretty: Bool = true,
    _ body: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(isPretty: isPretty)
    writer.output = output
    writer.enclosed("{", "}", body)
    writer.end()
  }

  /// Writes a document of one list, with a line break at its end.
  ///
  /// - Parameters:
  ///   - output: Takes the document.
  ///   - isPretty: Whether each value gets a line of its own.
  ///   - body: Adds the items, with ``item(_:)``.
  static func writeList(
    to output: ByteOutput,
    isPretty: Bool = true,
    _ body: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(isPretty: isPretty)
    writer.output = output
    writer.enclosed("[", "]", body)
    writer.end()
  }

  /// Adds an object to the list that is open.
  mutating func item(_ body: (inout JSONWriter) -> Void) {
    separate()
    enclosed("{", "}", body)
    handOn()
  }

  private mutating func end() {
    bytes.append(UInt8(ascii: "\n"))
    output?.append(bytes)
    bytes.removeAll()
  }

  /// Hands on what was made so far, once it is worth it.
  private mutating func handOn() {
    guard let output, bytes.count >= 1 << 16 else { return }
    output.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a text to the object that is open, unless it is `nil`.
  public mutating func field(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// Adds a whole number to the object that is open, unless it is `nil`.
  public mutating func field(_ key: String, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Adds a truth value to the object that is open, unless it is `nil`.
  public mutating func field(_ key: String, _ value: Bool?) {
    guard let value else { return }
    self.key(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Adds a decimal number, given as its digits, to the object that is open.
  public mutating func field(_ key: String, digits: String) {
    self.key(key)
    bytes.append(contentsOf: digits.utf8)
  }

  /// Adds an object to the object that is open.
  public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    enclosed("{", "}", body)
    handOn()
  }

  /// Adds a list of objects to the object that is open.
  public mutating func objects<Elements: Sequence>(
    _ key: String,
    _ elements: Elements,
    _ body: (Elements.Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    enclosed("[", "]") { writer in
      for element in elements {
        writer.separate()
        writer.enclosed("{", "}") { body(element, &$0) }
        writer.handOn()
      }
    }
  }

  /// Adds a list of texts to the object that is open, on one line.
  public mutating func strings(_ key: String, _ values: [String]) {
    self.key(key)
    strings(values)
  }

  /// Adds a list of lists of texts to the object that is open.
  public mutating func stringLists(_ key: String, _ lists: [[String]]) {
    self.key(key)
    enclosed("[", "]") { writer in
      for list in lists {
        writer.separate()
        writer.strings(list)
      }
    }
  }

  private mutating func strings(_ values: [String]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(contentsOf: (isPretty ? ", " : ",").utf8) }
      string(value)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  private mutating func key(_ key: String) {
    separate()
    string(key)
    bytes.append(contentsOf: (isPretty ? ": " : ":").utf8)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func enclosed(
    _ open: Character,
    _ close: Character,
    _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(contentsOf: String(open).utf8)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(contentsOf: String(close).utf8)
    isFirst = false
  }

  /// A text in quotes; control characters, and the two line separators that JavaScript trips over, are escaped.
  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most texts hold nothing to escape: the escapes below are for bytes under 0x20, the quote, the backslash, 0x7F, and
    // scalars that start with one of the bytes 0xC2 and 0xE2.
    if text.utf8.allSatisfy({
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2
    }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
        bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
