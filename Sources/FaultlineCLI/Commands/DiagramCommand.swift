internal import ArgumentParser
internal import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// `faultline diagram`: the figure.
struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: "The figure for a report: a neighborhood, or a path with --path.",
    discussion: """
      The figure carries its legend, its date, its filters and its numbered sources. The .dot form draws the same \
      figure with plain 'dot -Tsvg'; forms of data (see 'export') hold what the figure shows.

      EXAMPLES:
        faultline diagram Zhipu -o zhipu.svg
        faultline diagram Zhipu Sophgo --as-of 2025-02-01 -o zhipu.pdf
        faultline diagram --path Tencent BIS -o path.png
        faultline diagram Sophgo --page slide --theme dark -o sophgo.svg
      """
  )

  @Argument(
    help: ArgumentHelp("Who is in the middle; with --path, the two ends.", valueName: "name")
  )
  var names: [String]

  @Flag(help: "Draw how the two names are connected, and dim the rest.")
  var path = false

  @Option(help: ArgumentHelp("With --path: the K best paths.", valueName: "K"))
  var k: Int?

  @Option(help: "How many links to follow, 1 to 6.")
  var hops: Int = 1

  @OptionGroup var figure: FigureOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: SliceOutputOptions

  func validate() throws {
    guard k.map({ (1...100).contains($0) }) ?? true else {
      throw ValidationError("--k takes 1 to 100.")
    }
    if k != nil, !path { throw ValidationError("--k goes with --path.") }
    guard (1...6).contains(hops) else { throw ValidationError("--hops takes 1 to 6.") }
    if path, names.count != 2 { throw ValidationError("--path takes two names.") }
  }

  func run() throws {
    let format = try output.destination.format(
      of: OutputFormat.figures + OutputFormat.slices,
      default: .svg
    )
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let nodes = try names.map { try graph.node(named: $0) }
    var style = figure.style
    let slice: Slice
    if path {
      // The next best ways are drawn too, dimmed: they show what the path is one of.
      style.highlighted = k ?? 1
      slice = PathQuery(
        from: nodes[0],
        to: nodes[1],
        selection: .best((k ?? 1) + DiagramCommand.otherWays),
        filter: filters.filter
      ).run(in: graph)
    } else {
      let focus = nodes.map { graph.spokesman(of: $0, filter: filters.filter) }
      slice = NeighborhoodQuery(focus: focus, hops: hops, filter: filters.filter).run(in: graph)
    }
    guard !slice.edges.isEmpty else {
      throw Failure.nothingFound("Nothing to draw under this filter.")
    }
    try SliceOutput(slice, graph, format, style: style).write(to: output.destination)
  }

  private static let otherWays = 4
}
