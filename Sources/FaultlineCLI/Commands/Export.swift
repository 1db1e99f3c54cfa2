internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline export`: the whole graph, or what a filter leaves of it.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole graph, or what a filter leaves of it, in another form.",
    discussion: """
      The ending of the file chooses the form, or --format does. Some hold less than the records do: --report-loss tells \
      what was left out.

      \(forms)
        dot, svg, png, pdf  figures, for graphs that fit a page

      EXAMPLES:
        faultline export -o graph.json
        faultline export --format node-link --as-of 2025-01-16 -o graph.json
        faultline export --graph mine -o mine.gexf --report-loss
        faultline export --relation owns --format csv-pair -o tables/
      """
  )

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: SliceOutputOptions

  func run() throws {
    let format = try output.destination.format(
      of: OutputFormat.slices + OutputFormat.figures,
      default: .json
    )
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let slice = WholeQuery(filter: filters.filter).run(in: graph)
    try SliceOutput(slice, graph, format).write(to: output.destination)
    guard !slice.nodes.isEmpty else { throw Failure.nothingFound("Nothing passes this filter.") }
  }

  /// The forms with the endings that choose them, a line each.
  private static let forms = SliceWriters.all.map { writer in
    let room = String(repeating: " ", count: max(1, 12 - writer.name.count))
    let ending = writer.endings.first.map { " (\($0))" } ?? ""
    return "  \(writer.name)\(room)\(writer.summary)\(ending)"
  }.joined(separator: "\n")
}
