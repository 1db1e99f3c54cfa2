internal import ArgumentParser
internal import Faultline

/// `faultline listed`: who stood on which list.
struct Listed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listed",
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

  var request: ListedRequest {
    ListedRequest(
      name: name,
      list: list,
      country: country,
      addedSince: addedSince,
      removedSince: removedSince,
      filter: filters.filter,
      graph: graphs.choice,
      output: output.destination
    )
  }

  func run() throws { try request.run() }
}
