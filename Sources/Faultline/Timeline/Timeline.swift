/// What happened when: to somebody, on a list, or in a country.
public struct Timeline: Sendable {
  /// What was asked for, by name: `Zhipu AI`, `Entity List`, `NL`.
  public let subject: String
  /// The filter that was applied.
  public let filter: Filter
  /// The entries by their first days.
  public var entries: [TimelineEntry]
  /// Only what may lie on or after this day.
  public let from: Day?
  /// Only what may lie on or before this day.
  public let to: Day?

  /// What happened, in order.
  ///
  /// A partial date stands where the first day that it can mean stands, before the days in it: `2019`, `2019-01`,
  /// `2019-01-01`. On one day acts come first, then links, names and claims, each in the order of their records.
  ///
  /// With a day in the filter, what lies behind it is left out, unless it was on its way: an act announced by then, or
  /// a relation that had begun.
  public var events: [TimelineEvent] {
    var events: [(event: TimelineEvent, place: Int)] = []
    for (place, entry) in entries.enumerated() {
      for moment in shown(entry) {
        events.append(
          (
            TimelineEvent(
              moment: moment,
              entry: entry,
              isFirst: moment == entry.moments.first,
              isAhead: filter.asOf.map { moment.date.earliest > $0 } ?? false
            ), place
          )
        )
      }
    }
    return events.sorted { left, right in
      let (first, second) = (left.event.moment.date, right.event.moment.date)
      return (first.earliest, first.precision.rawValue, left.place)
        < (second.earliest, second.precision.rawValue, right.place)
    }.map(\.event)
  }

  /// The moments of an entry that belong to the answer.
  func shown(_ entry: TimelineEntry) -> [TimelineEntry.Moment] {
    var moments = entry.moments
    if let asOf = filter.asOf, !entry.moments.contains(where: { $0.date.earliest <= asOf }) {
      moments = []
    }
    return moments.filter { moment in
      from.map { moment.date.latest >= $0 } ?? true && to.map { moment.date.earliest <= $0 } ?? true
    }
  }

  /// The timeline with acts of one kind that happen on the same days to many in one entry each.
  ///
  /// A list that names each of its targets by an act of its own would fill a page with one day.
  ///
  /// - Parameters:
  ///   - names: How many of those concerned are named.
  ///   - graph: The graph that it came from.
  ///   - withLinks: Whether relations of one kind to the same party that have the same days are folded too.
  /// - Returns: A timeline with no more entries.
  /// - Complexity: O(*n*).
  public func folded(naming names: Int = 3, in graph: Graph, withLinks: Bool = false) -> Timeline {
    let graph = graph.known(by: filter.knownBy)
    var places: [FoldKey: Int] = [:]
    var groups: [[TimelineEntry]] = []
    for entry in entries {
      guard let key = FoldKey(entry, graph, withLinks: withLinks) else {
        groups.append([entry])
        continue
      }
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    var result = self
    result.entries = groups.flatMap { group -> [TimelineEntry] in
      group.count > names ? [Timeline.fold(group, naming: names, graph)] : group
    }
    return result
  }

  /// What entries have in common that can stand in one.
  private struct FoldKey: Hashable {
    let kind: String
    let parties: [RecordID]
    let days: [String]
    let status: ClaimStatus
    let sources: [RecordID]

    init?(_ entry: TimelineEntry, _ graph: Graph, withLinks: Bool) {
      switch entry.subject {
      case .action(let node):
        guard entry.lane == .listings, let action = graph.action(node),
          action.players(of: .target).count == 1
        else { return nil }
        parties = action.players(of: .list)
        sources = entry.cites.map(\.source)
        status = entry.status.status
      case .relations(let edges):
        guard withLinks, entry.lane == .links, edges.count == 1, let edge = edges.first,
          graph.relation(edge)?.stake == nil
        else { return nil }
        parties = [graph.id(of: graph.to(edge))]
        sources = []
        status = entry.status.status == .confirmed ? .reported : entry.status.status
      case .entity, .claim: return nil
      }
      kind = entry.kind
      days = entry.moments.map { "\($0.date) \($0.what)" }
    }
  }

  private static func fold(_ group: [TimelineEntry], naming count: Int, _ graph: Graph)
    -> TimelineEntry
  {
    let first = group[0]
    let (sentence, cites) = folded(group, naming: count, graph)
    return TimelineEntry(
      subject: first.subject,
      lane: first.lane,
      sentence: sentence,
      moments: first.moments.map {
        TimelineEntry.Moment(
          date: $0.date,
          what: $0.what,
          sentence: TimelineWriter.sentence($0.what, sentence, isFirst: $0 == first.moments.first)
        )
      },
      span: first.span,
      kind: first.kind,
      status: group.map(\.status).max { $0.status.rawValue < $1.status.rawValue } ?? first.status,
      details: [],
      cites: cites,
      count: group.count
    )
  }

  /// Entries of one key as one sentence: `51 additions to Section 1260H: A, B, C and 48 others`.
  private static func folded(_ group: [TimelineEntry], naming count: Int, _ graph: Graph)
    -> (sentence: String, cites: [Cite])
  {
    var names: [String] = []
    var head = ""
    var cites: [Cite] = []
    for entry in group {
      switch entry.subject {
      case .action(let node):
        guard let action = graph.action(node) else { continue }
        func labels(_ role: ActionRole) -> [String] {
          action.players(of: role).compactMap(graph.node).map { graph.label(of: $0) }
        }
        if head.isEmpty {
          let noun = entry.kind == ActionKind.delisting.rawValue ? "removals from" : "additions to"
          let lists = labels(.list)
          head = "\(group.count) \(noun) \(lists.isEmpty ? "lists" : lists.inWords)"
          cites = entry.cites
        }
        if names.count < count { names += labels(.target) }
      case .relations(let edges):
        guard let edge = edges.first else { continue }
        if head.isEmpty {
          let definition = Vocabulary.definition(of: RelationKind(rawValue: entry.kind))
          let heading = definition?.reverseHeading ?? "← \(entry.kind)"
          let verb = heading.prefix(1).lowercased() + heading.dropFirst()
          head = "\(graph.label(of: graph.to(edge))), \(verb) \(group.count)"
        }
        if names.count < count { names.append(graph.label(of: graph.from(edge))) }
        cites += entry.cites
      case .entity, .claim: continue
      }
    }
    let others = group.count - names.count
    if others > 0 { names.append(others == 1 ? "one other" : "\(others) others") }
    return ("\(head): \(names.inWords)", cites)
  }
}
