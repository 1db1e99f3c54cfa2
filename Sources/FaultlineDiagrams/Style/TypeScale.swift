/// The type sizes of a figure, in whole points of the drawing (HTML-like labels know no fractions).
///
/// The smallest is 8 on purpose: a drawing that fits its page at its natural size, or larger, then has no text below
/// 8 points. Hierarchy comes from weight and colour, not from small print.
enum TypeScale {
  static let title = 16
  static let subtitle = 9
  static let focusName = 13
  static let name = 10
  static let statement = 9
  static let names = 9
  static let tag = 8
  static let detail = 8
  static let edgeLabel = 8
  static let footer = 8

  /// The smallest size above; what "effective size of the smallest text" is measured on.
  static let smallest = 8

  /// Height of a line in points, as the layout engine counts it.
  static func lineHeight(_ size: Int) -> Double { Double(size) * 1.2 }

  /// The font list of the drawing.
  ///
  /// The order matters: the first name must be one that Graphviz does not alias, and the list is copied into the SVG,
  /// where it serves as the font stack.
  static let fontStack =
    "Arial,Helvetica,Liberation Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"
}
