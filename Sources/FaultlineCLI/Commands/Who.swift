internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline who`: who is linked to somebody.
struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who is linked to NAME, how, and who says so.",
    discussion: """
      NAME is any name, alias or id, in any script. A group speaks for its legal entities, and a legal entity of a \
      group is answered by the group; --exact asks about the legal entity alone.

      EXAMPLES:
        faultline who Zhipu
        faultline who 智谱 --as-of 2025-01-16
        faultline who Huawei --relation owns,invests --hops 2
        faultline who SMIC --status disputed,alleged --format markdown
      """
  )

  @Argument(help: ArgumentHelp("Who is asked about.", valueName: "name"))
  var names: [String]

  @Option(help: "How many links to follow, 1 to 6.")
  var hops: Int = 1

  @Option(help: "Which links to follow: out, in or both.")
  var direction: NeighborhoodQuery.Direction = .both

  @Flag(help: "Ask about a legal entity alone, not about its group.")
  var exact = false

  @Flag(help: "Show every statement and every name.")
  var all = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...6).contains(hops) else { throw ValidationError("--hops takes 1 to 6.") }
  }

  func run() throws {
    let format = try output.format(of: OutputFormat.allCases)
    let graph = try graphs.open()
    try filters.check(against: graph)
    var focus: [NodeID] = []
    for name in names {
      let node = try graph.node(named: name)
      let asked = exact ? node : graph.spokesman(of: node, filter: filters.filter)
      if !focus.contains(asked) { focus.append(asked) }
    }
    let slice = NeighborhoodQuery(
      focus: focus,
      hops: hops,
      direction: direction,
      filter: filters.filter,
      foldsGroups: !exact
    ).run(in: graph)
    switch format {
    case .text, .markdown:
      let limit = all ? Int.max : Document.shownPerSection
      let report = NeighborhoodReport(slice, in: graph, limit: limit)
      let document = Document(report, filter: filters.filter, graph: graph, showsAll: all)
      try output.write(document.rendered(as: format, for: output.terminal))
      guard report.count > 0 else {
        throw Failure.nothingFound("Nothing on record under this filter.")
      }
    default:
      try SliceOutput(slice, graph, format).write(to: output)
      guard !slice.edges.isEmpty else {
        throw Failure.nothingFound("Nothing on record under this filter.")
      }
    }
  }
}
