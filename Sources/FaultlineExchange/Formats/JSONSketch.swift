/// What the start of a JSON text looks like: its keys, and the first item of each list.
///
/// It is made of what is there, however the text goes on, and even if it is not JSON further down.
indirect enum JSONSketch: Sendable {
  case object([String: JSONSketch])
  /// A list, with its first item.
  case list(JSONSketch?)
  case text(String)
  /// A number, `true`, `false`, `null`, or what could not be seen.
  case other

  /// Looks at a text.
  init(_ bytes: ArraySlice<UInt8>) {
    var sketcher = Sketcher(rest: bytes)
    self = sketcher.value(depth: 0)
  }

  /// The value of a key, if this is an object that has it.
  subscript(key: String) -> JSONSketch? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// Whether this is an object.
  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether this is a list.
  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// The first item, if this is a list that has one.
  var first: JSONSketch? {
    if case .list(let item) = self { item } else { nil }
  }

  /// The first item if this is a list, else this.
  var item: JSONSketch? { isList ? first : self }

  /// The text, if this is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The keys, if this is an object.
  var keys: [String] {
    if case .object(let members) = self { members.keys.sorted() } else { [] }
  }

  private struct Sketcher {
    var rest: ArraySlice<UInt8>
    /// Whether nothing more can be made of the rest.
    var isOver = false

    /// How deep is looked.
    static let depthLimit = 6

    mutating func next() -> UInt8? {
      rest = rest.drop { $0 <= 0x20 }
      if rest.isEmpty { isOver = true }
      return rest.first
    }

    mutating func value(depth: Int) -> JSONSketch {
      switch next() {
      case UInt8(ascii: "{") where depth < Sketcher.depthLimit: return object(depth: depth)
      case UInt8(ascii: "[") where depth < Sketcher.depthLimit: return list(depth: depth)
      case UInt8(ascii: "\""): return text().map { .text($0) } ?? .other
      default:
        skip()
        return .other
      }
    }

    private mutating func object(depth: Int) -> JSONSketch {
      rest.removeFirst()
      var members: [String: JSONSketch] = [:]
      while let byte = next(), byte == UInt8(ascii: "\""), let key = text() {
        guard next() == UInt8(ascii: ":") else {
          isOver = true
          break
        }
        rest.removeFirst()
        members[key] = value(depth: depth + 1)
        guard !isOver, next() == UInt8(ascii: ",") else { break }
        rest.removeFirst()
      }
      end(UInt8(ascii: "}"))
      return .object(members)
    }

    private mutating func list(depth: Int) -> JSONSketch {
      rest.removeFirst()
      guard let byte = next(), byte != UInt8(ascii: "]") else {
        end(UInt8(ascii: "]"))
        return .list(nil)
      }
      let first = value(depth: depth + 1)
      while !isOver, next() == UInt8(ascii: ",") {
        rest.removeFirst()
        skip()
      }
      end(UInt8(ascii: "]"))
      return .list(first)
    }

    private mutating func end(_ byte: UInt8) {
      if !isOver, next() == byte { rest.removeFirst() } else { isOver = true }
    }

    private mutating func text() -> String? {
      let start = rest.index(after: rest.startIndex)
      var position = start
      while position < rest.endIndex, rest[position] != UInt8(ascii: "\"") {
        position += rest[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard position < rest.endIndex else {
        isOver = true
        return nil
      }
      let text = String(decoding: rest[start..<position].prefix(80), as: UTF8.self)
      rest = rest[(position + 1)...]
      return text
    }

    /// Passes a value of any shape.
    private mutating func skip() {
      var depth = 0
      while let byte = next() {
        switch byte {
        case UInt8(ascii: "\""):
          if text() == nil { return }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          rest.removeFirst()
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return }
          depth -= 1
          rest.removeFirst()
        case UInt8(ascii: ","):
          if depth == 0 { return }
          rest.removeFirst()
          continue
        case UInt8(ascii: ":"):
          if depth == 0 {
            isOver = true
            return
          }
          rest.removeFirst()
          continue
        default:
          rest = rest.drop {
            $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}")
              && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[")
              && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ":")
          }
        }
        if depth == 0 { return }
      }
    }
  }
}
