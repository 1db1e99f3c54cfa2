internal import Faultline

extension FTMReading {
  /// Reports why an object is not read.
  mutating func report(_ fault: JSONFault, _ view: ByteView) {
    let text: (code: Diagnostic.Code, message: String, hint: String) =
      switch fault.reason {
      case .syntax(let wanted):
        (
          .syntax, "expected \(wanted) here, not \(what(stands: fault.offset, view))",
          "write one JSON object a line; tools that write FollowTheMoney do"
        )
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
          "an entity is flat: texts in lists"
        )
      case .repeatedKey:
        (.repeatedKey, "this key stands twice in one object", "join both, or delete one")
      case .shape(let wanted):
        (
          .wrongShape, "expected \(wanted) here, not \(what(stands: fault.offset, view))",
          "compare with the entities of another file"
        )
      case .rest:
        (
          .syntax, "something stands behind the object: \(what(stands: fault.offset, view))",
          "write each object on a line of its own"
        )
      }
    report(text.code, at: fault.offset, view, text.message, hint: text.hint)
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
