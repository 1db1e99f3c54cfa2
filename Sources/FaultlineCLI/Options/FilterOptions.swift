internal import ArgumentParser
internal import Faultline

/// What an answer is about: a day, what was known, how well it stands, which kinds.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What was true on this day (2025-01-16).", valueName: "day"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp("What had been published by this day, and no more.", valueName: "day")
  )
  var knownBy: Day?

  @Option(
    help: ArgumentHelp(
      "Only this status: confirmed, reported, alleged, disputed, denied, retracted. Several by commas.",
      valueName: "status"
    ),
    transform: FilterOptions.statuses
  )
  var status: [ClaimStatus] = []

  @Option(
    help: ArgumentHelp(
      "Only nodes of this kind: company, person, listing …; 'action' for all actions.",
      valueName: "kind"
    ),
    transform: FilterOptions.nodeKinds
  )
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only edges of this kind: invests, founded, target … Several by commas.",
      valueName: "kind"
    ),
    transform: FilterOptions.edgeKinds
  )
  var relation: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only links that carry a stake which may be as large as this, in percent.",
      valueName: "percent"
    )
  )
  var minStake: ExactDecimal?

  var filter: Filter {
    Filter(
      asOf: asOf,
      knownBy: knownBy,
      statuses: status,
      nodeKinds: kind,
      edgeKinds: relation,
      minimumStake: minStake
    )
  }

  private static func nodeKinds(_ text: String) throws -> [String] { Filter.words(text) }

  private static func edgeKinds(_ text: String) throws -> [String] { Filter.words(text) }

  private static func statuses(_ text: String) throws -> [ClaimStatus] {
    try Filter.words(text).map { word in
      guard let status = ClaimStatus(name: word) else {
        let known = ClaimStatus.allCases.map(\.name).joined(separator: ", ")
        throw ValidationError("'\(word)' is no status. There are: \(known).")
      }
      return status
    }
  }
}
