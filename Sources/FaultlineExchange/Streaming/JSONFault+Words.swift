internal import Faultline

extension JSONFault {
  /// What is wrong in words, and how to mend it.
  ///
  /// - Parameters:
  ///   - view: Where it stands.
  ///   - form: How objects of the format are written, for hints.
  /// - Returns: The code, the message and the hint of a finding.
  func words(
    in view: ByteView,
    form: StaticString
  ) -> (code: Diagnostic.Code, message: String, hint: String) {
    switch reason {
    case .syntax(let wanted):
      (.syntax, "expected \(wanted) here, not \(what(stands: offset, view))", "\(form)")
    case .controlCharacter:
      (.syntax, "a text holds a control character", "write it as an escape: \\n, \\t, \\u0007")
    case .escape:
      (
        .syntax, "this escape is none of JSON",
        #"write \", \\, \/, \b, \f, \n, \r, \t or \u and four hexadecimal digits"#
      )
    case .surrogate:
      (
        .syntax, "this escape is half of a character",
        "write both halves (\\uD83D\\uDE00), or the character itself"
      )
    case .number:
      (.syntax, "this number is not written as JSON has it", "write it in quotes")
    case .depth:
      (
        .unsupported, "values stand in each other more than \(JSONScanner.depthLimit) deep",
        "\(form)"
      )
    case .repeatedKey:
      (.repeatedKey, "this key stands twice in one object", "join both, or delete one")
    case .shape(let wanted):
      (
        .wrongShape, "expected \(wanted) here, not \(what(stands: offset, view))",
        "compare with another file of the format"
      )
    case .rest:
      (
        .syntax, "something stands behind the object: \(what(stands: offset, view))",
        "write each object on a line of its own"
      )
    }
  }

  private func what(stands position: Int, _ view: ByteView) -> String {
    switch view[position] {
    case 0x0A: "the end of the line"
    case 0x21...0x7E: "'\(view.string(position..<position + 1))'"
    case 0x00...0x20, 0x7F: "a control character"
    default: "a character beyond ASCII"
    }
  }
}
