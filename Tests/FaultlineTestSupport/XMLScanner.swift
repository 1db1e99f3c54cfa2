/// A small strict reader of XML, to read figures back with: throws where a browser would.
public struct XMLScanner {
  /// An element with what stands in it.
  public struct Element: Equatable {
    /// Its name, as it is written.
    public var name: String
    /// The values of its attributes, entities decoded.
    public var attributes: [String: String]
    /// The text directly inside, entities decoded.
    public var text = ""
    /// The elements directly inside.
    public var children: [Element] = []

    /// The element and everything below it, in document order.
    public var all: [Element] { [self] + children.flatMap(\.all) }

    /// All elements of a name, itself among them.
    ///
    /// - Parameter name: The name.
    /// - Returns: The elements, in document order.
    public func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

    /// The first element that has an id.
    ///
    /// - Parameter id: The value of the attribute `id`.
    /// - Returns: `nil` if there is none.
    public func first(id: String) -> Element? { all.first { $0.attributes["id"] == id } }
  }

  /// Why a text is no XML.
  public enum Failure: Error {
    /// What is wrong.
    case malformed(String)
  }

  private var rest: Substring.UnicodeScalarView

  /// Reads a whole document: a prolog and one element.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Returns: The element.
  /// - Throws: ``Failure``.
  public static func document(_ bytes: [UInt8]) throws -> Element {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.malformed("not UTF-8")
    }
    var scanner = XMLScanner(rest: text[...].unicodeScalars)
    scanner.skipSpace()
    if scanner.take("<?xml") { try scanner.skip(past: "?>") }
    scanner.skipSpace()
    guard scanner.take("<") else { throw Failure.malformed("no root element") }
    let root = try scanner.element()
    scanner.skipSpace()
    guard scanner.rest.isEmpty else { throw Failure.malformed("text after the root element") }
    return root
  }

  /// Reads an element whose `<` has been taken.
  private mutating func element() throws -> Element {
    var element = Element(name: try name(), attributes: [:])
    while true {
      let hadSpace = skipSpace()
      if take("/>") { return element }
      if take(">") { break }
      guard hadSpace else { throw Failure.malformed("no space before an attribute") }
      let key = try name()
      guard take("=\"") else { throw Failure.malformed("attribute \(key) without value") }
      let value = try text(until: "\"")
      guard element.attributes.updateValue(value, forKey: key) == nil else {
        throw Failure.malformed("attribute \(key) twice")
      }
    }
    while true {
      element.text += try text(until: "<")
      if take("/") {
        guard try name() == element.name, take(">") else {
          throw Failure.malformed("\(element.name) is not closed")
        }
        return element
      }
      guard !take("!") else { throw Failure.malformed("a comment or declaration") }
      element.children.append(try self.element())
    }
  }

  private mutating func name() throws -> String {
    var name = ""
    while let scalar = rest.first,
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "_:-.".contains(Character(scalar))
    {
      name.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    guard !name.isEmpty else { throw Failure.malformed("a name is missing") }
    return name
  }

  /// Text up to a delimiter, which is taken; entities are decoded.
  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == end { return String(text) }
      guard scalar != "<" else { throw Failure.malformed("a bare <") }
      guard Self.mayStand(scalar) else {
        throw Failure.malformed("U+\(String(scalar.value, radix: 16))")
      }
      text.append(scalar == "&" ? try entity() : scalar)
    }
    throw Failure.malformed("the document ends inside a text")
  }

  private mutating func entity() throws -> Unicode.Scalar {
    var name = ""
    while let scalar = rest.popFirst(), scalar != ";" { name.unicodeScalars.append(scalar) }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHex = name.hasPrefix("#x")
      guard name.hasPrefix("#"),
        let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value), Self.mayStand(scalar)
      else { throw Failure.malformed("the entity &\(name);") }
      return scalar
    }
  }

  /// The characters of XML 1.0.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    var hadSpace = false
    while let scalar = rest.first, scalar.properties.isWhitespace {
      rest.removeFirst()
      hadSpace = true
    }
    return hadSpace
  }

  private mutating func skip(past text: String) throws {
    while !rest.isEmpty {
      if take(text) { return }
      rest.removeFirst()
    }
    throw Failure.malformed("\(text) is missing")
  }
}
