internal import ArgumentParser
internal import Faultline

/// `faultline path`: how two parties are connected.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How A and B are connected, link by link.",
    discussion: """
      Without options the shortest path is given. Groups stand for their legal entities, so that ten listed companies \
      of one group make one path.

      EXAMPLES:
        faultline path Tencent BIS
        faultline path "Tang Jie" "Commerce Department" --k 3
        faultline path Huawei TSMC --all-shortest --avoid Sophgo
        faultline path Tencent BIS --as-of 2024-12-31 --avoid-hubs 40
      """
  )

  @Argument(help: "Where the path starts.")
  var from: String

  @Argument(help: "Where it ends.")
  var to: String

  @Option(help: ArgumentHelp("The K best paths, shorter ones first.", valueName: "K"))
  var k: Int?

  @Flag(help: "All shortest paths.")
  var allShortest = false

  @Option(help: ArgumentHelp("How many links a path may have.", valueName: "N"))
  var maxHops: Int = 8

  @Option(help: ArgumentHelp("Pass no path through NAME. May be repeated.", valueName: "name"))
  var avoid: [String] = []

  @Option(help: ArgumentHelp("Pass through NAME. May be repeated, in order.", valueName: "name"))
  var via: [String] = []

  @Option(help: ArgumentHelp("Pass nobody with more than N links.", valueName: "N"))
  var avoidHubs: Int?

  @Option(
    help: ArgumentHelp(
      "What makes a path better: fewer links, better status of its links, or larger stakes (links, status, stake).",
      valueName: "what"
    )
  )
  var by: PathQuery.Weighting = .links

  @Flag(help: "Follow links only in their own direction.")
  var directed = false

  @Option(help: ArgumentHelp("Give no more than N paths.", valueName: "N"))
  var limit: Int = 100

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: SliceOutputOptions

  var request: PathRequest {
    PathRequest(
      from: from,
      to: to,
      k: k,
      allShortest: allShortest,
      maxHops: maxHops,
      avoid: avoid,
      via: via,
      avoidHubs: avoidHubs,
      directed: directed,
      weighting: by,
      limit: limit,
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
