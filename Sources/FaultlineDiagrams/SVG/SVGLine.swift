/// One line of the SVG that Graphviz writes: it puts one element on each.
struct SVGLine {
  private let bytes: [UInt8]

  /// All lines of a file; empty ones are left out.
  static func all(in bytes: [UInt8]) -> [SVGLine] {
    bytes.split(separator: UInt8(ascii: "\n")).map(SVGLine.init)
  }

  /// Takes a line.
  ///
  /// Graphviz writes every hyphen as `&#45;`, in ids too; an ampersand of the text is `&amp;`, so the entity can stand
  /// for nothing else.
  init(_ source: ArraySlice<UInt8>) {
    let hyphen = Array("&#45;".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var rest = source
    while let start = rest.firstIndex(of: hyphen[0]) {
      bytes += rest[..<start]
      if rest[start...].starts(with: hyphen) {
        bytes.append(UInt8(ascii: "-"))
        rest = rest[(start + hyphen.count)...]
      } else {
        bytes.append(hyphen[0])
        rest = rest[(start + 1)...]
      }
    }
    self.bytes = bytes + rest
  }

  /// The whole line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True when the line starts with a text.
  func hasPrefix(_ text: StaticString) -> Bool { bytes.starts(with: "\(text)".utf8) }

  /// True when the line starts the element `<name`.
  func isElement(_ name: StaticString) -> Bool {
    let start = "<\(name)".utf8
    guard bytes.starts(with: start), bytes.count > start.count else { return false }
    let next = bytes[start.count]
    return next == UInt8(ascii: " ") || next == UInt8(ascii: ">")
  }

  /// The value of an attribute, as it is written.
  func attribute(_ name: StaticString) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute as a number.
  func number(_ name: StaticString) -> Double? { attribute(name).flatMap { Double($0) } }

  /// What stands between the start tag and `</name>` on the same line.
  var content: String? {
    guard let open = bytes.firstIndex(of: UInt8(ascii: ">")),
      let close = bytes.lastIndex(of: UInt8(ascii: "<")), open < close
    else { return nil }
    return String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
  }

  /// The points of a polygon (`x,y x,y`) or path (`Mx,yCx,y x,y x,y`), control points included.
  var points: [FigurePoint] {
    guard let source = value("points") ?? value("d") else { return [] }
    let parts = source.split { byte in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "M") || byte == UInt8(ascii: "C")
        || byte == UInt8(ascii: "L")
    }
    return parts.compactMap { part in
      let pair = part.split(separator: UInt8(ascii: ","))
      guard pair.count == 2, let x = Double(String(decoding: pair[0], as: UTF8.self)),
        let y = Double(String(decoding: pair[1], as: UTF8.self))
      else { return nil }
      return FigurePoint(x: x, y: y)
    }
  }

  private func value(_ name: StaticString) -> ArraySlice<UInt8>? {
    let start = Array(" \(name)=\"".utf8)
    guard bytes.count > start.count else { return nil }
    for index in 0..<(bytes.count - start.count)
    where bytes[index] == start[0] && bytes[index...].starts(with: start) {
      let rest = bytes[(index + start.count)...]
      return rest.firstIndex(of: UInt8(ascii: "\"")).map { rest[..<$0] }
    }
    return nil
  }
}

extension SVGLine {
  /// The line without what the root says for all texts, and what old readers misread.
  var tidied: String {
    var text = self.text
    if text.contains("transparent") {
      text = text.replacing("\"transparent\"", with: "\"none\"")
    }
    if isElement("text") {
      text = text.replacing(" font-family=\"\(TypeScale.fontStack)\"", with: "", maxReplacements: 1)
    }
    return text.contains(".00\"") ? text.replacing(".00\"", with: "\"") : text
  }
}
