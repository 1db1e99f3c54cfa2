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
          && other.changes == first.changes
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
    let mark = bibliography.mark(cites)
    let facts = [
      action.dates.phrase, action.instrument?.cite ?? "",
    ]
    var details: [String] = []
    if let terms = action.terms?.phrase, !terms.isEmpty { details.append(terms) }
    for change in first.changes {
      guard let record = graph.action(change) else { continue }
      let verb = record.kind == .listing ? "renewed" : record.kind == .stay ? "stayed" : "changed"
      var line = "\(verb) by \(Sentences(graph).name(of: change))"
      if let terms = record.terms?.phrase, !terms.isEmpty { line += ": \(terms)" }
      details.append("\(line) \(bibliography.mark(record.cites))")
    }
    let targets = listings.map { listing -> String in
      let countries = graph.entity(listing.target)?.countries.map { $0.uppercased() } ?? []
      let label = graph.label(of: listing.target)
      return countries.isEmpty ? label : "\(label) (\(countries.joined(with: ", ")))"
    }
    add(
      .statement(
        "\(state): \(facts.filter { !$0.isEmpty }.joined(with: "; "))",
        status: graph.assessment(of: first.action, knownBy: filter.knownBy)?.status,
        mark: mark,
        details: details + targets
      )
    )
  }
}
