internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline listed`: who stood on which list.
struct Listed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who stood on which list on a date, or was added or removed since.",
    discussion: """
      A listing has three days: announced, published, effective. On a day between the first and the last it is shown \
      as announced, not effective.

      EXAMPLES:
        faultline listed --as-of 2023-01-01
        faultline listed Zhipu --as-of 2025-01-15
        faultline listed --list "Entity List" --country cn --added-since 2025-01-01
      """
  )

  @Argument(
    help: ArgumentHelp("Only this target; a group stands for its entities.", valueName: "name")
  )
  var name: String?

  @Option(help: ArgumentHelp("Only this list.", valueName: "name"))
  var list: String?

  @Option(help: ArgumentHelp("Only targets of this country (cn).", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("Only listings that took effect since this day.", valueName: "day"))
  var addedSince: Day?

  @Option(help: ArgumentHelp("Only listings that ended since this day.", valueName: "day"))
  var removedSince: Day?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(of: [.text, .markdown, .json, .csv])
    let graph = try graphs.open()
    try filters.check(against: graph)
    let listings = ListingQuery(
      list: try list.map { try graph.node(named: $0) },
      country: country?.lowercased(),
      target: try name.map { try graph.node(named: $0) },
      addedSince: addedSince,
      removedSince: removedSince,
      filter: filters.filter
    ).run(in: graph)
    switch format {
    case .json: try output.write(JSONAnswer.listings(listings, filter: filters.filter, in: graph))
    case .csv: try output.write(CSV.render(Listed.columns, listings.map { row($0, graph) }))
    default:
      guard !listings.isEmpty else { break }
      let document = Document(listings, filter: filters.filter, graph: graph)
      try output.write(document.rendered(as: format, for: output.terminal))
    }
    guard !listings.isEmpty else { throw Failure.nothingFound("No such listing on record.") }
  }

  private static let columns = [
    "list", "target", "target_id", "state", "announced", "published", "effective", "until",
    "instrument", "footnotes", "action_id",
  ]

  private func row(_ listing: Listing, _ graph: Graph) -> [String] {
    let action = graph.action(listing.action)
    return [
      graph.label(of: listing.list),
      graph.label(of: listing.target),
      graph.id(of: listing.target).rawValue,
      listing.state.words,
      listing.dates.announced?.description ?? "",
      listing.dates.published?.description ?? "",
      listing.dates.effective?.description ?? "",
      listing.period.until?.description ?? "",
      action?.instrument?.cite ?? "",
      action?.terms?.footnotes.joined(separator: " ") ?? "",
      graph.id(of: listing.action).rawValue,
    ]
  }
}
