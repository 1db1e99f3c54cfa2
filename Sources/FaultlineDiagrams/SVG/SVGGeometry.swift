/// Where everything ended up: read from the SVG that Graphviz wrote, before it is finished.
struct SVGGeometry: Sendable {
  /// Box of each card by element id.
  private(set) var cards: [String: FigureRect] = [:]
  /// Course of each line by element id, as a chain of straight pieces.
  private(set) var courses: [String: [FigurePoint]] = [:]
  /// Box of the words on each line by element id.
  private(set) var labels: [String: FigureRect] = [:]
  /// Boxes of the texts of heading, legend and sources.
  private(set) var furniture: [FigureRect] = []

  init(_ svg: [UInt8]) {
    var id = ""
    var isNode = false
    var isEdge = false
    for line in SVGLine.all(in: svg) {
      if line.isElement("g") {
        let kind = line.attribute("class") ?? ""
        id = line.attribute("id") ?? ""
        isNode = kind.hasPrefix("node")
        isEdge = kind.hasPrefix("edge")
      } else if isNode, cards[id] == nil, line.isElement("polygon") || line.isElement("path") {
        cards[id] = FigureRect(around: line.points)
      } else if isEdge, courses[id] == nil, line.isElement("path") {
        courses[id] = Self.flattened(line.points)
      } else if isEdge, line.isElement("text"), let box = Self.box(of: line) {
        labels[id] = labels[id].map { $0.union(box) } ?? box
      } else if !isNode, !isEdge, line.isElement("text"), let box = Self.box(of: line) {
        furniture.append(box)
      }
    }
  }

  /// Box of a text element; its width is estimated.
  private static func box(of line: SVGLine) -> FigureRect? {
    guard let x = line.number("x"), let y = line.number("y"),
      let size = line.number("font-size"), let text = line.content
    else { return nil }
    let width = TextWidth.of(text, size: size, bold: line.attribute("font-weight") != nil)
    let left = line.attribute("text-anchor") == "middle" ? x - width / 2 : x
    return FigureRect(minX: left, minY: y - size * 0.75, maxX: left + width, maxY: y + size * 0.22)
  }

  /// Cubic Bézier curves as straight pieces, six to a curve.
  private static func flattened(_ points: [FigurePoint]) -> [FigurePoint] {
    guard points.count >= 4 else { return points }
    var result = [points[0]]
    var start = 0
    while start + 3 < points.count {
      let (a, b, c, d) = (
        points[start], points[start + 1], points[start + 2], points[start + 3]
      )
      for step in 1...6 {
        let t = Double(step) / 6
        let u = 1 - t
        let (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        result.append(
          FigurePoint(
            x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
            y: wa * a.y + wb * b.y + wc * c.y + wd * d.y
          )
        )
      }
      start += 3
    }
    return result
  }
}
