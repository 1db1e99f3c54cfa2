/// Makes a tree of the values of a text.
struct JSONTreeBuilder {
  private var scanner: JSONScanner
  private let count: Int
  private var depth = 0

  init(_ view: ByteView, from start: Int, count: Int) {
    scanner = JSONScanner(view, at: start)
    // All line feeds but the one behind the text are white space.
    scanner.softEnd = count
    self.count = count
  }

  /// Reads all values.
  mutating func read(isLines: Bool) throws(JSONFault) -> [JSONNode] {
    var roots: [JSONNode] = []
    repeat {
      roots.append(try value())
      _ = scanner.next()
    } while isLines && scanner.position < count
    guard scanner.position >= count else { throw scanner.fault(.rest) }
    return roots
  }

  /// Reads a value that must be an object, and has its values read one by one, so that they need not be held together.
  ///
  /// - Parameter visit: Takes a key and reads its value.
  /// - Throws: What is wrong with the text, or what the closure throws.
  mutating func readMembers(
    _ visit: (String, inout JSONTreeBuilder) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard scanner.next() == UInt8(ascii: "{") else {
      throw scanner.fault(.shape(wanted: "an object"))
    }
    try forEachMember(visit)
    _ = scanner.next()
    guard scanner.position >= count else { throw scanner.fault(.rest) }
  }

  /// Reads a value that must be a list, and hands on its items one by one.
  ///
  /// - Parameter visit: Takes an item.
  /// - Throws: What is wrong with the text, or what the closure throws.
  mutating func readItems(
    _ visit: (JSONNode) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard scanner.next() == UInt8(ascii: "[") else { throw scanner.fault(.shape(wanted: "a list")) }
    try forEachItem(visit)
  }

  /// Reads a value.
  mutating func value() throws(JSONFault) -> JSONNode {
    let byte = scanner.next()
    let offset = scanner.position
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(value: .list(try list()), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try text()), offset: offset)
    default:
      if let word = oddNumber() { return JSONNode(value: .number(word), offset: offset) }
      guard let range = try scanner.literal()?.range else {
        return JSONNode(value: .null, offset: offset)
      }
      switch byte {
      case UInt8(ascii: "t"): return JSONNode(value: .truth(true), offset: offset)
      case UInt8(ascii: "f"): return JSONNode(value: .truth(false), offset: offset)
      default: return JSONNode(value: .number(scanner.view.string(range)), offset: offset)
      }
    }
  }

  /// Reads what Python writes for numbers that JSON has not.
  private mutating func oddNumber() -> String? {
    for word in ["NaN", "Infinity", "-Infinity"] as [StaticString] {
      let end = scanner.position + word.utf8CodeUnitCount
      if end <= count, scanner.view.holds(word, at: scanner.position..<end) {
        scanner.position = end
        return "\(word)"
      }
    }
    return nil
  }

  private mutating func text() throws(JSONFault) -> String {
    let text = try scanner.text()
    return scanner.view.string(JSONEscape.resolve(text, in: scanner.view).range)
  }

  private mutating func open() throws(JSONFault) {
    depth += 1
    guard depth <= JSONScanner.depthLimit else { throw scanner.fault(.depth) }
    scanner.position += 1
  }

  private mutating func object() throws(JSONFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    try forEachMember { key, builder throws(JSONFault) in
      members.append(JSONNode.Member(key: key, node: try builder.value()))
    }
    return members
  }

  private mutating func list() throws(JSONFault) -> [JSONNode] {
    var items: [JSONNode] = []
    try forEachItem { item throws(JSONFault) in items.append(item) }
    return items
  }

  @inline(__always) private mutating func forEachMember(
    _ visit: (String, inout JSONTreeBuilder) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open()
    defer { depth -= 1 }
    guard scanner.next() != UInt8(ascii: "}") else {
      scanner.position += 1
      return
    }
    var keys: Set<String> = []
    repeat {
      _ = scanner.next()
      let start = scanner.position
      let range = try scanner.key()
      let key = scanner.view.string(JSONEscape.resolve(range, in: scanner.view).range)
      guard keys.insert(key).inserted else {
        throw JSONFault(reason: .repeatedKey, offset: start)
      }
      try visit(key, &self)
    } while try scanner.goesOn(until: UInt8(ascii: "}"), "',' or '}'")
  }

  @inline(__always) private mutating func forEachItem(
    _ visit: (JSONNode) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open()
    defer { depth -= 1 }
    guard scanner.next() != UInt8(ascii: "]") else {
      scanner.position += 1
      return
    }
    repeat {
      try visit(try value())
    } while try scanner.goesOn(
      until: UInt8(ascii: "]"),
      "',' or ']'"
    )
  }
}
