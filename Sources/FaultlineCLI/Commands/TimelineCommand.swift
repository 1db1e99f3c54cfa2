internal import ArgumentParser
internal import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// `faultline timeline`: what happened when.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "What happened when: to NAME, on a list, or in a country; as text or as a figure.",
    discussion: """
      Acts are there with each of their days, relations with their beginnings and ends, stakes with their changes, and \
      what parties say with the day on which they said it. A partial date (2019) stands before the days that it holds, \
      and is drawn as wide as it is open. With --as-of, what lies ahead is shown only if it was on its way.

      EXAMPLES:
        faultline timeline Zhipu
        faultline timeline Nexperia --from 2025-09-01 -o nexperia.svg
        faultline timeline --list "Entity List" --from 2025-01-01 --format csv
        faultline timeline --country nl --kind action --as-of 2024-12-31
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Whose timeline; a group stands for its entities, a list for its entries.",
      valueName: "name"
    )
  )
  var name: String?

  @Option(help: ArgumentHelp("The timeline of this list.", valueName: "name"))
  var list: String?

  @Option(help: ArgumentHelp("The timeline of everybody of this country (cn).", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("Only what may lie on or after this day.", valueName: "day"))
  var from: Day?

  @Option(help: ArgumentHelp("Only what may lie on or before this day.", valueName: "day"))
  var to: Day?

  @Flag(help: "Show every event with all its details; do not fold the many of one day.")
  var all = false

  @OptionGroup var figure: FigureOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [name, list, country].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Give one of: a name, --list, --country.")
    }
    if let from, let to, to < from { throw ValidationError("--to lies before --from.") }
    if let country, country.utf8.count != 2 {
      throw ValidationError("--country takes a code of two letters, such as cn.")
    }
  }

  func run() throws {
    let destination = output.destination
    let format = try destination.format(of: ChartedAnswer.formats)
    let graph = try graphs.choice.open().known(by: filters.knownBy)
    try filters.filter.check(against: graph)
    let timeline = TimelineQuery(
      scope: try scope(graph),
      from: from,
      to: to,
      filter: filters.filter
    ).run(in: graph)
    let answer = ChartedAnswer(
      isEmpty: timeline.entries.isEmpty,
      json: { JSONAnswer.timeline(timeline, in: graph) },
      columns: TimelineCommand.columns,
      rows: { rows(timeline, graph) },
      document: { Document(timeline, graph: graph, showsAll: all) },
      chart: { style in
        TimelineChart(
          timeline,
          in: graph,
          title: style.title,
          page: style.page,
          theme: style.theme
        ).chart
      }
    )
    try answer.write(to: destination, as: format, style: figure.style)
    guard !answer.isEmpty else {
      throw Failure.nothingFound("Nothing dated on record under this filter.")
    }
  }

  private func scope(_ graph: Graph) throws -> TimelineQuery.Scope {
    if let country { return .country(country.lowercased()) }
    if let list { return .node(try graph.list(named: list)) }
    return .node(graph.spokesman(of: try graph.node(named: name ?? "")))
  }

  private static let columns = [
    "date", "event", "sentence", "status", "kind", "record", "ahead", "sources",
  ]

  private func rows(_ timeline: Timeline, _ graph: Graph) -> [[String]] {
    timeline.events.map { event in
      [
        event.moment.date.description,
        event.moment.what,
        event.moment.sentence,
        event.entry.status.status.name,
        event.entry.kind,
        event.entry.subject.ids(in: graph).joined(separator: " "),
        event.isAhead ? "yes" : "",
        event.entry.cites.map(\.source.rawValue).joined(separator: " "),
      ]
    }
  }
}
