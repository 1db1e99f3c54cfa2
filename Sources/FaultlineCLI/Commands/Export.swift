internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline export`: the whole graph, or what a filter leaves of it.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole graph, or what a filter leaves of it, in another form.",
    discussion: """
      json is Faultline's own format with everything in it (Exports/schema/graph.schema.json); node-link is read by \
      networkx. Figures are for graphs that fit a page: filter first, or ask 'diagram' for a part.

      EXAMPLES:
        faultline export -o graph.json
        faultline export --format node-link --as-of 2025-01-16 -o graph.json
        faultline export --relation owns --format csv
      """
  )

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.destination.format(
      of: [.json, .nodeLink, .csv, .dot, .svg, .png, .pdf],
      default: .json
    )
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let slice = WholeQuery(filter: filters.filter).run(in: graph)
    try SliceOutput(slice, graph, format).write(to: output.destination)
    guard !slice.nodes.isEmpty else { throw Failure.nothingFound("Nothing passes this filter.") }
  }
}
