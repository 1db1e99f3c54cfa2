/// Width and height in points.
struct FigureSize: Sendable, Hashable {
  var width: Double
  var height: Double
}
