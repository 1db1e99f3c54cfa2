/// A place in a drawing, in points.
struct FigurePoint: Sendable, Hashable {
  var x: Double
  var y: Double
}
