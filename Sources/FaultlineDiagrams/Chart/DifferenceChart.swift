public import Faultline

/// Makes the figure of a difference: what was added, removed and changed, each with a sign that needs no colour.
public struct DifferenceChart {
  /// The figure.
  public let chart: Chart

  /// Puts a difference on a page.
  ///
  /// - Parameters:
  ///   - difference: The difference.
  ///   - graph: The graph that it came from.
  ///   - title: The heading; `nil` makes one of the question.
  ///   - page: The page to fit.
  ///   - theme: Light or dark.
  public init(
    _ difference: Difference,
    in graph: Graph,
    title: String? = nil,
    page: Diagram.Page = .a4Landscape,
    theme: Diagram.Theme = .light
  ) {
    let known = difference.clock == .knowledge ? difference.to : difference.filter.knownBy
    let graph = graph.known(by: known)
    var citations = FigureCitations(graph)
    var lanes: [Chart.Lane] = []
    for section in DifferenceEntry.Section.allCases {
      let rows = difference.folded().filter { $0.section == section }.enumerated()
        .map { number, entry in
          let words = entry.states
          return Chart.Row(
            id: "\(section.rawValue)-\(number)",
            date: entry.date?.description ?? "",
            label: words.isEmpty ? entry.sentence : "\(entry.sentence): \(words)",
            detail: entry.reason,
            citations: citations.numbers(entry.cites),
            tone: DifferenceChart.tone(section),
            change: Chart.Change(rawValue: entry.change.rawValue)
          )
        }
      if !rows.isEmpty { lanes.append(Chart.Lane(heading: section.heading, rows: rows)) }
    }
    let verb = difference.clock == .knowledge ? "What became known" : "What changed"
    let focus = difference.focus.map { ": \(Sentences(graph).shortName(of: $0))" } ?? ""
    var scope = ["from \(difference.from) to \(difference.to)"]
    let filter = difference.filter.summary
    if !filter.isEmpty { scope.append(filter) }
    if let day = graph.knownUntil { scope.append("sources to \(day)") }
    let text = scope.joined(separator: " · ")
    chart = Chart(
      title: title ?? "\(verb) from \(difference.from) to \(difference.to)\(focus)",
      subtitle: [text.prefix(1).uppercased() + text.dropFirst()],
      lanes: lanes,
      citations: citations.all,
      page: page,
      theme: theme
    )
  }

  private static func tone(_ section: DifferenceEntry.Section) -> Chart.Tone {
    switch section {
    case .listings: .listing
    case .acts: .act
    case .verdicts: .claim
    case .links: .link
    case .entities: .name
    case .statuses: .act
    }
  }
}
