public import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// Questions of every kind, asked of one graph; the answers as one number.
///
/// Equal answers give equal numbers within one run of the program. What matters when fuzzing is that every question
/// comes back at all.
public struct Questions {
  private let graph: Graph
  private var hasher = Hasher()

  private init(_ graph: Graph) { self.graph = graph }

  /// Asks everything.
  ///
  /// - Parameter graph: A small graph.
  /// - Returns: A number for the answers.
  public static func everything(of graph: Graph) -> Int {
    var questions = Questions(graph)
    questions.askNames()
    questions.askRecords()
    questions.askOverviews()
    questions.askNeighborhoods()
    questions.askPaths()
    questions.askAnalyses()
    return questions.hasher.finalize()
  }

  /// Asks what looks at a small part of a graph.
  ///
  /// - Parameters:
  ///   - graph: A graph of any size.
  ///   - nodes: Who is asked about, two at least.
  /// - Returns: A number for the answers.
  public static func some(of graph: Graph, about nodes: [RecordID]) -> Int {
    var questions = Questions(graph)
    let found = nodes.compactMap { graph.node($0) }
    questions.hasher.combine(found)
    for node in found {
      questions.hasher.combine(graph.entity(node))
      questions.hasher.combine(graph.resolve(graph.label(of: node)))
      questions.add(NeighborhoodQuery(focus: [node], hops: 1).run(in: graph))
    }
    if let first = found.first, let last = found.last {
      questions.add(PathQuery(from: first, to: last, selection: .allShortest).run(in: graph))
      let best = PathQuery(from: first, to: last, selection: .best(2), weighting: .status)
      questions.add(best.run(in: graph))
    }
    return questions.hasher.finalize()
  }

  // MARK: What is asked

  private static let names = ["艾克米", "office", "acme ay", "Nobody", ""]

  private static let filters = [
    Filter(),
    Filter(asOf: Day("2025-01-16"), knownBy: Day("2025-02-01")),
    Filter(
      statuses: [.confirmed, .reported],
      nodeKinds: ["company", "group", "person", "action"],
      edgeKinds: ["owns", "invests", "member-of-group", "target"]
    ),
    Filter(knownBy: Day("2023-11-01"), minimumStake: ExactDecimal(mantissa: 2)),
  ]

  /// So many nodes are asked about one by one.
  private static let focusCount = 6

  private var focus: [NodeID] {
    let named = ["acme", "founder", "office", "listing-2025"].compactMap { graph.node($0) }
    return Array((named + graph.nodes.prefix(2) + graph.nodes.suffix(1)).prefix(Self.focusCount))
  }

  private mutating func askNames() {
    for name in Questions.names {
      hasher.combine(graph.resolve(name))
      let matches = graph.matches(name, limit: 5)
      hasher.combine(matches)
      hasher.combine(JSONAnswer.matches(matches, for: name, in: graph))
    }
  }

  private mutating func askRecords() {
    let sentences = Sentences(graph)
    for node in graph.nodes {
      hasher.combine(graph.entity(node))
      hasher.combine(graph.action(node))
      hasher.combine(graph.label(of: node))
      hasher.combine(sentences.shortName(of: node))
      hasher.combine(graph.claims(of: node))
      hasher.combine(graph.assessment(of: node))
      hasher.combine(graph.degree(of: node))
      hasher.combine(graph.outEdges(of: node))
      hasher.combine(graph.inEdges(of: node))
      hasher.combine(graph.spokesman(of: node))
      hasher.combine(graph.node(graph.id(of: node)))
    }
    for edge in graph.edges {
      hasher.combine(graph.relation(edge))
      hasher.combine(graph.assessment(of: edge, knownBy: Day("2024-01-01")))
      hasher.combine(graph.claims(of: edge))
      hasher.combine(graph.bounds(of: edge))
      hasher.combine(sentences.sentence(for: edge))
      hasher.combine(sentences.sentence(for: edge, forward: false))
      hasher.combine(graph.relation(edge).flatMap { graph.edge($0.id) })
    }
    for source in graph.sources {
      hasher.combine(graph.source(source))
      hasher.combine(graph.source(graph.id(of: source)))
      hasher.combine(graph.source(source)?.citation)
    }
    for claim in graph.claims { hasher.combine(graph.claim(claim)) }
  }

  private mutating func askOverviews() {
    let usages = SourceUsage.all(in: graph)
    hasher.combine(usages.map(\.source))
    hasher.combine(JSONAnswer.sources(usages, in: graph))
    hasher.combine(graph.knownUntil?.description)
    hasher.combine(graph.vocabularyInUse.nodeKinds)
    hasher.combine(graph.vocabularyInUse.edgeKinds)
    for (number, filter) in Questions.filters.enumerated() {
      let whole = WholeQuery(filter: filter).run(in: graph)
      add(whole)
      if number < 2 {
        hasher.combine(GraphDocument.write(whole, of: graph))
        let statistics = GraphStatistics(of: graph, filter: filter)
        hasher.combine(JSONAnswer.statistics(statistics, filter: filter, in: graph))
      } else {
        hasher.combine(NodeLinkWriter().bytes(whole, of: graph))
      }
      let target = number % 2 == 0 ? graph.node("acme") : nil
      let listings = ListingQuery(target: target, filter: filter).run(in: graph)
      hasher.combine(JSONAnswer.listings(listings, filter: filter, in: graph))
    }
  }

  private mutating func askNeighborhoods() {
    for (number, node) in focus.enumerated() {
      let query = NeighborhoodQuery(
        focus: [node],
        hops: number % 4 + 1,
        direction: NeighborhoodQuery.Direction.allCases[number % 3],
        filter: Questions.filters[number * 3 / 2 % Questions.filters.count],
        foldsGroups: number % 4 != 3
      )
      let slice = query.run(in: graph)
      add(slice)
      add(NeighborhoodReport(slice, in: graph, limit: number % 2 == 0 ? .max : 2))
      if number % 2 == 0 { hasher.combine(DiagramBuilder(graph).diagram(of: slice).nodes.count) }
    }
  }

  private mutating func askPaths() {
    let ends = focus
    let selections: [PathQuery.Selection] = [.shortest, .allShortest, .best(4)]
    var number = 0
    for (place, from) in ends.enumerated() {
      for to in ends[(place + 1)...] {
        // Nine ways to ask, one after the other.
        var query = PathQuery(
          from: from,
          to: to,
          selection: selections[number % 3],
          weighting: PathQuery.Weighting.allCases[number / 3 % 3]
        )
        query.isDirected = number % 5 == 1
        query.filter = Questions.filters[number % 7 == 1 ? 1 : 0]
        query.hubLimit = number % 11 == 4 ? 3 : nil
        query.avoiding = number % 13 == 5 ? Array(graph.nodes.suffix(2)) : []
        query.via = number % 6 == 2 ? Array(graph.nodes.prefix(1)) : []
        query.limit = 20
        let slice = query.run(in: graph)
        add(slice)
        if number % 3 == 0 {
          add(PathReport(slice, in: graph))
          hasher.combine(GraphDocument.write(slice, of: graph))
        }
        number += 1
      }
    }
  }

  private mutating func askAnalyses() {
    let links = AnalysisGraph(of: graph, filter: Questions.filters[1])
    hasher.combine(Components(of: links).parts.sizes)
    hasher.combine(Components(of: graph).parts.sizes)
    hasher.combine(Communities(of: links).parts.sizes)
    hasher.combine(Communities(of: AnalysisGraph(of: graph)).modularity)
    for measure in Centrality.Measure.allCases {
      for entry in Centrality(measure, of: graph).scores.top(5) {
        hasher.combine(entry.node)
        hasher.combine(entry.score)
      }
    }
  }

  // MARK: What is answered

  private mutating func add(_ slice: Slice) {
    hasher.combine(slice.nodes)
    hasher.combine(slice.edges)
    hasher.combine(slice.claims)
    hasher.combine(slice.paths)
    hasher.combine(slice.pathCount)
    hasher.combine(slice.isCut)
  }

  private mutating func add(_ report: NeighborhoodReport) {
    for subject in report.subjects {
      hasher.combine(subject.name)
      hasher.combine(subject.kind)
      hasher.combine(subject.members)
    }
    for section in report.sections {
      hasher.combine(section.heading)
      hasher.combine(section.count)
      for entry in section.entries { add(entry) }
    }
    for claim in report.claims {
      hasher.combine(claim.sentence)
      for position in claim.positions { hasher.combine(position.text) }
    }
  }

  private mutating func add(_ report: PathReport) {
    for path in report.paths {
      hasher.combine(path.names)
      hasher.combine(path.weakest)
      for link in path.links { add(link) }
    }
  }

  private mutating func add(_ entry: ReportEntry) {
    hasher.combine(entry.sentence)
    hasher.combine(entry.status)
    hasher.combine(entry.details)
    hasher.combine(entry.cites)
    for position in entry.positions { hasher.combine(position.text) }
  }
}
