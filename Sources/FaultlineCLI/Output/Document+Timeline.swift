internal import Faultline

extension Document {
  /// How many events a text shows before the rest is only counted.
  static let shownEvents = 150

  init(_ timeline: Timeline, graph: Graph, showsAll: Bool) {
    let folded = showsAll ? timeline : timeline.folded(in: graph)
    let events = folded.events
    add(.title("Timeline of \(timeline.subject)", aside: Words.count(events.count, "event")))
    add(.remark(Document.scope(of: timeline, graph)))
    var year: Int?
    let shown = showsAll ? events : Array(events.prefix(Document.shownEvents))
    for event in shown {
      if event.moment.date.year != year {
        year = event.moment.date.year
        add(.heading(String(event.moment.date.year)))
      }
      let ahead = event.isAhead ? " (ahead)" : ""
      add(
        .event(
          event.moment.date.description,
          event.moment.sentence + ahead,
          status: event.entry.status.status,
          mark: bibliography.mark(event.entry.cites),
          details: event.isFirst && showsAll ? event.entry.details : []
        )
      )
    }
    if events.count > shown.count { add(.more(events.count - shown.count)) }
    addSources(from: graph)
  }

  /// What a timeline covers: days, filter, and how far the sources reach.
  static func scope(of timeline: Timeline, _ graph: Graph) -> String {
    var parts: [String] = []
    if let from = timeline.from { parts.append("from \(from)") }
    if let to = timeline.to { parts.append("to \(to)") }
    let scope = scope(of: timeline.filter, graph)
    if parts.isEmpty { return scope }
    return "\(parts.joined(with: " ")); \(scope.replacing("all dates; ", with: ""))"
  }
}
