internal import ArgumentParser
internal import Faultline

/// `faultline who`: who is linked to somebody.
struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
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
  @OptionGroup var output: SliceOutputOptions

  var request: WhoRequest {
    WhoRequest(
      names: names,
      hops: hops,
      direction: direction,
      exact: exact,
      all: all,
      filter: filters.filter,
      graph: graphs.choice,
      output: output.destination
    )
  }

  func validate() throws {
    if let problem = request.problem { throw ValidationError(problem) }
  }

  func run() throws { try request.run() }
}
