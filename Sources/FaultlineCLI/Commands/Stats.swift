internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline stats`: an overview of a graph, or who stands in its middle, or what parts it has.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract:
      "An overview: how much there is of what, who is most central, which communities there are.",
    discussion: """
      Centrality, communities and components are those of the whole graph under the filters, actions among its nodes, \
      with groups speaking for their legal entities.

      EXAMPLES:
        faultline stats
        faultline stats --as-of 2023-01-01 --top 5
        faultline stats --graph my-records --format json
        faultline stats --central
        faultline stats --central --measure betweenness --sample 200 --seed 7
        faultline stats --communities --top 3
        faultline stats --components --relation owns,invests
      """
  )

  @Flag(help: "Show the most central nodes.")
  var central = false

  @Option(
    help: ArgumentHelp(
      "What makes a node central: much leads to it, it lies between others, or it has many links.",
      valueName: "measure"
    )
  )
  var measure: Centrality.Measure?

  @Flag(help: "Show the communities: nodes linked more among themselves than chance would have it.")
  var communities = false

  @Flag(help: "Show the parts that nothing connects.")
  var components = false

  @Option(
    help: ArgumentHelp("How many of the most linked, or of the parts, to show.", valueName: "N")
  )
  var top: Int = 10

  @Option(
    help: ArgumentHelp(
      "Estimate betweenness from the ways that start at N nodes; exact without it in graphs of up to 5000 nodes.",
      valueName: "N"
    )
  )
  var sample: Int?

  @Option(
    help: ArgumentHelp("What chance is drawn from in samples and communities.", valueName: "N")
  )
  var seed: UInt64 = 1

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if [central, communities, components].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --central, --communities and --components.")
    }
    if measure != nil, !central { throw ValidationError("--measure goes with --central.") }
    if sample != nil, measure != .betweenness {
      throw ValidationError("--sample goes with --central --measure betweenness.")
    }
    if let sample, sample < 1 { throw ValidationError("--sample takes a number from 1 on.") }
  }

  func run() throws {
    if central {
      let measure = measure ?? .pagerank
      try show { CentralityView(measure, of: $0, filters.filter, sample, seed, top: max(0, top)) }
    } else if communities {
      try show { PartsView(communitiesOf: $0, filters.filter, seed, top: max(0, top)) }
    } else if components {
      try show { PartsView(componentsOf: $0, filters.filter, top: max(0, top)) }
    } else {
      try showOverview()
    }
  }

  private func showOverview() throws {
    let format = try output.destination.format(of: [.text, .markdown, .json])
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let statistics = GraphStatistics(of: graph, filter: filters.filter, top: max(0, top))
    if format == .json {
      try output.destination.write(
        JSONAnswer.statistics(statistics, filter: filters.filter, in: graph)
      )
    } else {
      let document = Document(statistics, filter: filters.filter, graph: graph)
      try output.destination.write(document.rendered(as: format, for: output.destination.terminal))
    }
  }

  private func show(_ view: (Graph) -> some AnalysisView) throws {
    let format = try output.destination.format(of: [.text, .markdown, .json, .csv])
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let view = view(graph)
    switch format {
    case .json: try output.destination.write(view.json)
    case .csv: try output.destination.write(CSVLine.table(view.columns, view.rows))
    default:
      guard !view.isEmpty else { break }
      try output.destination.write(
        view.document.rendered(as: format, for: output.destination.terminal)
      )
    }
    guard !view.isEmpty else { throw Failure.nothingFound("Nothing there is linked.") }
  }
}
