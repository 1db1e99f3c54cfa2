internal import Faultline
internal import FaultlineExchange

/// What `faultline find` is asked.
struct FindRequest: Request {
  var name = ""
  var limit = 10
  var explain = false
  var knownBy: Day?
  var graph = GraphChoice()
  var output = Destination()

  func run() throws {
    let format = try output.format(of: [.text, .markdown, .json, .csv])
    let graph = try self.graph.open().known(by: knownBy)
    let matches = graph.matches(name, limit: max(0, limit))
    switch format {
    case .json:
      try output.write(JSONAnswer.matches(matches, for: name, explains: explain, in: graph))
    case .csv: try output.write(CSVLine.table(columns, rows(matches, graph)))
    default:
      guard !matches.isEmpty else { break }
      var document = Document()
      document.add(
        .table(
          ["score", "band", "id", "name", "why"],
          rows: rows(matches, graph).map { row in
            let why = row[5].isEmpty ? row[6] : "“\(row[5])”: \(row[6])"
            return [row[0], row[1], row[2], row[3], why]
          },
          numeric: [0],
          whole: [1, 2]
        )
      )
      if case .ambiguous(let carriers) = graph.resolve(name) {
        document.add(
          .remark("\(carriers.count) carry this name: it is ambiguous. Name one by its id.")
        )
      }
      if explain { add(steps: matches, graph, to: &document) }
      try output.write(document.rendered(as: format, for: output.terminal))
    }
    guard !matches.isEmpty else {
      throw Failure.nothingFound("Nobody is called anything like '\(name)'.")
    }
  }

  private var columns: [String] {
    ["score", "band", "id", "name", "kind", "matched", "reason"] + (explain ? ["steps"] : [])
  }

  /// The steps that made the scores, under the name of each candidate.
  private func add(steps matches: [NameMatch], _ graph: Graph, to document: inout Document) {
    for match in matches where !match.steps.isEmpty {
      document.add(.heading("\(graph.label(of: match.node)): \(FindRequest.score(match.score))"))
      document.add(
        .statement(
          "“\(name)” and “\(match.name)”",
          status: nil,
          mark: "",
          details: match.steps.map(\.text)
        )
      )
    }
  }

  private func rows(_ matches: [NameMatch], _ graph: Graph) -> [[String]] {
    matches.map { match in
      let label = graph.label(of: match.node)
      return [
        FindRequest.score(match.score),
        match.band?.rawValue ?? "-",
        graph.id(of: match.node).rawValue,
        label,
        graph.kind(of: match.node).name,
        match.name == label ? "" : match.name,
        match.reason.words,
      ] + (explain ? [match.steps.map(\.text).joined(separator: "; ")] : [])
    }
  }

  /// A score with two digits behind the point.
  private static func score(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
  }
}
