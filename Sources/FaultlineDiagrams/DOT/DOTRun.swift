/// A run of text in one size, colour and weight.
struct DOTRun: Sendable, Hashable {
  var text: String
  var size: Int
  var ink: Ink
  var bold = false
  var italic = false

  /// The run as markup, its text escaped.
  var markup: String {
    var body = MarkupText.label(text)
    if italic { body = "<I>\(body)</I>" }
    if bold { body = "<B>\(body)</B>" }
    return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(ink.hex)\">\(body)</FONT>"
  }
}
