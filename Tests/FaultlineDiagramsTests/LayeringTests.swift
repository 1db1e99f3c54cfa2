import Testing

@testable import FaultlineDiagrams

@Suite("Layers")
struct LayeringTests {
  private func layering(_ diagram: Diagram) -> (Layering, Scene) {
    let scene = Scene(diagram)
    let plan = LayoutPlan()
    let writer = DOTWriter(scene, plan: plan)
    return (Layering(scene, cards: writer.cards, writer: writer, plan: plan), scene)
  }

  @Test("No line with words lies inside a layer, and no layer is empty")
  func rules() throws {
    let (layering, scene) = layering(Samples.zhipu())
    let writer = DOTWriter(scene, plan: LayoutPlan())
    for count in 4...7 {
      guard let found = layering.assignment(count: count, room: 600, seed: 1) else { continue }
      #expect(Set(found.layers) == Set(0...(found.layers.max() ?? 0)))
      for line in scene.lines where !writer.labelLines(line.edge).isEmpty {
        #expect(found.layers[line.upper] != found.layers[line.lower])
      }
    }
  }

  @Test("The same seed deals the same layers, and less room makes narrower ones")
  func room() throws {
    let (layering, _) = layering(Samples.zhipu())
    let wide = try #require(layering.assignment(count: 6, room: 900, seed: 1))
    let narrow = try #require(layering.assignment(count: 6, room: 560, seed: 1))
    #expect(layering.assignment(count: 6, room: 900, seed: 1) == wide)
    #expect(narrow.along < wide.along)
  }

  @Test("A triangle of lines with words has no two layers; it is left to the engine")
  func impossible() {
    var diagram = Drawn.pair(label: "owns")
    diagram.nodes.append(DiagramNode(id: "c", kind: .company, name: "C"))
    diagram.edges += [
      DiagramEdge(id: "bc", from: "b", to: "c", family: .owns, label: "owns"),
      DiagramEdge(id: "ca", from: "c", to: "a", family: .owns, label: "owns"),
    ]
    let (layering, _) = layering(diagram)
    #expect(layering.assignment(count: 2, room: 500, seed: 1) == nil)
    #expect(layering.assignment(count: 3, room: 500, seed: 1) != nil)
    #expect(throws: Never.self) { try FigureRenderer().fitAndWait(diagram) }
  }

  @Test("Layers that no line ties together are kept in order")
  func loose() throws {
    var diagram = Drawn.pair()
    diagram.nodes += [
      DiagramNode(id: "c", kind: .company, name: "C"),
      DiagramNode(id: "d", kind: .company, name: "D"),
    ]
    var plan = LayoutPlan()
    plan.layers = [1, 0, 2, 3]
    let text = Drawn.dot(diagram, plan)
    #expect(text.components(separatedBy: "style=\"invis\"").count == 3)
    let cards = SVGGeometry(try Drawn.raw(text).bytes).cards
    let tops = try ["n-b", "n-a", "n-c", "n-d"].map { try #require(cards[$0]).minY }
    #expect(tops == tops.sorted())
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
