internal import Faultline

extension Document {
  init(_ difference: Difference, graph: Graph, showsAll: Bool) {
    let verb = difference.clock == .knowledge ? "What became known" : "What changed"
    let focus = difference.focus.map { ": \(Sentences(graph).shortName(of: $0))" } ?? ""
    add(
      .title(
        "\(verb) from \(difference.from) to \(difference.to)\(focus)",
        aside: Words.count(difference.entries.count, "change")
      )
    )
    let filter = difference.filter.summary
    let reach = graph.knownUntil.map { "sources to \($0)" } ?? ""
    let scope = [filter, reach].filter { !$0.isEmpty }.joined(with: "; ")
    if !scope.isEmpty { add(.remark(scope)) }
    let all = showsAll ? difference.entries : difference.folded()
    for section in DifferenceEntry.Section.allCases {
      let entries = all.filter { $0.section == section }
      guard !entries.isEmpty else { continue }
      add(.heading(section.heading))
      let shown = showsAll ? entries : Array(entries.prefix(Document.shownChanges))
      for entry in shown { add(entry) }
      if entries.count > shown.count { add(.more(entries.count - shown.count)) }
    }
    addSources(from: graph)
  }

  /// How many changes of a section a text shows before the rest is only counted.
  private static let shownChanges = 40

  private mutating func add(_ entry: DifferenceEntry) {
    let states = entry.states
    let text = states.isEmpty ? entry.sentence : "\(entry.sentence): \(states)"
    add(
      .statement(
        "\(Document.sign(entry.change)) \(text)",
        status: entry.section == .statuses ? nil : entry.status,
        mark: bibliography.mark(entry.cites),
        details: entry.reason.isEmpty ? [] : [entry.reason]
      )
    )
  }

  private static func sign(_ change: DifferenceEntry.Change) -> String {
    switch change {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }
}
