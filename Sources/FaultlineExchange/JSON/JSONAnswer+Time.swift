public import Faultline

extension JSONAnswer {
  /// The answer of `timeline`.
  ///
  /// - Parameters:
  ///   - timeline: The timeline.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func timeline(_ timeline: Timeline, in graph: Graph) -> [UInt8] {
    let graph = graph.known(by: timeline.filter.knownBy)
    let events = timeline.events
    return JSONWriter.document { json in
      json.field("format", "faultline-timeline")
      json.field("version", 1)
      json.field("subject", timeline.subject)
      json.filter(timeline.filter)
      json.field("from", timeline.from?.description)
      json.field("to", timeline.to?.description)
      json.field("knownUntil", graph.knownUntil?.description)
      json.objects("events", events) { event, json in
        json.field("date", event.moment.date.description)
        json.field("earliest", event.moment.date.earliest.description)
        json.field("latest", event.moment.date.latest.description)
        json.field("event", event.moment.what)
        json.field("sentence", event.moment.sentence)
        json.field("lane", event.entry.lane.rawValue)
        json.field("kind", event.entry.kind)
        json.strings("records", event.entry.subject.ids(in: graph))
        json.field("ahead", event.isAhead)
        json.status(event.entry.status)
        json.cites(event.entry.cites)
      }
      json.sources(of: events.flatMap(\.entry.cites), in: graph)
    }
  }
}

extension JSONAnswer {
  /// The answer of `diff`.
  ///
  /// - Parameters:
  ///   - difference: The difference.
  ///   - graph: The graph that was asked.
  /// - Returns: The document as UTF-8.
  public static func difference(_ difference: Difference, in graph: Graph) -> [UInt8] {
    let isKnowledge = difference.clock == .knowledge
    let graph = graph.known(by: isKnowledge ? difference.to : difference.filter.knownBy)
    return JSONWriter.document { json in
      json.field("format", "faultline-diff")
      json.field("version", 1)
      json.field("from", difference.from.description)
      json.field("to", difference.to.description)
      json.field("clock", difference.clock.rawValue)
      json.field("focus", difference.focus.map { graph.id(of: $0).rawValue })
      json.filter(difference.filter)
      json.objects("changes", difference.entries) { entry, json in
        json.field("change", entry.change.rawValue)
        json.field("section", entry.section.rawValue)
        json.field("date", entry.date?.description)
        json.field("sentence", entry.sentence)
        json.field("before", entry.before)
        json.field("after", entry.after)
        json.field("reason", entry.reason)
        json.strings("records", entry.records.map(\.rawValue))
        json.field("status", entry.status?.name)
        json.cites(entry.cites)
      }
      json.sources(of: difference.entries.flatMap(\.cites), in: graph)
    }
  }
}

extension JSONWriter {
  /// Adds the sources that cites refer to, each once, in the order of their ids.
  mutating func sources(of cites: [Cite], in graph: Graph) {
    let cited = Set(cites.map(\.source)).sorted()
    let sources = cited.compactMap { id in graph.source(id).flatMap { graph.source($0) } }
    objects("sources", sources) { $1.fields(of: $0) }
  }
}

extension TimelineEntry.Subject {
  /// The ids of the records behind an entry.
  ///
  /// - Parameter graph: The graph that they are in.
  /// - Returns: The ids, in order.
  public func ids(in graph: Graph) -> [String] {
    switch self {
    case .action(let node), .entity(let node): [graph.id(of: node).rawValue]
    case .relations(let edges): edges.map { GraphDocument.id(of: $0, graph) }
    case .claim(let claim): [graph.claim(claim)?.id.rawValue ?? "claim-\(claim.number)"]
    }
  }
}
