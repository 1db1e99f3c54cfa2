internal import ArgumentParser
internal import Faultline

/// `faultline find`: who is meant by a name.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Which entity or action is meant by NAME: candidates with the reason, never merged.",
    discussion: """
      Recorded judgements come first, then names that match but for case, width and accents, in any script. Then names \
      are compared by their romanized words: from 0.90 on they are the same, from 0.70 on possible. Last come names that \
      only start with NAME or hold it.

      EXAMPLES:
        faultline find BGI
        faultline find 华为
        faultline find "Beijing Zhipu Huazhang Keji" --explain
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

  @Flag(help: "Show every step that made a score.")
  var explain = false

  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  var request: FindRequest {
    FindRequest(
      name: name,
      limit: limit,
      explain: explain,
      knownBy: knownBy,
      graph: graphs.choice,
      output: output.destination
    )
  }

  func run() throws { try request.run() }
}
