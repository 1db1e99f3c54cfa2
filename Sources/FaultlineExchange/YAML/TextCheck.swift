internal import Faultline

/// Which characters a text may hold.
///
/// Refused are those that a reader cannot see but that change what is read: control characters, and the marks that
/// turn the direction of writing around (U+202A to U+202E, U+2066 to U+2069), with which a text can be made to look
/// like another (CVE-2021-42574).
enum TextCheck {
  /// Why a character is refused and what to do about it.
  struct Problem {
    let message: String
    let hint: String
  }

  /// Looks at a character of a text.
  ///
  /// - Parameter scalar: The character.
  /// - Returns: `nil` if a text may hold it; line feeds may stand in any text here.
  static func problem(with scalar: Unicode.Scalar) -> Problem? {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: return nil
    case 0x09: return Problem(message: "a tab (U+0009)", hint: "write spaces instead of the tab")
    case 0x00: return Problem(message: "a NUL character (U+0000)", hint: "delete it")
    case 0x00...0x1F, 0x7F, 0x80...0x84, 0x86...0x9F:
      return Problem(message: "a control character (\(name(of: scalar)))", hint: "delete it")
    case 0x85, 0x2028, 0x2029:
      return Problem(
        message: "a line separator (\(name(of: scalar)))",
        hint: "write a space instead of it"
      )
    case 0x202A...0x202E, 0x2066...0x2069:
      return Problem(
        message: "a character that turns the direction of writing around (\(name(of: scalar)))",
        hint: "delete it: right-to-left scripts are shown right without it"
      )
    case 0xFEFF:
      return Problem(
        message: "a byte order mark (U+FEFF) inside the text",
        hint: "delete it: it is invisible, often pasted along from another document"
      )
    default:
      guard scalar.value & 0xFFFE != 0xFFFE, !(0xFDD0...0xFDEF).contains(scalar.value) else {
        return Problem(message: "\(name(of: scalar)), which is no character", hint: "delete it")
      }
      return nil
    }
  }

  /// The first character of a text that it may not hold.
  static func firstProblem(in text: String) -> Problem? {
    var text = text
    // unsafe: the bytes are only looked at inside the closure.
    let isPlain = text.withUTF8 { bytes in
      unsafe bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A }
    }
    if isPlain { return nil }
    for scalar in text.unicodeScalars {
      if let problem = problem(with: scalar) { return problem }
    }
    return nil
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
