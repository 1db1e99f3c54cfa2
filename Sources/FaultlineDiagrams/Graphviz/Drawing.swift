/// What the layout engine made of one DOT text.
struct Drawing: Sendable, Hashable {
  /// The file, as Graphviz wrote it.
  var bytes: [UInt8]
  /// Natural size of the drawing, in points.
  var size: FigureSize
  /// What the engine remarked.
  var warnings: [String]
}
