internal import ArgumentParser
internal import Faultline

/// `faultline exposure`: whether a rule of ownership catches somebody.
struct ExposureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract:
      "Whether a rule of ownership catches NAME on a date, by whose shares, and what would change it.",
    discussion: """
      A rule starts from the parties on its lists. Who is held by them to its threshold is caught, and its own \
      shares in others count in full. Shares that are ranges, unknown or disputed, and dates that leave it open, make \
      a 'possible'. The figure (-o chain.svg) shows the chain. With --all: everybody whom the rule catches.

      The built-in rules are ofac-50, bis-affiliates, eu-own-control and uk-own-control; a file with a rule of your \
      own works too. With no --as-of the day is the last on which a source of the graph appeared.

      VERDICTS: listed, blocked, blocked-if-in-force (whether the rule applies is not verified), possible, \
      out-of-scope, not-blocked, rule-stayed, rule-not-in-force.

      EXAMPLES:
        faultline exposure Nexperia --rule bis-affiliates --as-of 2025-10-15
        faultline exposure Nexperia --rule bis-affiliates -o nexperia.svg
        faultline exposure Nexperia --rule my-rule.yaml --format markdown -o memo.md
        faultline exposure --all --rule bis-affiliates --country cn --format csv
      """
  )

  @Argument(help: ArgumentHelp("Who is asked about.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The rule: its id, or a file with one.", valueName: "rule"))
  var rule: String

  @Option(
    help: ArgumentHelp(
      "A list that counts, in place of those that the rule names. May be repeated.",
      valueName: "name"
    )
  )
  var list: [String] = []

  @Flag(help: "Everybody whom the rule catches.")
  var all = false

  @Option(help: ArgumentHelp("With --all: only parties of this country (cn).", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("With --all: no more than N parties.", valueName: "N"))
  var limit: Int?

  @OptionGroup var figure: FigureOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  private var request: ExposureRequest {
    ExposureRequest(
      name: name,
      rule: rule,
      lists: list,
      all: all,
      country: country,
      limit: limit,
      filter: filters.filter,
      graph: graphs.choice,
      output: output.destination
    )
  }

  func validate() throws {
    if let problem = request.problem { throw ValidationError(problem) }
  }

  func run() throws { try request.run(style: figure.style) }
}
