internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

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

  @Flag(help: "Follow links only in their own direction.")
  var directed = false

  @Option(help: ArgumentHelp("Give no more than N paths.", valueName: "N"))
  var limit: Int = 100

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if k != nil && allShortest {
      throw ValidationError("--k and --all-shortest exclude each other.")
    }
    guard k.map({ (1...1000).contains($0) }) ?? true else {
      throw ValidationError("--k takes 1 to 1000.")
    }
    guard (1...32).contains(maxHops) else { throw ValidationError("--max-hops takes 1 to 32.") }
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1.") }
    guard avoidHubs.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--avoid-hubs takes a number from 1.")
    }
  }

  func run() throws {
    let format = try output.format(of: OutputFormat.allCases)
    let graph = try graphs.open()
    try filters.check(against: graph)
    let (start, end) = (try graph.node(named: from), try graph.node(named: to))
    guard start != end else {
      throw Failure.usage("'\(from)' and '\(to)' are the same: \(graph.label(of: start)).")
    }
    let slice = PathQuery(
      from: start,
      to: end,
      selection: k.map { .best($0) } ?? (allShortest ? .allShortest : .shortest),
      maximumHops: maxHops,
      isDirected: directed,
      avoiding: try avoid.map { try graph.node(named: $0) },
      via: try via.map { try graph.node(named: $0) },
      hubLimit: avoidHubs,
      filter: filters.filter,
      limit: limit
    ).run(in: graph)
    guard !slice.paths.isEmpty else {
      throw Failure.nothingFound(
        "No path of at most \(maxHops) links joins \(graph.label(of: start)) and "
          + "\(graph.label(of: end)) under these conditions."
      )
    }
    switch format {
    case .text, .markdown:
      let document = Document(PathReport(slice, in: graph), slice, graph: graph)
      try output.write(document.rendered(as: format, for: output.terminal))
    default:
      try SliceOutput(slice, graph, format).write(to: output)
    }
  }
}
