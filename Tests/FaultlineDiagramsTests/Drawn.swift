@testable import FaultlineDiagrams

/// Draws without a search for the best layout, for tests that are about text and bytes.
enum Drawn {
  /// The small sample, fitted once for all tests: a fit takes a while without optimization.
  static let small = Result { try FigureRenderer().fitAndWait(Samples.small()) }

  static func dot(_ diagram: Diagram, _ plan: LayoutPlan = LayoutPlan()) -> String {
    DOTWriter(Scene(diagram), plan: plan).write()
  }

  /// The finished SVG of a diagram in one layout.
  static func svg(_ diagram: Diagram, _ plan: LayoutPlan = LayoutPlan()) throws -> [UInt8] {
    let scene = Scene(diagram)
    let writer = DOTWriter(scene, plan: plan)
    let dot = writer.write()
    let drawing = try raw(dot)
    return SVGFinisher(scene, furniture: writer.furniture).finish(drawing.bytes)
  }

  static func raw(_ dot: String, as format: FigureFormat = .svg) throws -> Drawing {
    try GraphvizThread.shared.performAndWait { session throws(RenderError) in
      try session.draw(dot, as: format)
    }
  }

  static func check(_ dot: String) throws {
    try GraphvizThread.shared.performAndWait { session throws(RenderError) in
      try session.check(dot)
    }
  }

  /// Two cards and a line.
  static func pair(_ name: String = "A", label: String = "") -> Diagram {
    Diagram(
      title: "Pair",
      nodes: [
        DiagramNode(id: "a", kind: .company, name: name),
        DiagramNode(id: "b", kind: .person, name: "B"),
      ],
      edges: [DiagramEdge(id: "ab", from: "a", to: "b", family: .owns, label: label)]
    )
  }
}
