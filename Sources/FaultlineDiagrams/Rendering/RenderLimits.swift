/// What a figure may cost, checked before anything is laid out: a layout cannot be stopped once it runs.
public struct RenderLimits: Sendable, Hashable {
  /// The most cards.
  public var nodes: Int
  /// The most lines.
  public var edges: Int
  /// The most characters of one text.
  public var textLength: Int
  /// The most pixels on one side of a bitmap.
  public var pixels: Int

  /// Creates limits.
  ///
  /// The defaults keep a layout within seconds.
  public init(nodes: Int = 400, edges: Int = 800, textLength: Int = 100_000, pixels: Int = 16_000) {
    self.nodes = nodes
    self.edges = edges
    self.textLength = textLength
    self.pixels = pixels
  }

  /// The limits that hold when nothing else is said.
  public static let standard = RenderLimits()

  /// Throws when the diagram is empty or goes past a limit.
  func check(_ diagram: Diagram) throws(RenderError) {
    guard !diagram.nodes.isEmpty else { throw .emptyDiagram }
    guard diagram.nodes.count <= nodes else {
      throw .tooManyNodes(count: diagram.nodes.count, limit: nodes)
    }
    guard diagram.edges.count <= edges else {
      throw .tooManyEdges(count: diagram.edges.count, limit: edges)
    }
    try check(diagram.title, of: "the title")
    for line in diagram.subtitle { try check(line, of: "the subtitle") }
    for node in diagram.nodes {
      try check(node.name, of: "node \(node.id)")
      try check(node.sentence, of: "node \(node.id)")
      for detail in node.details { try check(detail, of: "node \(node.id)") }
    }
    for edge in diagram.edges {
      try check(edge.label, of: "edge \(edge.id)")
      try check(edge.sentence, of: "edge \(edge.id)")
    }
    for citation in diagram.citations { try check(citation.text, of: "source \(citation.number)") }
  }

  private func check(_ text: String, of owner: String) throws(RenderError) {
    // A character has at least one byte, so short texts need no count.
    guard text.utf8.count > textLength else { return }
    let count = text.count
    guard count <= textLength else {
      throw .textTooLong(of: PrintableText.capped(owner, at: 60), length: count, limit: textLength)
    }
  }
}
