internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline stats`: an overview of a graph.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "An overview: how much there is of what, and who is linked most.",
    discussion: """
      EXAMPLES:
        faultline stats
        faultline stats --as-of 2023-01-01 --top 5
        faultline stats --graph my-records --format json
      """
  )

  @Option(help: ArgumentHelp("How many of the most linked to show.", valueName: "N"))
  var top: Int = 10

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.destination.format(of: [.text, .markdown, .json])
    let graph = try graphs.choice.open()
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
}
