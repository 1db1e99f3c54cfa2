/// An upright rectangle in a drawing, in points.
struct FigureRect: Sendable, Hashable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest rectangle around points; nil for none.
  init?(around points: some Collection<FigurePoint>) {
    guard let first = points.first else { return nil }
    self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for point in points.dropFirst() {
      minX = min(minX, point.x)
      minY = min(minY, point.y)
      maxX = max(maxX, point.x)
      maxY = max(maxY, point.y)
    }
  }

  /// The rectangle around this one and another.
  func union(_ other: FigureRect) -> FigureRect {
    FigureRect(
      minX: min(minX, other.minX),
      minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY)
    )
  }

  /// True when the two share more than an edge.
  func overlaps(_ other: FigureRect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// The rectangle with every side moved inward (or outward, for a negative distance).
  func inset(by distance: Double) -> FigureRect {
    FigureRect(
      minX: minX + distance,
      minY: minY + distance,
      maxX: maxX - distance,
      maxY: maxY - distance
    )
  }

  /// True when the straight line between two points passes through the inside.
  func isCrossed(from a: FigurePoint, to b: FigurePoint) -> Bool {
    // Liang-Barsky clipping.
    var low = 0.0
    var high = 1.0
    let dx = b.x - a.x
    let dy = b.y - a.y
    for (p, q) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
      if p == 0 {
        if q <= 0 { return false }
      } else if p < 0 {
        low = max(low, q / p)
      } else {
        high = min(high, q / p)
      }
    }
    return low < high
  }
}
