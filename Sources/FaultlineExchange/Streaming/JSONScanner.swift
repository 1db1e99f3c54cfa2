internal import CFaultlineBytes

/// Reads JSON from a block, value by value, as it is asked to; strict after RFC 8259.
///
/// It stops at line feeds, except those in front of ``softEnd``, so it never leaves the block.
struct JSONScanner {
  let view: ByteView
  /// What is read next.
  var position: Int
  /// Line feeds in front of this are white space.
  var softEnd = 0
  /// Whether a text with escapes was read since this was last set.
  var sawEscape = false
  /// Not 0 if a byte that was read since this was last set is not ASCII, or one a little behind it.
  var beyond: UInt32 = 0

  /// How deep lists and objects may stand in each other.
  static let depthLimit = 64

  init(_ view: ByteView, at position: Int) {
    self.view = view
    self.position = position
  }

  /// Whether some byte that was read is not ASCII; also if one that was not read is.
  @inline(__always)
  var mayHoldMoreThanASCII: Bool { beyond != 0 }

  /// Passes white space; the byte behind it.
  @inline(__always)
  mutating func next() -> UInt8 {
    let byte = view[position]
    return byte > 0x20 ? byte : nextBehindSpace()
  }

  private mutating func nextBehindSpace() -> UInt8 {
    while true {
      let byte = view[position]
      switch byte {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A where position < softEnd: position += 1
      default: return byte
      }
    }
  }

  /// Reads a byte that has to come.
  @inline(__always)
  mutating func take(_ byte: UInt8, _ wanted: StaticString) throws(JSONFault) {
    guard next() == byte else { throw fault(.syntax(wanted: wanted)) }
    position += 1
  }

  /// A fault at the current place.
  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(reason: reason, offset: position)
  }

  /// Reads a key and the colon behind it.
  @inline(__always)
  mutating func key() throws(JSONFault) -> TextRange {
    guard next() == UInt8(ascii: "\"") else {
      throw fault(.syntax(wanted: "a key in double quotes"))
    }
    let key = try text()
    if view[position] == UInt8(ascii: ":") {
      position += 1
    } else {
      try take(UInt8(ascii: ":"), "':'")
    }
    return key
  }

  /// Reads what separates the members of a list or an object, or its end.
  ///
  /// - Returns: Whether it goes on.
  @inline(__always)
  mutating func goesOn(until end: UInt8, _ wanted: StaticString) throws(JSONFault) -> Bool {
    let byte = next()
    guard byte == UInt8(ascii: ",") || byte == end else { throw fault(.syntax(wanted: wanted)) }
    position += 1
    return byte != end
  }

  /// Reads a text, whose opening quote is next.
  ///
  /// - Returns: Where it stands, without the quotes, with its escapes as they are.
  @inline(__always)
  mutating func text() throws(JSONFault) -> TextRange {
    let start = position + 1
    var current = start
    while true {
      let bits = view.textBits(at: current)
      beyond |= bits.beyond
      if bits.stops == 0 {
        current += 32
        continue
      }
      current += bits.stops.trailingZeroBitCount
      guard view[current] == UInt8(ascii: "\"") else {
        return try textWithEscapes(start, current)
      }
      position = current + 1
      return TextRange(start, current)
    }
  }

  private mutating func textWithEscapes(
    _ start: Int,
    _ current: Int
  ) throws(JSONFault) -> TextRange {
    position = current
    var isEscaped = false
    while true {
      let byte = view[position]
      beyond |= UInt32(byte >> 7)
      switch byte {
      case UInt8(ascii: "\""):
        sawEscape = sawEscape || isEscaped
        position += 1
        return TextRange(start, position - 1, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        try passEscape()
      case 0x0A where position >= softEnd:
        throw fault(.syntax(wanted: "the double quote that ends the text"))
      case 0x00..<0x20: throw fault(.controlCharacter)
      default: position += 1
      }
    }
  }

  private mutating func passEscape() throws(JSONFault) {
    switch view[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.unit(at: position + 2, view) else { throw fault(.escape) }
      switch unit {
      case 0xD800..<0xDC00:
        guard view[position + 6] == UInt8(ascii: "\\"), view[position + 7] == UInt8(ascii: "u"),
          let second = JSONEscape.unit(at: position + 8, view), (0xDC00..<0xE000).contains(second)
        else { throw fault(.surrogate) }
        position += 12
      case 0xDC00..<0xE000: throw fault(.surrogate)
      default: position += 6
      }
    default: throw fault(.escape)
    }
  }

  /// Reads `true`, `false`, `null` or a number.
  ///
  /// - Returns: Where it stands; `nil` for `null`.
  mutating func literal() throws(JSONFault) -> TextRange? {
    let start = position
    switch view[position] {
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"):
      try word("null")
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw fault(.syntax(wanted: "a value"))
    }
    return TextRange(start, position)
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    let end = position + word.utf8CodeUnitCount
    guard view.holds(word, at: position..<end) else { throw fault(.syntax(wanted: "a value")) }
    position = end
  }

  private mutating func number() throws(JSONFault) {
    let fault = fault(.number)
    if view[position] == UInt8(ascii: "-") { position += 1 }
    let start = position
    let digits = passDigits()
    guard digits > 0, digits == 1 || view[start] != UInt8(ascii: "0") else { throw fault }
    if view[position] == UInt8(ascii: ".") {
      position += 1
      if passDigits() == 0 { throw fault }
    }
    if view[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if view[position] == UInt8(ascii: "+") || view[position] == UInt8(ascii: "-") {
        position += 1
      }
      if passDigits() == 0 { throw fault }
    }
  }

  private mutating func passDigits() -> Int {
    let start = position
    while view[position] &- 48 < 10 { position += 1 }
    return position - start
  }

  /// Passes a value of any shape.
  mutating func skip() throws(JSONFault) {
    // One bit for each list or object that is open: 1 for objects.
    var isObject: UInt64 = 0
    var depth = 0
    while true {
      // A value is next.
      switch next() {
      case UInt8(ascii: "\""): _ = try text()
      case UInt8(ascii: "["):
        let open = position
        position += 1
        guard next() == UInt8(ascii: "]") else {
          guard depth < JSONScanner.depthLimit else {
            throw JSONFault(reason: .depth, offset: open)
          }
          isObject <<= 1
          depth += 1
          continue
        }
        position += 1
      case UInt8(ascii: "{"):
        let open = position
        position += 1
        guard next() == UInt8(ascii: "}") else {
          guard depth < JSONScanner.depthLimit else {
            throw JSONFault(reason: .depth, offset: open)
          }
          isObject = isObject << 1 | 1
          depth += 1
          _ = try key()
          continue
        }
        position += 1
      default: _ = try literal()
      }
      // A value is over: what is open goes on, or ends too.
      while true {
        if depth == 0 { return }
        if isObject & 1 == 1 {
          if try goesOn(until: UInt8(ascii: "}"), "',' or '}'") {
            _ = try key()
            break
          }
        } else if try goesOn(until: UInt8(ascii: "]"), "',' or ']'") {
          break
        }
        isObject >>= 1
        depth -= 1
      }
    }
  }
}
