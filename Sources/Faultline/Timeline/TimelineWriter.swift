/// Makes the entries of a timeline.
struct TimelineWriter {
  private let graph: Graph
  private let report: ReportWriter
  private let sentences: Sentences
  private let focus: [NodeID]
  private let inside: [NodeID]
  private let marks: Inside
  private(set) var entries: [TimelineEntry] = []
  private var actions: [NodeID] = []
  /// From when to when each listing held; a span of which nothing is known for one that renewed another.
  var periods: [NodeID: Period] = [:]

  /// - Parameters:
  ///   - graph: The graph, as it was known.
  ///   - filter: The filter, without a day.
  ///   - focus: Those that were named.
  ///   - inside: They and those whom they stand for.
  init(_ graph: Graph, filter: Filter, focus: [NodeID], inside: [NodeID]) {
    self.graph = graph
    self.focus = focus
    self.inside = inside
    report = ReportWriter(graph, filter: filter)
    sentences = Sentences(graph)
    marks = Inside(inside, in: graph)
  }

  /// Orders entries by their first days, then by lane, then as their records stand.
  static func areInOrder(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
    let lanes = TimelineEntry.Lane.allCases
    func key(_ entry: TimelineEntry) -> (Int32, UInt8, Int, UInt32, UInt32) {
      let date = entry.moments.first?.date
      let number: (UInt32, UInt32) =
        switch entry.subject {
        case .action(let node): (0, node.number)
        case .relations(let edges): (1, edges.first?.number ?? 0)
        case .entity(let node): (2, node.number)
        case .claim(let claim): (3, claim.number)
        }
      return (
        date?.earliest.number ?? .max, date?.precision.rawValue ?? 0,
        lanes.firstIndex(of: entry.lane) ?? 0, number.0, number.1
      )
    }
    let (first, second) = (key(left), key(right))
    if first != second { return first < second }
    return left.sentence.utf8.lexicographicallyPrecedes(right.sentence.utf8)
  }

  /// The sentence of one moment.
  static func sentence(_ what: String, _ sentence: String, isFirst: Bool) -> String {
    what.isEmpty ? sentence : "\(what): \(sentence)"
  }

  // MARK: Entities

  /// Adds the names of an entity that have dates, and the dates that its record brought along.
  mutating func addEntity(_ node: NodeID) {
    guard let entity = graph.entity(node),
      let status = report.assessment(Grounds(entity.cites))
    else { return }
    for name in entity.names {
      let cites = name.cites.isEmpty ? entity.cites : name.cites
      let label = name == entity.names.first ? "It" : entity.label
      var moments: [TimelineEntry.Moment] = []
      if let from = name.period.from {
        moments.append(moment(from, "", "\(label) takes the name \(name.value)"))
      }
      if let until = name.period.until {
        moments.append(moment(until, "", "\(label) no longer carries the name \(name.value)"))
      }
      guard !moments.isEmpty else { continue }
      add(
        TimelineEntry(
          subject: .entity(node),
          lane: .names,
          sentence: "\(label) is named \(name.value)",
          moments: moments,
          span: name.period,
          kind: "name",
          status: report.assessment(Grounds(cites)) ?? status,
          details: [],
          cites: report.known(cites)
        )
      )
    }
    for (property, what) in TimelineWriter.properties {
      for value in entity.properties where value.name == property {
        guard let date = PartialDate(String(value.value.prefix(10))) else { continue }
        add(
          TimelineEntry(
            subject: .entity(node),
            lane: .names,
            sentence: "\(entity.label) \(what)",
            moments: [moment(date, "", "\(entity.label) \(what)")],
            span: nil,
            kind: property,
            status: status,
            details: [],
            cites: report.known(entity.cites)
          )
        )
      }
    }
  }

  private static let properties = [
    ("incorporationDate", "is founded"), ("dissolutionDate", "is dissolved"),
    ("birthDate", "is born"), ("deathDate", "dies"),
  ]

  private func moment(_ date: PartialDate, _ what: String, _ sentence: String)
    -> TimelineEntry.Moment
  {
    TimelineEntry.Moment(
      date: date,
      what: what,
      sentence: TimelineWriter.sentence(what, sentence, isFirst: true)
    )
  }

  private mutating func add(_ entry: TimelineEntry) { entries.append(entry) }

  // MARK: Edges

  /// Adds the actions and relations of edges, which are in order.
  mutating func add(_ edges: [EdgeID]) {
    let membership = graph.kinds.known(.edge(.relation(.memberOfGroup)))
    var parts: [(action: NodeID, edge: EdgeID)] = []
    var relations: [EdgeID] = []
    for edge in edges {
      if let action = graph.actionNode(of: edge) {
        parts.append((action, edge))
      } else if graph.edgeKind[edge.index] != membership || !isInside(edge) {
        relations.append(edge)
      }
    }
    parts.sort { ($0.action, $0.edge) < ($1.action, $1.edge) }
    var start = 0
    while start < parts.count {
      let action = parts[start].action
      let end = parts[start...].firstIndex { $0.action != action } ?? parts.count
      // An action that was itself asked about stands there already.
      if !marks.contains(action) { addAction(action, parts[start..<end].map(\.edge)) }
      start = end
    }
    addRelations(relations)
  }

  private func isInside(_ edge: EdgeID) -> Bool {
    marks.contains(graph.from(edge)) && marks.contains(graph.to(edge))
  }

  /// Adds an action with its days, and what parties say of it.
  mutating func addAction(_ node: NodeID, _ edges: [EdgeID]) {
    guard let record = graph.action(node) else { return }
    let slices = edges.map { Slice.Edge(edge: $0, validity: .yes, status: graph.status(of: $0)) }
    let isList = edges.contains { graph.kind(of: $0) == .role(.list) } || focus.isEmpty
    guard let status = report.assessment(Grounds(record)) else { return }
    var sentence = report.sentence(of: record)
    var details: [String] = []
    if !isList, !edges.isEmpty,
      let entry = report.entry(
        for: node,
        edges: slices,
        phrase: report.phrase(slices, focus: focus, inside: marks)
      )
    {
      sentence = entry.sentence
      details = entry.details
    }
    actions.append(node)
    let days: [(String, PartialDate?)] = [
      ("announced", record.dates.announced), ("published", record.dates.published),
      ("effective", record.dates.effective), ("ended", record.dates.until),
    ]
    var dated: [(words: [String], date: PartialDate)] = []
    for (word, date) in days {
      guard let date else { continue }
      if let place = dated.firstIndex(where: { $0.date == date }) {
        dated[place].words.append(word)
      } else {
        dated.append(([word], date))
      }
    }
    // Stable: days are few, and the words of one day keep their order.
    dated.sort {
      ($0.date.earliest, $0.date.precision.rawValue) < (
        $1.date.earliest, $1.date.precision.rawValue
      )
    }
    let name = sentences.name(of: record)
    let moments = dated.enumerated().map { place, day in
      let what = day.words.joined(with: " and ")
      let text = place == 0 ? sentence : name
      return TimelineEntry.Moment(
        date: day.date,
        what: what,
        sentence: TimelineWriter.sentence(what, text, isFirst: place == 0)
      )
    }
    let isListing = record.kind == .listing || record.kind == .delisting
    if !moments.isEmpty {
      let lasts = record.kind == .listing || record.dates.until != nil
      let span = periods[node] ?? (lasts ? record.dates.inForce : .unknown)
      add(
        TimelineEntry(
          subject: .action(node),
          lane: isListing ? .listings : .acts,
          sentence: sentence,
          moments: moments,
          span: span.isUnknown ? nil : span,
          kind: record.kind.rawValue,
          status: status,
          details: details,
          cites: report.known(record.cites)
        )
      )
    }
    addStances(record.stances, on: sentence, .action(node), status)
  }

  /// Adds relations; those between the same two that follow each other with another stake make one entry.
  private mutating func addRelations(_ edges: [EdgeID]) {
    var runs: [[(edge: EdgeID, record: Relation)]] = []
    let dated = edges.compactMap { edge in graph.relation(edge).map { (edge: edge, record: $0) } }
      .sorted { left, right in
        let days = [left, right].map { $0.record.time.from?.earliest.number ?? .min }
        return (
          graph.from(left.edge), graph.edgeKind[left.edge.index], graph.to(left.edge), days[0],
          left.edge
        )
          < (
            graph.from(right.edge), graph.edgeKind[right.edge.index], graph.to(right.edge), days[1],
            right.edge
          )
      }
    for item in dated {
      if let last = runs.last?.last, last.record.kind == item.record.kind,
        last.record.from == item.record.from, last.record.to == item.record.to,
        last.record.stake != nil, item.record.stake != nil, last.record.time.until != nil,
        last.record.time.until == item.record.time.from
      {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    for run in runs { addRun(run) }
  }

  private mutating func addRun(_ run: [(edge: EdgeID, record: Relation)]) {
    guard let first = run.first, let last = run.last,
      let status = report.assessment(Grounds(last.record))
    else { return }
    var moments: [TimelineEntry.Moment] = []
    let isEvent = Vocabulary.definition(of: first.record.kind)?.isEvent ?? false
    var before: Stake?
    for (edge, record) in run {
      guard let from = record.time.from else {
        before = record.stake
        continue
      }
      if let before, let stake = record.stake {
        let text = plain(edge, record, withStake: false)
        moments.append(moment(from, "stake", "\(text): \(before) becomes \(stake)"))
      } else {
        moments.append(moment(from, isEvent ? "" : "began", plain(edge, record)))
      }
      before = record.stake
    }
    if let until = last.record.time.until, !isEvent {
      moments.append(moment(until, "ended", plain(last.edge, last.record)))
    }
    if !moments.isEmpty {
      let span = Period(from: first.record.time.from, until: last.record.time.until)
      add(
        TimelineEntry(
          subject: .relations(run.map(\.edge)),
          lane: .links,
          sentence: plain(last.edge, last.record),
          moments: moments,
          span: isEvent ? nil : span,
          kind: first.record.kind.rawValue,
          status: status,
          details: run.compactMap(\.record.note),
          cites: report.known(run.flatMap(\.record.cites))
        )
      )
    }
    for (edge, record) in run {
      let subject = TimelineEntry.Subject.relations([edge])
      addStances(record.stances, on: plain(edge, record), subject, status)
    }
  }

  /// A relation as a sentence without its days.
  private func plain(_ edge: EdgeID, _ record: Relation, withStake: Bool = true) -> String {
    var record = record
    record.time = .unknown
    if !withStake { record.stake = nil }
    return sentences.sentence(for: edge, record)
  }

  // MARK: Claims

  /// Adds what parties say about those asked about, and what these say.
  mutating func addClaims(_ isAdmitted: (Claim) -> Bool) {
    guard graph.claimCount > 0 else { return }
    var claims: [ClaimID] = []
    for node in inside + actions { claims += graph.claims(of: node) }
    for id in claims.sortedOnce() {
      guard let claim = graph.claim(id), isAdmitted(claim), let entry = report.claim(id) else {
        continue
      }
      addStances(claim.stances, on: entry.sentence, .claim(id), entry.status)
    }
  }

  private mutating func addStances(
    _ stances: [Stance],
    on what: String,
    _ subject: TimelineEntry.Subject,
    _ status: StatusAssessment
  ) {
    for stance in stances {
      // A position without a day of its own was taken by the day on which its source appeared.
      let source = graph.source(stance.cite.source).flatMap { graph.source($0) }
      guard let date = stance.at ?? source?.published else { continue }
      let party = graph.node(stance.by).map { graph.label(of: $0) } ?? stance.by.rawValue
      let verb: String =
        switch stance.attitude {
        case .asserts: "says"
        case .denies: "denies"
        case .questions: "doubts"
        case .retracts: "no longer says"
        case .corrects: "corrects itself"
        }
      let article = what.hasPrefix("The ") ? "t" + what.dropFirst() : what
      let sentence = "\(party) \(verb) that \(article)"
      add(
        TimelineEntry(
          subject: subject,
          lane: .claims,
          sentence: sentence,
          moments: [moment(date, "", sentence)],
          span: nil,
          kind: stance.attitude.rawValue,
          status: status,
          details: stance.cite.quote.map { ["“\($0)”"] } ?? [],
          cites: [stance.cite]
        )
      )
    }
  }
}
