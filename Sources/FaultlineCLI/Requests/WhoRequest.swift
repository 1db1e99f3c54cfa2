internal import Faultline

/// What `faultline who` is asked.
struct WhoRequest: Request {
  var names: [String] = []
  var hops = 1
  var direction = NeighborhoodQuery.Direction.both
  var exact = false
  var all = false
  var filter = Filter()
  var graph = GraphChoice()
  var output = Destination()

  /// Why the words make no sense together.
  var problem: String? {
    (1...6).contains(hops) ? nil : "--hops takes 1 to 6."
  }

  func run() throws {
    let format = try output.format(of: OutputFormat.allCases)
    let graph = try self.graph.open().known(by: filter.knownBy)
    try filter.check(against: graph)
    var focus: [NodeID] = []
    for name in names {
      let node = try graph.node(named: name)
      let asked = exact ? node : graph.spokesman(of: node, filter: filter)
      if !focus.contains(asked) { focus.append(asked) }
    }
    let slice = NeighborhoodQuery(
      focus: focus,
      hops: hops,
      direction: direction,
      filter: filter,
      foldsGroups: !exact
    ).run(in: graph)
    switch format {
    case .text, .markdown:
      let limit = all ? Int.max : Document.shownPerSection
      let report = NeighborhoodReport(slice, in: graph, limit: limit)
      let document = Document(report, filter: filter, graph: graph, showsAll: all)
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
