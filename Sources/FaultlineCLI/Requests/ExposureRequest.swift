internal import Faultline
internal import FaultlineDiagrams
internal import FaultlineExchange

/// What `faultline exposure` is asked.
struct ExposureRequest: Request {
  var name: String?
  var rule = ""
  var lists: [String] = []
  var all = false
  var country: String?
  var limit: Int?
  var filter = Filter()
  var graph = GraphChoice()
  var output = Destination()

  /// How many rows a text has where no number is given.
  static let textLimit = 200

  /// Why the words make no sense together.
  var problem: String? {
    if all == (name != nil) { return "Name one party, or ask for --all." }
    if !all, country != nil || limit != nil { return "--country and --limit go with --all." }
    guard limit.map({ $0 > 0 }) ?? true else { return "--limit takes a number from 1." }
    return nil
  }

  func run() throws { try run(style: FigureStyle()) }

  func run(style: FigureStyle) throws {
    let format = try output.format(
      of: [.text, .markdown, .json] + (all ? [.csv] : OutputFormat.figures)
    )
    let graph = try self.graph.open().known(by: filter.knownBy)
    try filter.check(against: graph)
    let choice = try RuleChoice(rule, lists: lists, in: graph)
    if let name {
      try answer(try graph.node(named: name), choice, graph, format, style)
    } else {
      try answerAll(choice, graph, format)
    }
  }

  private func answer(
    _ target: NodeID,
    _ choice: RuleChoice,
    _ graph: Graph,
    _ format: OutputFormat,
    _ style: FigureStyle
  ) throws {
    guard !graph.isAction(target) else {
      throw Failure.usage(
        "\(graph.label(of: target)) is an action; rules of ownership are about parties."
      )
    }
    var query = ExposureQuery(
      target: target,
      rule: choice.rule,
      lists: choice.lists,
      filter: filter
    )
    query.sources = choice.sources
    let exposure = query.run(in: graph)
    switch format {
    case .json: try output.write(JSONAnswer.exposure(exposure, in: graph, sources: choice.sources))
    case .text, .markdown:
      let document = Document(ExposureReport(exposure, in: graph), exposure, graph, choice.sources)
      try output.write(document.rendered(as: format, for: output.terminal))
    default:
      let figure = ExposureFigure(exposure, in: graph)
      try SliceOutput(figure.slice, graph, format, style: style, remarks: figure.remarks)
        .write(to: output)
    }
  }

  // MARK: Everybody

  private func answerAll(_ choice: RuleChoice, _ graph: Graph, _ format: OutputFormat) throws {
    var query = RuleScreening(rule: choice.rule, lists: choice.lists, filter: filter)
    query.sources = choice.sources
    let screening = query.run(in: graph)
    let country = country?.lowercased()
    let test = NodeKinds(filter.nodeKinds, in: graph)
    let isText = format == .text || format == .markdown
    let (entries, count) = screening.entries(
      limit: limit ?? (isText ? ExposureRequest.textLimit : .max)
    ) { party in
      guard test.admits(party) else { return false }
      guard let country else { return true }
      return graph.entity(party)?.countries.contains(country) ?? false
    }
    let answer = ScreeningAnswer(
      rule: choice.rule,
      screening: screening,
      filter: filter,
      country: country,
      entries: entries,
      count: count,
      missingLists: choice.lists.missing
    )
    switch format {
    case .json: try output.write(JSONAnswer.screening(answer, in: graph, sources: choice.sources))
    case .csv:
      try output.write(
        CSVLine.table(ExposureRequest.columns, entries.map { row($0, screening, graph) })
      )
    default:
      guard !entries.isEmpty else { break }
      let document = Document(answer, graph, choice.sources)
      try output.write(document.rendered(as: format, for: output.terminal))
    }
    guard !entries.isEmpty else {
      throw Failure.nothingFound(
        "Nobody is caught by '\(choice.rule.title)' on \(screening.day) "
          + "(\(Words.count(screening.parties.certain.count, "listed party", plural: "listed parties")))."
      )
    }
  }

  private static let columns = [
    "party", "party_id", "countries", "verdict", "rule_state", "standing", "held_min", "held_max",
    "responsible", "responsible_ids", "more_responsible", "as_of",
  ]

  private func row(_ entry: Screening.Entry, _ screening: Screening, _ graph: Graph) -> [String] {
    [
      graph.label(of: entry.party),
      graph.id(of: entry.party).rawValue,
      graph.entity(entry.party)?.countries.joined(separator: " ") ?? "",
      entry.verdict.rawValue,
      screening.standing.state.rawValue,
      entry.standing.name,
      entry.tally?.min.description ?? "",
      entry.tally?.max.description ?? "",
      entry.responsible.map { graph.label(of: $0) }.joined(separator: "; "),
      entry.responsible.map { graph.id(of: $0).rawValue }.joined(separator: " "),
      entry.hasMoreResponsible ? "yes" : "no",
      screening.day.description,
    ]
  }
}

/// Which kinds of parties are wanted.
private struct NodeKinds {
  private let names: [String]
  private let graph: Graph

  init(_ names: [String], in graph: Graph) {
    self.names = names
    self.graph = graph
  }

  func admits(_ node: NodeID) -> Bool {
    names.isEmpty || names.contains(graph.kind(of: node).name)
  }
}
