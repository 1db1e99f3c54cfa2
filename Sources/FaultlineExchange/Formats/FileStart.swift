/// How a file starts, by which its format is told.
///
/// The shape is made once, and every reader is asked about the same one.
public struct FileStart: Sendable {
  /// What the text is, before anybody asks what it says.
  enum Shape: Sendable {
    /// An object or a list of JSON, as far as it is there.
    case json(JSONSketch)
    /// XML, with the local name of its root.
    case xml(root: String)
    /// Text of another kind, with the fields of its first line that is not empty.
    case text(fields: [String])
  }

  /// The first bytes, without a byte order mark.
  let bytes: ArraySlice<UInt8>
  let shape: Shape
  /// In which way the bytes are no UTF-8 text, and what to do about it.
  let coding: (what: String, hint: String)?

  /// Looks at bytes.
  ///
  /// - Parameter bytes: The first bytes of a file; the more there are, the surer the answer.
  public init(_ bytes: [UInt8]) {
    let text = FileStart.narrowed(bytes)
    coding = FileStart.coding(of: bytes)
    self.bytes = text
    let first = text.first { $0 > 0x20 }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): shape = .json(JSONSketch(text))
    case UInt8(ascii: "<"): shape = .xml(root: FileStart.root(of: text))
    default: shape = .text(fields: FileStart.fields(of: text))
    }
  }

  /// The sketch, if the file is JSON.
  var json: JSONSketch? {
    if case .json(let sketch) = shape { sketch } else { nil }
  }

  /// The root, if the file is XML.
  var xmlRoot: String? {
    if case .xml(let root) = shape { root } else { nil }
  }

  /// The names of columns, if the file is neither JSON nor XML.
  var columns: [String] {
    if case .text(let fields) = shape { fields } else { [] }
  }

  /// How bytes are packed or encoded, if a reader of text cannot know.
  private static func coding(of bytes: [UInt8]) -> (what: String, hint: String)? {
    if bytes.starts(with: [0x1F, 0x8B]) {
      return ("compressed (gzip)", "unpack it: gzip -d, or gzip -dc FILE | faultline …")
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("an archive (zip)", "unpack it; a spreadsheet is saved as CSV")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("UTF-16, not UTF-8", "save the file as UTF-8")
    }
    return nil
  }

  /// The bytes without a mark; of UTF-16, those that carry ASCII.
  private static func narrowed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00])
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C])
    guard isLittle || isBig else { return bytes[...] }
    return bytes.filter { $0 != 0 && $0 < 0x80 }[...]
  }

  /// The local name of the first element.
  private static func root(of text: ArraySlice<UInt8>) -> String {
    var rest = text
    func starts(_ word: String) -> Bool { rest.starts(with: word.utf8) }
    func drop(behind end: String) {
      let end = Array(end.utf8)
      while !rest.isEmpty, !rest.starts(with: end) { rest.removeFirst() }
      rest = rest.dropFirst(end.count)
    }
    while !rest.isEmpty {
      if starts("<?") {
        drop(behind: "?>")
      } else if starts("<!--") {
        drop(behind: "-->")
      } else if starts("<!") {
        // A document type may hold declarations in brackets, each with an end of its own.
        let inside = rest.prefix { $0 != UInt8(ascii: ">") }
        drop(behind: inside.contains(UInt8(ascii: "[")) ? "]" : ">")
      } else if starts("<") {
        let name = rest.dropFirst().prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        return String(decoding: local, as: UTF8.self)
      } else {
        rest.removeFirst()
      }
    }
    return ""
  }

  /// The fields of the first line that is not empty.
  private static func fields(of text: ArraySlice<UInt8>) -> [String] {
    let rest = text.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count < 1 << 16 else { return [] }
    return line.split(separator: CSVReading.delimiter(of: line), omittingEmptySubsequences: false)
      .map { field in
        String(decoding: field.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).trimmingSpace()
      }
  }
}
