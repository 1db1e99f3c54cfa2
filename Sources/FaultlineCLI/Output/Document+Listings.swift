internal import Faultline

extension Document {
  init(_ listings: [Listing], filter: Filter, graph: Graph) {
    add(.title("Who is listed", aside: Words.count(listings.count, "listing")))
    add(.remark(Document.scope(of: filter, graph)))
    var rest = listings[...]
    var list: NodeID?
    while let first = rest.first {
      if first.list != list { add(.heading(graph.label(of: first.list))) }
      list = first.list
      let same = rest.prefix { other in
        other.list == first.list && other.action == first.action && other.state == first.state
          && other.period == first.period && other.endedBy == first.endedBy
      }
      rest = rest.dropFirst(same.count)
      add(Array(same), graph, filter)
    }
    addSources(from: graph)
  }

  /// One action with the targets that it placed on the list and that stand alike.
  private mutating func add(_ listings: [Listing], _ graph: Graph, _ filter: Filter) {
    guard let first = listings.first, let action = graph.action(first.action) else { return }
    var state = first.state.words
    if let until = first.period.until { state += ", until \(until)" }
    var cites = action.cites
    if let ending = first.endedBy {
      state += " by \(Sentences(graph).name(of: ending))"
      cites += graph.action(ending)?.cites ?? []
    }
    let facts = [
      action.dates.phrase, action.instrument?.cite ?? "",
      action.terms.map {
        $0.footnotes.isEmpty ? "" : "footnote " + $0.footnotes.joined(with: ", ")
      }
        ?? "",
    ]
    let targets = listings.map { listing -> String in
      let countries = graph.entity(listing.target)?.countries.map { $0.uppercased() } ?? []
      let label = graph.label(of: listing.target)
      return countries.isEmpty ? label : "\(label) (\(countries.joined(with: ", ")))"
    }
    add(
      .statement(
        "\(state): \(facts.filter { !$0.isEmpty }.joined(with: "; "))",
        status: graph.assessment(of: first.action, knownBy: filter.knownBy)?.status,
        mark: bibliography.mark(cites),
        details: targets
      )
    )
  }
}
