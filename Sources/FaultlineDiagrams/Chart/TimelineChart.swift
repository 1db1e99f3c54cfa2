public import Faultline

/// Makes the figure of a timeline.
public struct TimelineChart {
  /// The figure.
  public let chart: Chart

  /// Puts a timeline on a page.
  ///
  /// - Parameters:
  ///   - timeline: The timeline.
  ///   - graph: The graph that it came from.
  ///   - title: The heading; `nil` makes one of the question.
  ///   - page: The page to fit.
  ///   - theme: Light or dark.
  public init(
    _ timeline: Timeline,
    in graph: Graph,
    title: String? = nil,
    page: Diagram.Page = .a4Landscape,
    theme: Diagram.Theme = .light
  ) {
    let graph = graph.known(by: timeline.filter.knownBy)
    let folded = timeline.folded(in: graph, withLinks: true)
    var citations = FigureCitations(graph)
    var lanes: [Chart.Lane] = []
    for lane in TimelineEntry.Lane.allCases {
      let rows = folded.entries.enumerated().filter { $0.element.lane == lane }
        .map { TimelineChart.row($0.element, $0.offset, timeline, &citations) }
      if !rows.isEmpty { lanes.append(Chart.Lane(heading: lane.heading, rows: rows)) }
    }
    chart = Chart(
      title: title ?? "What happened when: \(timeline.subject)",
      subtitle: [TimelineChart.scope(timeline, graph)].filter { !$0.isEmpty },
      axis: TimelineChart.axis(lanes, timeline, graph),
      lanes: lanes,
      citations: citations.all,
      page: page,
      theme: theme
    )
  }

  private static func row(
    _ entry: TimelineEntry,
    _ number: Int,
    _ timeline: Timeline,
    _ citations: inout FigureCitations
  ) -> Chart.Row {
    let marks = entry.moments.map { Chart.Mark($0.date, shape($0.what, entry)) }
    let first = entry.moments.first?.date.description ?? ""
    let status = entry.status.status
    let isPlain = status == .confirmed || status == .reported
    let days = entry.moments.filter { !$0.what.isEmpty }.map { "\($0.what) \($0.date)" }
    let isLone = entry.moments.count < 2
    return Chart.Row(
      id: "row-\(number)",
      date: first,
      label: entry.sentence + (isPlain ? "" : " (\(status.name))"),
      detail: isLone ? "" : days.joined(separator: ", "),
      citations: citations.numbers(entry.cites),
      tone: tone(entry.lane),
      isEstablished: isPlain,
      marks: marks,
      span: entry.span
    )
  }

  private static func tone(_ lane: TimelineEntry.Lane) -> Chart.Tone {
    switch lane {
    case .listings: .listing
    case .acts: .act
    case .links: .link
    case .names: .name
    case .claims: .claim
    }
  }

  private static func shape(_ what: String, _ entry: TimelineEntry) -> Chart.Shape {
    if entry.lane == .claims { return .triangle }
    switch what {
    case "announced": return .circle
    case "published", "announced and published": return .square
    case "ended": return .bar
    default: return .diamond
    }
  }

  /// The days that the marks take up; what lasts runs on to the day asked about, or as far as the sources reach.
  private static func axis(_ lanes: [Chart.Lane], _ timeline: Timeline, _ graph: Graph)
    -> Chart.Axis?
  {
    let dates = lanes.flatMap { $0.rows.flatMap { $0.marks.map(\.date) } }
    guard let first = dates.map(\.earliest).min(), let last = dates.map(\.latest).max() else {
      return nil
    }
    let lasts = lanes.contains { $0.rows.contains { $0.span.map { $0.until == nil } ?? false } }
    let reach = timeline.filter.asOf ?? (lasts ? graph.knownUntil : nil)
    var from = timeline.from ?? first
    var to = timeline.to ?? max(last, reach ?? last)
    if let asOf = timeline.filter.asOf {
      from = min(from, asOf)
      to = max(to, asOf)
    }
    return Chart.Axis(from: from, to: to, asOf: timeline.filter.asOf)
  }

  private static func scope(_ timeline: Timeline, _ graph: Graph) -> String {
    var parts: [String] = []
    if let from = timeline.from { parts.append("from \(from)") }
    if let to = timeline.to { parts.append("to \(to)") }
    let filter = timeline.filter.summary
    if !filter.isEmpty { parts.append(filter) }
    if let day = graph.knownUntil { parts.append("sources to \(day)") }
    let text = parts.joined(separator: " · ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
