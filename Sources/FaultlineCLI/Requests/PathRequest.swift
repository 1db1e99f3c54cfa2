internal import Faultline

/// What `faultline path` is asked.
struct PathRequest: Request {
  var from = ""
  var to = ""
  var k: Int?
  var allShortest = false
  var maxHops = 8
  var avoid: [String] = []
  var via: [String] = []
  var avoidHubs: Int?
  var directed = false
  var weighting = PathQuery.Weighting.links
  var limit = 100
  var filter = Filter()
  var graph = GraphChoice()
  var output = Destination()

  /// Why the words make no sense together.
  var problem: String? {
    if k != nil && allShortest { return "--k and --all-shortest exclude each other." }
    guard k.map({ (1...1000).contains($0) }) ?? true else { return "--k takes 1 to 1000." }
    if allShortest && weighting != .links {
      return "--all-shortest counts links: it takes no --by."
    }
    guard (1...32).contains(maxHops) else { return "--max-hops takes 1 to 32." }
    guard limit > 0 else { return "--limit takes a number from 1." }
    guard avoidHubs.map({ $0 > 0 }) ?? true else { return "--avoid-hubs takes a number from 1." }
    return nil
  }

  func run() throws {
    let format = try output.format(of: OutputFormat.allCases)
    let graph = try self.graph.open().known(by: filter.knownBy)
    try filter.check(against: graph)
    let (start, end) = (try graph.node(named: from), try graph.node(named: to))
    guard start != end else {
      throw Failure.usage("'\(from)' and '\(to)' are the same: \(graph.label(of: start)).")
    }
    let slice = PathQuery(
      from: start,
      to: end,
      selection: k.map { .best($0) } ?? (allShortest ? .allShortest : .shortest),
      weighting: weighting,
      maximumHops: maxHops,
      isDirected: directed,
      avoiding: try avoid.map { try graph.node(named: $0) },
      via: try via.map { try graph.node(named: $0) },
      hubLimit: avoidHubs,
      filter: filter,
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
