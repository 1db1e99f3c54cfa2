internal import ArgumentParser
internal import Faultline

/// `faultline find`: who is meant by a name.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Which entity or action is meant by NAME: candidates with the reason, never merged.",
    discussion: """
      Names match but for case, width and accents; then come names that start with NAME, and those one or two \
      letters off.

      EXAMPLES:
        faultline find BGI
        faultline find 华为
        faultline find "90 FR 4617"
      """
  )

  @Argument(help: ArgumentHelp("Any part of a name.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Give no more than N near matches.", valueName: "N"))
  var limit: Int = 10

  @Option(
    help: ArgumentHelp("Only names that had been published by this day.", valueName: "day")
  )
  var knownBy: Day?

  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  var request: FindRequest {
    FindRequest(
      name: name,
      limit: limit,
      knownBy: knownBy,
      graph: graphs.choice,
      output: output.destination
    )
  }

  func run() throws { try request.run() }
}
