import Testing

@testable import FaultlineDiagrams

@Suite("The layout engine")
struct EngineTests {
  @Test(
    "Text that is not DOT is refused with the engine's words",
    arguments: ["digraph { a -> ", "", "graph", "digraph { a [label=\"x }", "<svg/>"]
  )
  func badText(_ dot: String) {
    #expect {
      try Drawn.check(dot)
    } throws: { error in
      if case RenderError.badDOT = error { true } else { false }
    }
    // What comes after a refused text is not touched by it.
    #expect(throws: Never.self) { try Drawn.check("digraph { a -> b }") }
  }

  @Test("A broken label is an error even where the engine reports success")
  func brokenLabel() {
    #expect {
      try Drawn.raw("digraph { a [label=<<B>x>] }")
    } throws: { error in
      guard case RenderError.drawingFailed(let messages) = error else { return false }
      return messages.first?.contains("label of node a") == true
    }
  }

  @Test("A message of a megabyte is captured whole")
  func longMessage() {
    let name = String(repeating: "x", count: 1_000_000)
    #expect {
      try Drawn.raw("digraph { \"\(name)\" [label=<<B>x>] }")
    } throws: { error in
      guard case RenderError.drawingFailed(let messages) = error else { return false }
      return messages.joined().utf8.count > 1_000_000 && "\(error)".count < 2_000
    }
  }

  @Test("Text past the size that is safe is refused before it is parsed")
  func hugeText() {
    let dot = "digraph { /*" + String(repeating: "x", count: 3 << 20) + "*/ a }"
    #expect(throws: RenderError.textTooLarge(bytes: dot.utf8.count, limit: 3 << 20)) {
      try Drawn.check(dot)
    }
  }

  @Test("A chain of 3,000 nodes does not exhaust the stack")
  func deepRecursion() throws {
    let chain = (0..<3_000).map { "n\($0) -> n\($0 + 1);" }.joined()
    let drawing = try Drawn.raw("digraph { nslimit=1; node [shape=point]; \(chain) }")
    #expect(drawing.size.height > 100_000)
  }

  @Test("Pictures and styles are not read from files")
  func noFiles() throws {
    let drawing = try Drawn.raw(
      "digraph { a [image=\"/etc/passwd\"] b [shapefile=\"/etc/hosts\"] }"
    )
    let text = String(decoding: drawing.bytes, as: UTF8.self)
    #expect(!text.contains("<image"))
  }

  @Test("Limits are checked before anything is laid out, with advice")
  func limits() {
    var diagram = Drawn.pair()
    #expect(throws: RenderError.emptyDiagram) {
      try FigureRenderer().fitAndWait(Diagram(title: "Nothing"))
    }
    #expect(throws: RenderError.tooManyNodes(count: 2, limit: 1)) {
      try FigureRenderer(limits: RenderLimits(nodes: 1)).fitAndWait(diagram)
    }
    #expect(throws: RenderError.tooManyEdges(count: 1, limit: 0)) {
      try FigureRenderer(limits: RenderLimits(edges: 0)).fitAndWait(diagram)
    }
    diagram.page = .free
    let renderer = FigureRenderer(limits: RenderLimits(pixels: 100))
    #expect {
      try renderer.renderAndWait(renderer.fitAndWait(diagram), as: .png, resolution: 300)
    } throws: { error in
      if case RenderError.tooManyPixels = error { true } else { false }
    }
    #expect("\(RenderError.tooManyNodes(count: 900, limit: 400))".contains("fewer hops"))
    #expect("\(RenderError.graphvizMissing(reason: "x"))".contains("apt install"))
  }

  @Test("200 figures asked for at the same time come out alike")
  func concurrency() async throws {
    let dot = Drawn.dot(Samples.small())
    let outputs = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await GraphvizThread.shared.perform { session throws(RenderError) in
            try session.draw(dot, as: .svg).bytes
          }
        }
      }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(outputs.count == 1)
  }
}
