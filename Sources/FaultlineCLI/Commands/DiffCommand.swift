internal import ArgumentParser
internal import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// `faultline diff`: what changed between two days.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "What changed between two days: listings, acts, links, stakes, names, verdicts, statuses.",
    discussion: """
      Without options the two days are compared as to what was true on them; with --known, as to what had been \
      published by them. Each change comes with its reason and its sources. What perhaps held on a day counts as holding.

      EXAMPLES:
        faultline diff 2024-12-31 2025-12-31 --focus Zhipu
        faultline diff 2025-09-28 2025-11-10 -o autumn.svg
        faultline diff 2025-01-14 2025-01-16 --known --format json
      """
  )

  @Argument(help: ArgumentHelp("The first day (2025-01-14).", valueName: "day"))
  var first: Day

  @Argument(help: ArgumentHelp("The second day.", valueName: "day"))
  var second: Day

  @Option(
    help: ArgumentHelp(
      "Only changes to NAME, its legal entities and their links.",
      valueName: "name"
    )
  )
  var focus: String?

  @Flag(help: "Compare what had been published by the two days.")
  var known = false

  @Flag(help: "Show every change.")
  var all = false

  @OptionGroup var figure: FigureOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if second < first { throw ValidationError("The second day lies before the first.") }
    if known, filters.knownBy != nil {
      throw ValidationError("With --known the two days take the place of --known-by.")
    }
    if !known, filters.asOf != nil {
      throw ValidationError("The two days take the place of --as-of; it goes with --known.")
    }
  }

  func run() throws {
    let destination = output.destination
    let format = try destination.format(of: ChartedAnswer.formats)
    let whole = try graphs.choice.open()
    let graph = whole.known(by: known ? second : filters.knownBy)
    // Who is meant may be said in today's words; what is answered is as it was known.
    let node = try focus.map { graph.spokesman(of: try whole.node(named: $0)) }
    try filters.filter.check(against: graph)
    let difference = DifferenceQuery(
      from: first,
      to: second,
      clock: known ? .knowledge : .truth,
      focus: node,
      filter: filters.filter
    ).run(in: graph)
    let answer = ChartedAnswer(
      isEmpty: difference.entries.isEmpty,
      json: { JSONAnswer.difference(difference, in: graph) },
      columns: DiffCommand.columns,
      rows: { rows(difference) },
      document: { Document(difference, graph: graph, showsAll: all) },
      chart: { style in
        DifferenceChart(
          difference,
          in: graph,
          title: style.title,
          page: style.page,
          theme: style.theme
        ).chart
      }
    )
    try answer.write(to: destination, as: format, style: figure.style)
    guard !answer.isEmpty else {
      throw Failure.nothingFound("Nothing changed from \(first) to \(second) under this filter.")
    }
  }

  private static let columns = [
    "change", "section", "date", "sentence", "before", "after", "reason", "status", "records",
    "sources",
  ]

  private func rows(_ difference: Difference) -> [[String]] {
    difference.entries.map { entry in
      [
        entry.change.rawValue,
        entry.section.rawValue,
        entry.date?.description ?? "",
        entry.sentence,
        entry.before,
        entry.after,
        entry.reason,
        entry.status?.name ?? "",
        entry.records.map(\.rawValue).joined(separator: " "),
        entry.cites.map(\.source.rawValue).joined(separator: " "),
      ]
    }
  }
}
