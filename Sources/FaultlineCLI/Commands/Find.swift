internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline find`: who is meant by a name.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(of: [.text, .markdown, .json, .csv])
    let graph = try graphs.open()
    let matches = graph.matches(name, limit: max(0, limit))
    switch format {
    case .json: try output.write(JSONAnswer.matches(matches, for: name, in: graph))
    case .csv: try output.write(CSV.render(Find.columns, rows(matches, graph)))
    default:
      guard !matches.isEmpty else { break }
      var document = Document()
      document.add(
        .table(
          ["score", "id", "name", "why"],
          rows: rows(matches, graph).map { row in
            let why = row[4].isEmpty ? row[5] : "“\(row[4])”: \(row[5])"
            return [row[0], row[1], row[2], why]
          },
          numeric: [0],
          whole: [1]
        )
      )
      try output.write(document.rendered(as: format, for: output.terminal))
    }
    guard !matches.isEmpty else {
      throw Failure.nothingFound("Nobody is called anything like '\(name)'.")
    }
  }

  private static let columns = ["score", "id", "name", "kind", "matched", "reason"]

  private func rows(_ matches: [NameMatch], _ graph: Graph) -> [[String]] {
    matches.map { match in
      let label = graph.label(of: match.node)
      return [
        Find.score(match.score),
        graph.id(of: match.node).rawValue,
        label,
        graph.kind(of: match.node).name,
        match.name == label ? "" : match.name,
        match.reason.words,
      ]
    }
  }

  /// A score with two digits behind the point.
  private static func score(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
  }
}
