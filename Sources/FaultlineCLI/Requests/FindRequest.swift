internal import Faultline
internal import FaultlineExchange

/// What `faultline find` is asked.
struct FindRequest: Request {
  var name = ""
  var limit = 10
  var knownBy: Day?
  var graph = GraphChoice()
  var output = Destination()

  func run() throws {
    let format = try output.format(of: [.text, .markdown, .json, .csv])
    let graph = try self.graph.open().known(by: knownBy)
    let matches = graph.matches(name, limit: max(0, limit))
    switch format {
    case .json: try output.write(JSONAnswer.matches(matches, for: name, in: graph))
    case .csv: try output.write(CSV.render(FindRequest.columns, rows(matches, graph)))
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
        FindRequest.score(match.score),
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
