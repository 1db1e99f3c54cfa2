internal import Faultline

/// A whole file of JSON: one value, or one a line.
///
/// Strict after RFC 8259, but for `NaN`, `Infinity` and `-Infinity`, which Python writes where JSON has no number.
struct JSONTree {
  /// How many bytes a file may have.
  static let fileLimit = 256 << 20

  /// What came of a file.
  enum Outcome {
    case tree(JSONTree)
    case failure(Diagnostic)
  }

  /// The values; one, unless the file has one a line.
  let roots: [JSONNode]
  private let bytes: [UInt8]
  private let file: String

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: What is in it.
  ///   - file: What it is called.
  ///   - isLines: Whether it may hold several values, one behind the other.
  /// - Returns: The values, or why there are none.
  /// - Complexity: O(*n*) in the number of bytes.
  static func read(_ bytes: [UInt8], named file: String, isLines: Bool = false) -> Outcome {
    // What scanners may load behind the last byte.
    var padded = bytes
    padded.append(UInt8(ascii: "\n"))
    padded += [UInt8](repeating: 0, count: 64)
    var finding: (offset: Int, words: (code: Diagnostic.Code, message: String, hint: String))?
    var roots: [JSONNode] = []
    // unsafe: the view does not leave the closure.
    unsafe padded.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let view = unsafe ByteView(base: base, capacity: buffer.count)
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if let fault = UTF8Check.firstFault(in: start..<bytes.count, view) {
        let byte = String(view[fault], radix: 16, uppercase: true)
        finding = (fault, (.syntax, "this is not UTF-8 (byte \(byte))", "save the file as UTF-8"))
        return
      }
      var builder = JSONTreeBuilder(view, from: start, count: bytes.count)
      do throws(JSONFault) {
        roots = try builder.read(isLines: isLines)
      } catch {
        finding = (
          error.offset,
          error.words(in: view, form: "see whether the file is whole; programs write JSON right")
        )
      }
    }
    let tree = JSONTree(roots: roots, bytes: bytes, file: file)
    guard let finding else { return .tree(tree) }
    return .failure(
      Diagnostic(
        finding.words.code,
        at: tree.location(of: finding.offset),
        finding.words.message,
        hint: finding.words.hint
      )
    )
  }

  /// Where a value stands.
  func location(of offset: Int) -> SourceLocation {
    let place = place(of: offset)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }

  /// The line and the column of a byte, from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in bytes[start..<min(max(start, offset), bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
