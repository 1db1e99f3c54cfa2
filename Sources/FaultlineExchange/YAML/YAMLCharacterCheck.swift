internal import Faultline

/// Looks at the bytes of a YAML file before they are parsed: encoding, control characters, tabs.
///
/// What it lets through has only line ends that every editor counts, so that places agree.
struct YAMLCharacterCheck {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private var column = 1
  /// Whether a `#` stands before the current place on its line, so that a tab may be part of a comment.
  private var isPerhapsComment = false
  private var lastByte: UInt8 = 0x0A
  private var reported = 0

  /// Prepares to look at bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - start: How many bytes at the beginning to leave out.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  /// How many bytes of a byte order mark there are at the beginning.
  static func byteOrderMark(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reports what must not be there, the first 20 characters of it.
  ///
  /// - Parameter findings: Takes the reports.
  /// - Returns: Whether the file can be parsed.
  mutating func run(_ findings: inout YAMLFindings) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        guard let scalar = decode() else {
          reportEncoding(&findings)
          return false
        }
        if let problem = TextCheck.problem(with: scalar) { report(problem, &findings) }
        column += 1
      } else {
        checkASCII(byte, &findings)
        position += 1
      }
      lastByte = byte
      if reported == 20 { return false }
    }
    return reported == 0
  }

  private mutating func checkASCII(_ byte: UInt8, _ findings: inout YAMLFindings) {
    switch byte {
    case 0x0A:
      if lastByte != 0x0D { startLine() }
    case 0x0D: startLine()
    case 0x09:
      if !isPerhapsComment {
        reported += 1
        findings.add(
          .unsupported,
          at: YAMLMark(line: line, column: column),
          "a tab (U+0009)",
          hint: "indent and separate with spaces"
        )
      }
      column += 1
    case 0x20...0x7E:
      let isBlank = lastByte == 0x20 || lastByte == 0x09 || lastByte == 0x0A || lastByte == 0x0D
      if byte == UInt8(ascii: "#"), isBlank { isPerhapsComment = true }
      column += 1
    default:
      if let problem = TextCheck.problem(with: Unicode.Scalar(byte)) { report(problem, &findings) }
      column += 1
    }
  }

  private mutating func startLine() {
    line += 1
    column = 1
    isPerhapsComment = false
  }

  private mutating func report(_ problem: TextCheck.Problem, _ findings: inout YAMLFindings) {
    reported += 1
    findings.add(
      .badText,
      at: YAMLMark(line: line, column: column),
      problem.message,
      hint: problem.hint
    )
  }

  private func reportEncoding(_ findings: inout YAMLFindings) {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let byte = String(bytes[position], radix: 16, uppercase: true)
    findings.add(
      .syntax,
      at: YAMLMark(line: line, column: column),
      isWide ? "the file is UTF-16, not UTF-8" : "the bytes here are not UTF-8 (0x\(byte))",
      hint: "save the file as UTF-8"
    )
  }

  /// Decodes the character of several bytes at the current place and steps over it.
  private mutating func decode() -> Unicode.Scalar? {
    let first = bytes[position]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard position + length <= bytes.count else { return nil }
    for next in bytes[position + 1..<position + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    position += length
    return scalar
  }
}
