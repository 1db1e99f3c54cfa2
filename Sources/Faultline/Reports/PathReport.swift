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
    let writer = ReportWriter(graph, filter: slice.filter)
    paths = slice.paths.map { path in
      let links = writer.sentences.links(of: path).compactMap(writer.entry)
      return Entry(
        path: path,
        names: path.nodes.map(writer.sentences.shortName),
        links: links,
        weakest: links.map(\.status.status).max { $0.rawValue < $1.rawValue } ?? .confirmed
      )
    }
  }
}

extension ReportWriter {
  /// The entry of a link of a path; of several edges the weakest decides how it stands.
  func entry(for link: Sentences.Link) -> ReportEntry? {
    let test = FilterTest(filter, in: graph)
    var weakest: StatusAssessment?
    var cites: [Cite] = []
    var details: [String] = []
    var said: [Stance] = []
    for edge in link.edges {
      guard let status = graph.assessment(of: edge, knownBy: filter.knownBy) else { continue }
      if weakest.map({ $0.status.rawValue < status.status.rawValue }) ?? true { weakest = status }
      let (own, stances, note): ([Cite], [Stance], String?) =
        if let relation = graph.relation(edge) {
          (relation.cites, relation.stances, relation.note)
        } else if let action = graph.actionNode(of: edge).flatMap({ graph.action($0) }) {
          (action.cites, action.stances, action.note)
        } else {
          ([], [], nil)
        }
      for stance in stances where !said.contains(stance) { said.append(stance) }
      for cite in known(own) where !cites.contains(cite) { cites.append(cite) }
      if let note, !details.contains(note) { details.append(note) }
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
}
