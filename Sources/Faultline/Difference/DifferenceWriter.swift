/// Finds what changed between two days, and puts it into words.
struct DifferenceWriter {
  /// The graph on one of the two days.
  struct State {
    let day: Day
    let filter: Filter
    let test: FilterTest

    /// The graph, as it was known.
    var graph: Graph { test.graph }
  }

  let query: DifferenceQuery
  let before: State
  let after: State
  /// The graph that words are taken from: on the second day, which knows more.
  let graph: Graph
  let sentences: Sentences
  /// Those asked about; `nil` for everybody.
  let focus: [NodeID]?
  var entries: [DifferenceEntry] = []
  /// The party that the sentences being made start with.
  private var party = ""

  init(_ query: DifferenceQuery, in whole: Graph) {
    self.query = query
    func state(_ day: Day) -> State {
      let filter = query.filter(on: day)
      return State(day: day, filter: filter, test: FilterTest(filter, in: whole))
    }
    (before, after) = (state(query.from), state(query.to))
    let later = query.from < query.to ? after : before
    let graph = later.graph
    self.graph = graph
    sentences = Sentences(graph)
    focus = query.focus.map { node in
      // Whoever belonged to the group on either day.
      let members = [query.filter(on: query.from), query.filter(on: query.to)].flatMap { filter in
        Traversal(graph, filter: filter).members(of: node.index).map { NodeID($0) }
      }
      return ([node] + members).sortedOnce()
    }
  }

  /// The changes by section, then day, then words.
  var sorted: [DifferenceEntry] {
    let sections = DifferenceEntry.Section.allCases
    func key(_ entry: DifferenceEntry) -> (Int, Int32) {
      (
        sections.firstIndex(of: entry.section) ?? 0,
        entry.date?.earliest.number ?? .max
      )
    }
    return entries.sorted { left, right in
      let (first, second) = (key(left), key(right))
      if first != second { return first < second }
      if left.sentence != right.sentence {
        return left.sentence.utf8.lexicographicallyPrecedes(right.sentence.utf8)
      }
      return (left.records.first?.rawValue ?? "").utf8.lexicographicallyPrecedes(
        (right.records.first?.rawValue ?? "").utf8
      )
    }
  }

  /// The edges in question: those of the focus, or all.
  var edges: [EdgeID] {
    guard let focus else { return graph.edges }
    return focus.flatMap { graph.outEdges(of: $0) + graph.inEdges(of: $0) }.sortedOnce()
  }

  /// Whether a node is asked about.
  func isWanted(_ node: NodeID) -> Bool { focus?.contains(node) ?? true }

  /// Why a statement is known on one day and not on the other: its first source.
  func appearance(_ cites: [Cite]) -> (date: PartialDate?, reason: String) {
    let sources = cites.compactMap { graph.source($0.source).flatMap { graph.source($0) } }
      .filter { source in
        source.knownFrom.map { $0 > min(query.from, query.to) && $0 <= max(query.from, query.to) }
          ?? false
      }
    let first = sources.min {
      ($0.knownFrom?.number ?? 0, $0.id.rawValue) < ($1.knownFrom?.number ?? 0, $1.id.rawValue)
    }
    guard let first else { return (nil, "") }
    return (first.published ?? first.retrieved, "made known by \(first.publisher)")
  }

  // MARK: Listings

  mutating func addListings() {
    struct Key: Hashable {
      let list: NodeID
      let target: NodeID
    }
    func standing(_ state: State) -> [Key: Listing] {
      var found: [Key: Listing] = [:]
      for listing in ListingQuery(filter: state.filter).run(in: state.graph) {
        guard isWanted(listing.target) || isWanted(listing.list),
          state.filter.asOf != nil || listing.period.until == nil
        else { continue }
        let key = Key(list: listing.list, target: listing.target)
        // Of several stays the one that holds counts; the later of two that hold perhaps.
        if let known = found[key], rank(known.state) <= rank(listing.state) { continue }
        found[key] = listing
      }
      return found
    }
    func rank(_ state: Listing.State) -> Int {
      switch state {
      case .listed: 0
      case .maybe: 1
      case .announced: 2
      case .ended, .notYet: 3
      }
    }
    let (first, second) = (standing(before), standing(after))
    defer { party = "" }
    for key in Set(first.keys).union(second.keys) {
      let (old, new) = (first[key], second[key])
      party = graph.label(of: key.target)
      let names = "\(party) on the list \(graph.label(of: key.list))"
      if let new, old == nil || old?.state != new.state {
        add(new, names, was: old?.state)
      } else if let old, new == nil {
        addEnd(old, names)
      } else if let old, let new, old.changes != new.changes {
        // An entry that was changed in between.
        for action in new.changes where !old.changes.contains(action) {
          guard let record = graph.action(action), isBetween(record) else { continue }
          let verb = record.kind == .listing ? "renewed" : "changed"
          add(
            .changed,
            .listings,
            names,
            "listed",
            verb,
            "\(verb) by \(sentences.name(of: record))",
            record.dates.inForce.from,
            [action],
            record.cites
          )
        }
      }
    }
  }

  private func isBetween(_ record: Action) -> Bool {
    guard query.clock == .truth, let from = record.dates.inForce.from else { return true }
    return from.latest > query.from && from.earliest <= query.to
  }

  private mutating func add(_ listing: Listing, _ names: String, was state: Listing.State?) {
    guard let record = graph.action(listing.action) else { return }
    let known = appearance(record.cites)
    let reason =
      "by \(sentences.name(of: record))"
      + (record.instrument?.cite.map { ", \($0)" } ?? "")
      + (query.clock == .knowledge && !known.reason.isEmpty ? ", \(known.reason)" : "")
    add(
      state == nil ? .added : .changed,
      .listings,
      names,
      state?.words ?? "",
      listing.state.words,
      reason,
      query.clock == .knowledge ? known.date : listing.period.from ?? record.dates.first,
      [listing.action],
      record.cites
    )
  }

  private mutating func addEnd(_ listing: Listing, _ names: String) {
    // The stay as the second day has it: with its end.
    var filter = after.filter
    filter.asOf = nil
    let stays = ListingQuery(list: listing.list, target: listing.target, filter: filter)
      .run(in: after.graph)
    let stay = stays.first { $0.action == listing.action } ?? listing
    var cites = graph.action(listing.action)?.cites ?? []
    var reason = stay.period.until.map { "until \($0)" } ?? ""
    if let ending = stay.endedBy, let record = graph.action(ending) {
      reason = "by \(sentences.name(of: record))"
      cites = record.cites
    }
    add(
      .removed,
      .listings,
      names,
      listing.state.words,
      "",
      reason,
      stay.period.until,
      [listing.action] + (stay.endedBy.map { [$0] } ?? []),
      cites
    )
  }

  private mutating func add(
    _ change: DifferenceEntry.Change,
    _ section: DifferenceEntry.Section,
    _ sentence: String,
    _ before: String,
    _ after: String,
    _ reason: String,
    _ date: PartialDate?,
    _ nodes: [NodeID],
    _ cites: [Cite],
    status: ClaimStatus? = nil
  ) {
    let known = nodes.first.flatMap { graph.isAction($0) ? graph.assessment(of: $0)?.status : nil }
    entries.append(
      DifferenceEntry(
        change: change,
        section: section,
        sentence: sentence,
        party: party,
        before: before,
        after: after,
        reason: reason,
        date: date,
        records: nodes.map { graph.id(of: $0) },
        status: status ?? known,
        cites: cites
      )
    )
  }

  // MARK: Acts

  mutating func addActs() {
    var nodes: [NodeID]
    if focus == nil {
      nodes = graph.nodes.filter { graph.isAction($0) }
    } else {
      nodes =
        edges.compactMap { graph.actionNode(of: $0) } + (focus ?? []).filter { graph.isAction($0) }
      nodes = nodes.sortedOnce()
    }
    let report = ReportWriter(graph, filter: Filter())
    for node in nodes where before.test.admits(node: node.index) {
      guard let record = graph.action(node), record.kind != .listing, record.kind != .delisting
      else { continue }
      let (old, new) = (phase(of: node, before), phase(of: node, after))
      guard old != new else { continue }
      let change: DifferenceEntry.Change =
        old == nil ? .added : new == nil || new == "ended" ? .removed : .changed
      if old == nil, new == "ended" { continue }
      let known = appearance(record.cites)
      let dates = record.dates
      let day: PartialDate? =
        switch new {
        case "ended": dates.until
        case "in force" where old != nil: dates.inForce.from
        default: dates.first
        }
      add(
        change,
        .acts,
        report.sentence(of: record),
        old ?? "",
        new ?? "",
        query.clock == .knowledge ? known.reason : dates.phrase,
        query.clock == .knowledge ? known.date : day,
        [node],
        record.cites
      )
    }
  }

  /// How far an act has come on a day; `nil` if it was not heard of.
  private func phase(of node: NodeID, _ state: State) -> String? {
    guard state.test.isKnown(action: node), let record = state.graph.action(node) else {
      return nil
    }
    guard let day = state.filter.asOf else { return "known" }
    let period = record.dates.inForce
    if let until = period.until, day >= until.latest { return "ended" }
    if period.validity(on: day) > .no { return "in force" }
    guard let first = record.dates.first, first.earliest <= day else { return nil }
    return "announced"
  }
}
