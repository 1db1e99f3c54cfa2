/// A piece of a chart where it stands, in points from the upper left corner.
enum ChartElement: Sendable {
  /// A box or another outline around a point.
  case shape(ChartOutline)
  /// A line of text; `x` is its left end, or its right end.
  case text(ChartText)
}

/// An outline: its form, its place and its colours.
struct ChartOutline: Sendable {
  enum Form: String, Sendable {
    case box, diamond, circle, triangle
    /// A triangle that points to the right.
    case arrow
  }

  var form: Form
  var box: FigureRect
  var fill: Ink?
  var border: Ink?
  var penWidth = 0.8
  var isDashed = false
  /// The name of the element, and the sentence that is read out for it.
  var id: String?
  var sentence = ""
}

/// A line of text.
struct ChartText: Sendable {
  var text: String
  var x: Double
  /// The middle of the line.
  var y: Double
  var size: Int
  var ink: Ink
  var isBold = false
  var isFlushRight = false
  var link: Diagram.Link?

  var width: Double { TextWidth.of(text, size: Double(size), bold: isBold) }
}
