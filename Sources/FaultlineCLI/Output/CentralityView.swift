internal import Faultline
internal import FaultlineExchange

/// The most central nodes of a graph.
struct CentralityView: AnalysisView {
  private let graph: Graph
  private let filter: Filter
  private let centrality: Centrality
  private let top: [(node: NodeID, score: Double)]

  init(
    _ measure: Centrality.Measure,
    of graph: Graph,
    _ filter: Filter,
    _ sample: Int?,
    _ seed: UInt64,
    top: Int
  ) {
    self.graph = graph
    self.filter = filter
    centrality = Centrality(measure, of: graph, filter: filter, sampleSize: sample, seed: seed)
    self.top = centrality.scores.top(top)
  }

  var isEmpty: Bool { centrality.scores.top(1).isEmpty }

  var json: [UInt8] { JSONAnswer.centrality(centrality, top: top, filter: filter, in: graph) }

  var columns: [String] { [heading, "links", "name", "kind", "id"] }

  var rows: [[String]] {
    top.map { entry in
      [
        score(entry.score), String(Int(centrality.degrees[entry.node] ?? 0)),
        graph.label(of: entry.node), graph.kind(of: entry.node).name,
        graph.id(of: entry.node).rawValue,
      ]
    }
  }

  var document: Document {
    var document = Document()
    let size =
      "\(Words.count(centrality.scores.values.count, "node")), "
      + Words.count(centrality.linkCount, "link")
    document.add(.title(title, aside: size))
    document.add(.remark(Document.scope(of: filter, graph)))
    document.add(.paragraph(explanation))
    // The links of a node are its degree: they are not said twice.
    let columns = columns.indices.filter { centrality.measure != .degree || $0 > 0 }
    document.add(.heading("Most central"))
    document.add(
      .table(
        columns.map { self.columns[$0] },
        rows: rows.map { row in columns.map { row[$0] } },
        numeric: centrality.measure == .degree ? [0] : [0, 1],
        whole: [columns.count - 1]
      )
    )
    return document
  }

  private var heading: String {
    switch centrality.measure {
    case .pagerank: "percent"
    case .betweenness: "pairs"
    case .degree: "degree"
    }
  }

  private var title: String {
    switch centrality.measure {
    case .pagerank: "PageRank"
    case .betweenness: "Betweenness"
    case .degree: "Degree"
    }
  }

  private var explanation: String {
    switch centrality.measure {
    case .pagerank:
      return "How much of the time a reader who follows relations at random spends at each node."
    case .betweenness:
      let text = "Between how many pairs of others each node lies on the shortest ways"
      guard let sample = centrality.sample else { return text + "." }
      return text
        + ", estimated from those of \(sample.sources) of \(sample.candidates) nodes (seed \(sample.seed))."
    case .degree: return "With how many others each node is linked."
    }
  }

  private func score(_ value: Double) -> String {
    switch centrality.measure {
    case .pagerank: Words.decimal(value * 100, places: 2)
    case .betweenness: Words.decimal(value, places: 1)
    case .degree: String(Int(value))
    }
  }
}
