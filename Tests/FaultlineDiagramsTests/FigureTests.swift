import FaultlineTestSupport
import Testing

@testable import FaultlineDiagrams

@Suite("Finished figures")
struct FigureTests {
  private static let renderer = FigureRenderer()

  /// One fit of the large sample, shared: it takes a while without optimization.
  private static let zhipu = Result { try renderer.fitAndWait(Samples.zhipu()) }

  @Test("27 cards, 36 lines and 12 sources fit A4 landscape with no text under 8 points")
  func readable() throws {
    let fitted = try Self.zhipu.get()
    let report = fitted.report
    #expect(fitted.diagram.nodes.count == 27)
    #expect(fitted.diagram.edges.count == 36)
    #expect(report.smallestText >= 8)
    #expect(report.overlaps == 0)
    #expect(report.collapsed == 0)
    #expect(report.warnings.isEmpty)
    #expect(report.width <= 842 - 36 + 0.5)
    #expect(report.height <= 595 - 36 + 0.5)
  }

  @Test("Every card has a place of its own, which other forms can take over")
  func places() throws {
    let fitted = try Self.zhipu.get()
    #expect(fitted.places.map(\.id) == fitted.diagram.nodes.map(\.id))
    #expect(Set(fitted.places.map { [$0.x, $0.y] }).count == 27)
  }

  @Test("The size that is reported is the size of the smallest text in the file")
  func reportedSize() throws {
    let fitted = try Self.zhipu.get()
    let root = try XMLScanner.document(try Self.renderer.renderAndWait(fitted, as: .svg).bytes)
    let sizes = root.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) }
    #expect(sizes.min() == 8)
    let width = try #require(root.attributes["width"]).dropLast(2)
    #expect(abs(try #require(Double(width)) - fitted.report.width) < 1.5)
    let transform = try #require(root.first(id: "graph0")?.attributes["transform"])
    let scale = try #require(Double(transform.dropFirst(6).prefix { $0 != " " }))
    #expect(abs(scale - fitted.report.scale) < 0.02)
  }

  @Test("Heading, legend and sources lie inside the drawing, and no text leaves it")
  func inside() throws {
    let fitted = try Self.zhipu.get()
    let geometry = SVGGeometry(fitted.svg)
    let size = fitted.report
    let texts = geometry.furniture + Array(geometry.labels.values) + Array(geometry.cards.values)
    let left = try #require(texts.map(\.minX).min())
    let right = try #require(texts.map(\.maxX).max())
    #expect((right - left) * size.scale <= size.width + 1)
    #expect(geometry.cards.count == 27)
    let root = try XMLScanner.document(try Self.renderer.renderAndWait(fitted, as: .svg).bytes)
    let printed = Set(root.all("text").map(\.text))
    for entry in Legend(fitted.scene, palette: Palette.of(.light)).entries {
      #expect(printed.contains(entry.text))
    }
    for citation in fitted.diagram.citations { #expect(printed.contains("[\(citation.number)]")) }
    #expect(printed.contains("Who is linked to Zhipu AI?"))
  }

  @Test("An SVG speaks: title, description, roles, a sentence for every card and line")
  func accessible() throws {
    let figure = try Self.renderer.renderAndWait(try Self.zhipu.get(), as: .svg)
    let root = try XMLScanner.document(figure.bytes)
    #expect(root.attributes["role"] == "graphics-document document")
    #expect(root.attributes["aria-labelledby"] == "fl-title fl-desc")
    #expect(root.first(id: "fl-desc")?.text.contains("27 cards, 36 links, 12 sources") == true)
    let symbols = root.all("g").filter { $0.attributes["role"] == "graphics-symbol img" }
    #expect(symbols.count == 27 + 36)
    #expect(symbols.allSatisfy { $0.children.first?.name == "title" })
    #expect(symbols.allSatisfy { $0.children.first?.text.isEmpty == false })
    #expect(root.first(id: "n-zhipu")?.attributes["class"] == "node kind-group focus")
    #expect(
      root.first(id: "e-listing-zhipu--zhipu")?.attributes["class"]
        == "edge rel-listing established"
    )
  }

  @Test("An SVG names no other file, no version and no font but the stack")
  func clean() throws {
    let text = try Self.renderer.renderAndWait(try Self.zhipu.get(), as: .svg).text
    #expect(!text.contains("DOCTYPE"))
    #expect(!text.contains("<!--"))
    #expect(!text.contains("transparent"))
    #expect(!text.contains("&#45;"))
    #expect(text.split(separator: "font-family").count == 2)
    #expect(text.contains("智谱"))
  }

  @Test("Two fits, and figures in every format, give the same bytes")
  func determinism() async throws {
    let diagram = Samples.small()
    let first = try Drawn.small.get()
    let second = try await Self.renderer.fit(diagram)
    #expect(first.dot == second.dot)
    #expect(first.report == second.report)
    for format in FigureFormat.allCases {
      let one = try await Self.renderer.render(first, as: format, resolution: 72)
      let two = try await Self.renderer.render(second, as: format, resolution: 72)
      #expect(one == two, "\(format)")
      #expect(one.bytes.count > 1_000)
    }
  }

  @Test("PNG and PDF begin and end as they should")
  func formats() throws {
    let fitted = try Drawn.small.get()
    let png = try Self.renderer.renderAndWait(fitted, as: .png, resolution: 100).bytes
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // The width in the header, at 100 dots to the inch.
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(abs(Double(width) - fitted.report.width / 72 * 100) < 4)
    let pdf = try Self.renderer.renderAndWait(fitted, as: .pdf).bytes
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    #expect(String(decoding: pdf.suffix(8), as: UTF8.self).contains("%%EOF"))
    #expect(String(decoding: pdf, as: UTF8.self).contains("/CreationDate (D:20250101000000Z)"))
    #expect(PDFDate.fixed(pdf) == pdf)
    #expect(PDFDate.fixed([1, 2]) == [1, 2])
    #expect(try Self.renderer.renderAndWait(fitted, as: .dot).text == fitted.dot)
  }

  @Test(
    "A small figure is magnified, a dark one stands on its own ground, a free one keeps its size"
  )
  func pages() throws {
    let small = try Drawn.small.get()
    #expect(small.report.scale > 1.2)
    #expect(small.report.smallestText > 9)
    var slide = Samples.small(page: .slide)
    slide.theme = .dark
    let dark = try Self.renderer.fitAndWait(slide)
    #expect(dark.dot.contains("bgcolor=\"#10161F\""))
    #expect(dark.report.width <= 920.5)
    let free = try Self.renderer.fitAndWait(Samples.small(page: .free))
    #expect(free.report.scale == 1)
    #expect(!free.dot.contains("size=\"") || !free.dot.contains("!\""))
  }

  @Test("A figure that stays too small says by how much and what to do")
  func advice() throws {
    let tiny = Diagram.Page(name: "card", width: 200, height: 150, margin: 0)
    let report = try Self.renderer.fitAndWait(Samples.small(page: tiny)).report
    #expect(report.smallestText < 8)
    let warning = try #require(report.warnings.first)
    #expect(warning.contains("pt on card"))
    #expect(warning.contains("use A3 landscape"))
  }

  @Test("Authorities stand above what they issue, investors below what they back")
  func directions() throws {
    let fitted = try Drawn.small.get()
    #expect(!fitted.report.runsToTheRight)
    let cards = SVGGeometry(fitted.svg).cards
    func top(_ id: String) throws -> Double { try #require(cards["n-" + id]).minY }
    #expect(try top("us-commerce") < top("us-bis"))
    #expect(try top("us-bis") < top("listing-zhipu"))
    #expect(try top("listing-zhipu") < top("zhipu"))
    #expect(try top("us-bis") < top("zhipu-claim"))
  }
}
