internal import Faultline

extension Document {
  /// How many statements stand under a heading before the rest is only counted.
  static let shownPerSection = 12
  private static let shownNames = 6

  init(_ report: NeighborhoodReport, filter: Filter, graph: Graph, showsAll: Bool) {
    for subject in report.subjects {
      add(.title(subject.name, aside: subject.kind))
      let names = subject.otherNames
      let shown = showsAll ? names : Array(names.prefix(Document.shownNames))
      let more = names.count > shown.count ? " · +\(names.count - shown.count) more" : ""
      if !shown.isEmpty { add(.remark("also " + shown.joined(with: " · ") + more)) }
      if let summary = subject.summary {
        add(.paragraph("\(summary) \(bibliography.mark(subject.cites))"))
      }
      if let note = subject.note { add(.remark(note)) }
      addMembers(of: subject, graph, showsAll: showsAll)
    }
    add(.remark(Document.scope(of: filter, graph)))
    for section in report.sections {
      add(.heading(section.heading))
      for entry in section.entries { add(entry) }
      if section.count > section.entries.count {
        add(.more(section.count - section.entries.count))
      }
    }
    if !report.claims.isEmpty {
      add(.heading("Claims"))
      for claim in report.claims { add(claim) }
    }
    addSources(from: graph)
  }

  private mutating func addMembers(
    of subject: NeighborhoodReport.Subject,
    _ graph: Graph,
    showsAll: Bool
  ) {
    guard !subject.members.isEmpty else { return }
    let labels = subject.members.map { graph.label(of: $0) }
    let shown = showsAll ? labels : Array(labels.prefix(3))
    let more = labels.count > shown.count ? " · +\(labels.count - shown.count) more (--all)" : ""
    let count = Words.count(labels.count, "legal entity", plural: "legal entities")
    add(.paragraph("\(count): \(shown.joined(with: " · "))\(more)"))
  }

  /// What the answer covers: the filter, and how far the sources reach.
  static func scope(of filter: Filter, _ graph: Graph) -> String {
    var parts: [String] = []
    parts.append(filter.asOf == nil ? "all dates" : "")
    parts.append(filter.summary)
    if filter.knownBy == nil, let day = graph.knownUntil { parts.append("sources to \(day)") }
    return parts.filter { !$0.isEmpty }.joined(with: "; ")
  }
}
