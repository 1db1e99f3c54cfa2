internal import Faultline
internal import FaultlineExchange

/// What `faultline listed` is asked.
struct ListedRequest: Request {
  var name: String?
  var list: String?
  var country: String?
  var addedSince: Day?
  var removedSince: Day?
  var filter = Filter()
  var graph = GraphChoice()
  var output = Destination()

  func run() throws {
    let format = try output.format(of: [.text, .markdown, .json, .csv])
    let graph = try self.graph.open().known(by: filter.knownBy)
    try filter.check(against: graph)
    let listings = ListingQuery(
      list: try list.map { try graph.list(named: $0) },
      country: country?.lowercased(),
      target: try name.map { try graph.node(named: $0) },
      addedSince: addedSince,
      removedSince: removedSince,
      filter: filter
    ).run(in: graph)
    switch format {
    case .json: try output.write(JSONAnswer.listings(listings, filter: filter, in: graph))
    case .csv:
      try output.write(CSVLine.table(ListedRequest.columns, listings.map { row($0, graph) }))
    default:
      guard !listings.isEmpty else { break }
      let document = Document(listings, filter: filter, graph: graph)
      try output.write(document.rendered(as: format, for: output.terminal))
    }
    guard !listings.isEmpty else { throw Failure.nothingFound("No such listing on record.") }
  }

  private static let columns = [
    "list", "target", "target_id", "state", "announced", "published", "effective", "until",
    "instrument", "footnotes", "action_id", "document", "licence_requirement", "review_policy",
    "ended_by", "changed_by", "status", "sources",
  ]

  private func row(_ listing: Listing, _ graph: Graph) -> [String] {
    let action = graph.action(listing.action)
    return [
      graph.label(of: listing.list),
      graph.label(of: listing.target),
      graph.id(of: listing.target).rawValue,
      listing.state.words,
      listing.dates.announced?.description ?? "",
      listing.dates.published?.description ?? "",
      listing.dates.effective?.description ?? "",
      listing.period.until?.description ?? "",
      action?.instrument?.cite ?? "",
      action?.terms?.footnotes.joined(separator: " ") ?? "",
      graph.id(of: listing.action).rawValue,
      action?.instrument?.document ?? "",
      action?.terms?.licenceRequirement ?? "",
      action?.terms?.reviewPolicy ?? "",
      listing.endedBy.map { graph.id(of: $0).rawValue } ?? "",
      listing.changes.map { graph.id(of: $0).rawValue }.joined(separator: " "),
      graph.assessment(of: listing.action)?.status.name ?? "",
      (action?.cites ?? []).map(\.source.rawValue).joined(separator: " "),
    ]
  }
}
