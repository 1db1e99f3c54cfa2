import FaultlineTestSupport
import Testing

@testable import FaultlineDiagrams

@Suite("Hostile text")
struct HostileTextTests {
  /// Figures of ten cards in a row, every text random.
  private static func figures(_ count: Int) -> [Diagram] {
    var random = SplitMix64(seed: 2_025)
    return (0..<count).map { _ in
      var diagram = Diagram(title: HostileText.next(using: &random))
      diagram.subtitle = [HostileText.next(using: &random)]
      for index in 0..<10 {
        diagram.nodes.append(
          DiagramNode(
            id: HostileText.next(using: &random) + "\(index)",
            kind: DiagramNode.Kind.allCases[index],
            country: index % 3 == 0 ? HostileText.next(using: &random) : nil,
            name: HostileText.next(using: &random),
            details: [HostileText.next(using: &random)],
            sentence: "s" + HostileText.next(using: &random)
          )
        )
      }
      for index in 1..<10 {
        diagram.edges.append(
          DiagramEdge(
            id: HostileText.next(using: &random),
            from: diagram.nodes[index - 1].id,
            to: diagram.nodes[index].id,
            family: .supplies,
            label: HostileText.next(using: &random),
            sentence: "s" + HostileText.next(using: &random)
          )
        )
      }
      diagram.citations = [Diagram.Citation(number: 1, text: HostileText.next(using: &random))]
      return diagram
    }
  }

  @Test("1,000 hostile labels come through DOT and SVG exactly, or by the documented replacement")
  func labelsComeThrough() throws {
    var labels = 0
    for diagram in Self.figures(22) {
      let scene = Scene(diagram)
      let writer = DOTWriter(scene, plan: LayoutPlan())
      let root = try XMLScanner.document(Drawn.svg(diagram))
      #expect(
        root.first(id: "fl-title")?.text == PrintableText.clean(diagram.title),
        "\(diagram.title.debugDescription)"
      )
      for (index, node) in scene.nodes.enumerated() {
        let group = try #require(root.first(id: scene.nodeSlugs[index]))
        #expect(group.children.first?.text == PrintableText.clean(node.sentence))
        let texts = group.all("text").map { Self.spaced($0.text) }
        let expected = writer.cards[index].lines.joined().map { Self.spaced($0.text) }
        #expect(texts == expected.filter { !$0.isEmpty }, "\(node.name.debugDescription)")
        labels += 3
      }
      for (index, line) in scene.lines.enumerated() {
        let group = try #require(root.first(id: scene.edgeSlugs[index]))
        #expect(group.children.first?.text == PrintableText.clean(line.edge.sentence))
        let texts = group.all("text").map { Self.spaced($0.text) }
        let expected = writer.labelLines(line.edge).map(Self.spaced)
        #expect(texts == expected.filter { !$0.isEmpty }, "\(line.edge.label.debugDescription)")
        labels += 2
      }
    }
    #expect(labels >= 1_000)
  }

  /// No-break spaces at the end of a run are layout, not text.
  private static func spaced(_ text: String) -> String {
    var text = text
    while text.last == "\u{A0}" { text.removeLast() }
    return text
  }

  @Test("Every DOT text that is written parses")
  func everyTextParses() throws {
    for diagram in Self.figures(25) {
      for direction in LayoutDirection.allCases {
        try Drawn.check(Drawn.dot(diagram, LayoutPlan(direction: direction)))
      }
    }
  }

  @Test("Names of elements never come from data")
  func generatedNames() throws {
    let dot = Drawn.dot(Self.figures(1)[0])
    for line in dot.split(separator: "\n") where line.contains("->") && line.hasPrefix("  n") {
      #expect(line.prefix { $0 != "[" }.allSatisfy { "n0123456789-> ".contains($0) })
    }
  }

  @Test("A label of a megabyte is wrapped and capped, its sentence is whole")
  func longLabels() throws {
    let long = String(repeating: "word ", count: 18_000)
    var diagram = Drawn.pair(long, label: long)
    diagram.nodes[0].sentence = long
    let root = try XMLScanner.document(Drawn.svg(diagram))
    let card = try #require(root.first(id: "n-a"))
    #expect(card.children.first?.text == PrintableText.clean(long))
    #expect(card.all("text").count < 8)
    #expect(card.all("text").last?.text.hasSuffix("…") == true)
    let limits = RenderLimits(textLength: 1_000)
    #expect(throws: RenderError.textTooLong(of: "node a", length: 90_000, limit: 1_000)) {
      try limits.check(diagram)
    }
  }

  @Test(
    "Links other than https, http and mailto are dropped",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "data:text/html,x",
      "vbscript:x", "file:///etc/passwd", "//example.org", "example.org", "https:", "https:/x",
      "https://", "mailto:", "", ":", "ht\ntps://x", "x\"onload=\"alert(1)",
    ]
  )
  func hostileLinks(_ text: String) {
    #expect(Diagram.Link(text) == nil)
  }

  @Test("Whatever an allowed link carries is percent-encoded")
  func encodedLinks() throws {
    let link = try #require(Diagram.Link("HTTPS://example.org/a b?q=\"><script>'\\`{}|^智&x=%41%zz"))
    #expect(
      link.address
        == "https://example.org/a%20b?q=%22%3E%3Cscript%3E%27%5C%60%7B%7D%7C%5E%E6%99%BA&x=%41%25zz"
    )
    #expect(Diagram.Link("mailto:a@example.org")?.address == "mailto:a@example.org")
    #expect(Diagram.Link("https://x/" + String(repeating: "a", count: 3_000)) == nil)
    var diagram = Drawn.pair()
    diagram.nodes[0].link = link
    diagram.citations = [Diagram.Citation(number: 1, text: "Source", link: link)]
    diagram.nodes[0].citations = [1]
    let root = try XMLScanner.document(Drawn.svg(diagram))
    let anchors = root.all("a")
    #expect(anchors.count == 3)
    #expect(anchors.allSatisfy { $0.attributes["xlink:href"] == link.address })
    #expect(anchors.allSatisfy { $0.attributes["rel"] == "noopener noreferrer" })
  }
}
