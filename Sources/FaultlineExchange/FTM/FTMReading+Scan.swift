internal import Faultline

extension FTMReading {
  /// Reads one object into ``object``, whatever the order of its keys.
  mutating func scan(_ scanner: inout JSONScanner) throws(JSONFault) {
    stamp += 1
    object.removeAll()
    scanner.sawEscape = false
    scanner.beyond = 0
    guard scanner.next() == UInt8(ascii: "{") else {
      throw scanner.fault(.syntax(wanted: "an object"))
    }
    scanner.position += 1
    if scanner.next() == UInt8(ascii: "}") {
      scanner.position += 1
      return
    }
    var previous = -1
    repeat {
      _ = scanner.next()
      let keyStart = scanner.position
      let number: Int
      if let expected = keys.forecast.pass(after: previous, &scanner) {
        number = expected
      } else {
        let key = try scanner.key()
        number = keys.number(of: plain(key, scanner.view), in: scanner.view)
        _ = scanner.next()
        keys.forecast.learn(number, after: previous, from: keyStart, scanner)
      }
      previous = number
      guard keys.marks(number, in: stamp) else {
        throw JSONFault(reason: .repeatedKey, offset: keyStart)
      }
      switch FTMKeys.Known(rawValue: number) {
      case .properties: try scanProperties(&scanner)
      case .id: object.id = try FTMReading.scanText(&scanner)
      case .schema: object.schema = try FTMReading.scanText(&scanner)
      case .caption: object.caption = try FTMReading.scanText(&scanner)
      case .lastSeen: object.lastSeen = try FTMReading.scanText(&scanner)
      case .datasets: try FTMReading.scanTexts(&scanner, into: &object.datasets)
      case .faultline: try FTMReading.scanTexts(&scanner, into: &object.records)
      case nil: try pass(&scanner, number)
      }
    } while try scanner.goesOn(until: UInt8(ascii: "}"), "',' or '}'")
  }

  /// A key without escapes: where it stands, or where it is written without them.
  @inline(__always)
  private func plain(_ key: TextRange, _ view: ByteView) -> Range<Int> {
    key.isEscaped ? withoutEscapes(key, view) : key.range
  }

  private func withoutEscapes(_ key: TextRange, _ view: ByteView) -> Range<Int> {
    // The text itself must stay as it is, for the places of findings. A key too long for a copy is no known one.
    guard key.range.count < ChunkedFile.scratchSize - 16 else { return key.range }
    let copy = view.write(key.range.lazy.map { view[$0] }, at: scratch)
    return JSONEscape.resolve(
      TextRange(copy.lowerBound, copy.upperBound, isEscaped: true),
      in: view
    ).range
  }

  /// Reads one text; a number stands for its digits, `null` for nothing.
  @inline(__always)
  private static func scanText(_ scanner: inout JSONScanner) throws(JSONFault) -> TextRange {
    switch scanner.next() {
    case UInt8(ascii: "\""): return try scanner.text()
    case UInt8(ascii: "["), UInt8(ascii: "{"): throw scanner.fault(.shape(wanted: "a text"))
    default: return try scanner.literal() ?? .none
    }
  }

  private mutating func scanProperties(_ scanner: inout JSONScanner) throws(JSONFault) {
    guard scanner.next() == UInt8(ascii: "{") else {
      if scanner.view[scanner.position] == UInt8(ascii: "n"), try scanner.literal() == nil {
        return
      }
      throw scanner.fault(.shape(wanted: "an object with the properties"))
    }
    scanner.position += 1
    if scanner.next() == UInt8(ascii: "}") {
      scanner.position += 1
      return
    }
    var previous = -1
    repeat {
      _ = scanner.next()
      let keyStart = scanner.position
      let number: Int
      if let expected = names.forecast.pass(after: previous, &scanner) {
        number = expected
      } else {
        let key = try scanner.key()
        number = names.number(of: plain(key, scanner.view), in: scanner.view)
        _ = scanner.next()
        names.forecast.learn(number, after: previous, from: keyStart, scanner)
      }
      previous = number
      guard names.marks(number, in: stamp) else {
        throw JSONFault(reason: .repeatedKey, offset: keyStart)
      }
      let first = object.values.count
      try scanValues(&scanner, number)
      let count = object.values.count - first
      if count > 0 {
        object.properties.append(
          FTMLine.Property(
            name: Int32(truncatingIfNeeded: number),
            first: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: count)
          )
        )
      }
    } while try scanner.goesOn(until: UInt8(ascii: "}"), "',' or '}'")
  }

  /// Reads the values of a property: a list of texts, or one text.
  @inline(__always)
  private mutating func scanValues(
    _ scanner: inout JSONScanner,
    _ name: Int
  ) throws(JSONFault) {
    guard scanner.next() == UInt8(ascii: "[") else { return try scanValue(&scanner, name) }
    scanner.position += 1
    if scanner.next() == UInt8(ascii: "]") {
      scanner.position += 1
      return
    }
    repeat {
      try scanValue(&scanner, name)
    } while try scanner.goesOn(until: UInt8(ascii: "]"), "',' or ']'")
  }

  @inline(__always)
  private mutating func scanValue(
    _ scanner: inout JSONScanner,
    _ name: Int
  ) throws(JSONFault) {
    if scanner.next() == UInt8(ascii: "\"") {
      object.values.append(try scanner.text())
    } else {
      try scanOtherValue(&scanner, name)
    }
  }

  private mutating func scanOtherValue(
    _ scanner: inout JSONScanner,
    _ name: Int
  ) throws(JSONFault) {
    switch scanner.next() {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let start = scanner.position
      try scanner.skip()
      losses.add(
        "properties.\(names.text(of: name)) (nested)",
        example: scanner.view.string(start..<min(scanner.position, start + 60))
      )
    default:
      if let literal = try scanner.literal() { object.values.append(literal) }
    }
  }

  /// Reads a text or a list of texts; empty ones say nothing.
  private static func scanTexts(
    _ scanner: inout JSONScanner,
    into texts: inout Stack<TextRange>
  ) throws(JSONFault) {
    guard scanner.next() == UInt8(ascii: "[") else {
      let text = try scanText(&scanner)
      if !text.isEmpty { texts.append(text) }
      return
    }
    scanner.position += 1
    if scanner.next() == UInt8(ascii: "]") {
      scanner.position += 1
      return
    }
    repeat {
      let text = try scanText(&scanner)
      if !text.isEmpty { texts.append(text) }
    } while try scanner.goesOn(until: UInt8(ascii: "]"), "',' or ']'")
  }

  /// Passes what has no place, and counts it unless it says nothing.
  @inline(__always)
  private mutating func pass(
    _ scanner: inout JSONScanner,
    _ key: Int
  ) throws(JSONFault) {
    let first = scanner.next()
    let start = scanner.position
    switch first {
    case UInt8(ascii: "\""): _ = try scanner.text()
    case UInt8(ascii: "[") where scanner.view[start + 1] == UInt8(ascii: "]"):
      scanner.position += 2
    default: try scanner.skip()
    }
    let length = scanner.position - start
    // [], {} and "" are empty; null and false say that there is nothing.
    if length == 2 || first == UInt8(ascii: "n") || first == UInt8(ascii: "f") { return }
    keys.lose(key, start..<scanner.position, in: scanner.view)
  }
}
