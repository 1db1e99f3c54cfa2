/// How two parties are connected, in sentences.
public struct PathReport: Sendable {
  /// One path.
  public struct Entry: Sendable {
    /// The path.
    public let path: Path
    /// The names on the way.
    public let names: [String]
    /// One statement for each link.
    public let links: [ReportEntry]
    /// The weakest status on the way.
    public let weakest: ClaimStatus
  }

  /// The paths, the best first.
  public let paths: [Entry]

  /// Puts paths into words.
  ///
  /// - Parameters:
  ///   - slice: The answer of a ``PathQuery``.
  ///   - graph: The graph it came from.
  public init(_ slice: Slice, in graph: Graph) {
    let graph = graph.known(by: slice.filter.knownBy)
    let writer = ReportWriter(graph, filter: slice.filter)
    let test = FilterTest(slice.filter, in: graph)
    paths = slice.paths.map { path in
      let links = writer.sentences.links(of: path).compactMap { writer.entry(for: $0, test) }
      return Entry(
        path: path,
        names: path.nodes.map { writer.sentences.shortName(of: $0) },
        links: links,
        weakest: links.map(\.status.status).max { $0.rawValue < $1.rawValue } ?? .confirmed
      )
    }
  }
}

extension ReportWriter {
  /// The entry of a link of a path.
  ///
  /// A step stands as its best edge does, a link as its weakest step. What parallel edges of a step say besides is
  /// given as details.
  func entry(for link: Sentences.Link, _ test: FilterTest) -> ReportEntry? {
    var weakest: StatusAssessment?
    var cites: [Cite] = []
    var said: [Stance] = []
    var details: [String] = []
    for step in link.steps {
      var best: StatusAssessment?
      for edge in step {
        guard let (grounds, note) = grounds(of: edge), let status = assessment(grounds) else {
          continue
        }
        if best.map({ status.status.rawValue < $0.status.rawValue }) ?? true { best = status }
        for stance in grounds.stances where !said.contains(stance) { said.append(stance) }
        for cite in known(grounds.cites) where !cites.contains(cite) { cites.append(cite) }
        if let note, !details.contains(note) { details.append(note) }
      }
      guard let best else { continue }
      if weakest.map({ $0.status.rawValue < best.status.rawValue }) ?? true { weakest = best }
      let parallel: [String] = step.dropFirst().compactMap { edge in
        graph.relation(edge).map { "also: \(sentences.sentence(for: edge, $0))" }
      }
      details += parallel.filter { !details.contains($0) }
    }
    guard let weakest else { return nil }
    return ReportEntry(
      sentence: link.text,
      edges: link.edges,
      status: weakest,
      validity: link.edges.map { test.validity($0.index) }.min() ?? .yes,
      positions: positions(said),
      details: details,
      cites: cites
    )
  }

  /// What an edge rests on, and the note of its record; a part in an action rests on what the action does.
  private func grounds(of edge: EdgeID) -> (Grounds, note: String?)? {
    if let action = graph.actionNode(of: edge) {
      return graph.action(action).map { (Grounds($0), $0.note) }
    }
    return graph.relation(edge).map { (Grounds($0), $0.note) }
  }
}
