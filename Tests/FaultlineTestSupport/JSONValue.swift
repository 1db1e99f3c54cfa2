/// A JSON value, read strictly after RFC 8259, with the keys of objects in their order.
///
/// Slow and plain on purpose: it judges what the product writes.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  /// A text.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// An object.
  case object([Member])

  /// A key of an object and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue
  }

  /// Why a text is no JSON: what was wanted, and how many bytes in.
  public struct Malformed: Error, Sendable {
    /// What was wanted.
    public let wanted: String
    /// How many bytes stand before the place.
    public let offset: Int
  }

  /// Reads a document.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Throws: ``Malformed`` if it is not JSON, or if an object has a key twice.
  public init(_ bytes: [UInt8]) throws(Malformed) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// The value of a key, if this is an object that has it.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The items, if this is a list.
  public var items: [JSONValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text, if this is one.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONValue.Malformed) -> JSONValue {
    let value = try value()
    skipSpace()
    if position < bytes.count { throw failure("the end") }
    return value
  }

  private func failure(_ wanted: String) -> JSONValue.Malformed {
    JSONValue.Malformed(wanted: wanted, offset: position)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard bytes[position...].starts(with: word) else { return false }
    position += word.count
    return true
  }

  private mutating func value() throws(JSONValue.Malformed) -> JSONValue {
    skipSpace()
    if take("null") { return .null }
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    if take("\"") { return .text(try text()) }
    if take("[") { return .list(try items()) }
    if take("{") { return .object(try members()) }
    return try number()
  }

  private mutating func items() throws(JSONValue.Malformed) -> [JSONValue] {
    skipSpace()
    if take("]") { return [] }
    var items: [JSONValue] = []
    while true {
      items.append(try value())
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw failure("',' or ']'") }
    }
  }

  private mutating func members() throws(JSONValue.Malformed) -> [JSONValue.Member] {
    skipSpace()
    if take("}") { return [] }
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    while true {
      skipSpace()
      guard take("\"") else { throw failure("a key") }
      let key = try text()
      guard keys.insert(key).inserted else { throw failure("another key than '\(key)'") }
      skipSpace()
      guard take(":") else { throw failure("':'") }
      members.append(JSONValue.Member(key: key, value: try value()))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw failure("',' or '}'") }
    }
  }

  private mutating func text() throws(JSONValue.Malformed) -> String {
    var found: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: found, as: UTF8.self) else { throw failure("UTF-8") }
        return text
      case UInt8(ascii: "\\"): found += try escape()
      case 0x00..<0x20: throw failure("no control character")
      default: found.append(byte)
      }
    }
    throw failure("'\"'")
  }

  private mutating func escape() throws(JSONValue.Malformed) -> [UInt8] {
    let plain: [(String, UInt8)] = [
      ("\"", 0x22), ("\\", 0x5C), ("/", 0x2F), ("n", 0x0A), ("t", 0x09), ("r", 0x0D), ("b", 8),
      ("f", 12),
    ]
    for (letter, byte) in plain where take(letter) { return [byte] }
    guard take("u"), position + 4 <= bytes.count,
      let value = UInt32(
        String(decoding: bytes[position..<position + 4], as: UTF8.self),
        radix: 16
      ),
      let scalar = Unicode.Scalar(value)
    else { throw failure("an escape") }
    position += 4
    return Array(String(scalar).utf8)
  }

  private mutating func number() throws(JSONValue.Malformed) -> JSONValue {
    let start = position
    _ = take("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != 0x30 else { throw failure("a value") }
    if take("."), digits() == 0 { throw failure("a digit") }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }
}
