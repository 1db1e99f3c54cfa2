internal import Faultline
internal import FaultlineExchange

extension Document {
  init(_ report: ExposureReport, _ exposure: Exposure, _ graph: Graph, _ sources: [Source]) {
    add(.title(report.title, aside: report.aside))
    add(.remark(Document.scope(of: exposure.filter, graph)))
    for finding in report.findings {
      add(.paragraph("\(finding.text) \(bibliography.mark(finding.cites))".withoutTrailingSpace))
    }
    for section in report.sections {
      add(.heading(section.heading))
      for line in section.lines {
        add(
          .statement(
            line.text,
            status: line.status,
            mark: bibliography.mark(line.cites),
            details: line.details
          )
        )
      }
    }
    addSources(from: graph, and: sources)
  }

  /// Everybody whom a rule catches.
  init(_ answer: ScreeningAnswer, _ graph: Graph, _ sources: [Source]) {
    let screening = answer.screening
    add(
      .title(
        "Who is caught by \(answer.rule.title)",
        aside: Words.count(answer.count, "party", plural: "parties")
      )
    )
    var scope = answer.filter
    scope.asOf = screening.day
    add(.remark(Document.scope(of: scope, graph)))
    let listed = screening.parties.certain.count
    add(
      .paragraph(
        "\(Words.count(listed, "listed party", plural: "listed parties")). Caught are those of whom they hold "
          + "\(screening.standing.threshold), themselves or through others that are caught. "
          + bibliography.mark(answer.rule.cites)
      )
    )
    if let state = answer.stateWords {
      let cites = screening.standing.phase?.cites ?? []
      add(.paragraph("\(state) \(bibliography.mark(cites))".withoutTrailingSpace))
    }
    if !answer.missingLists.isEmpty {
      add(.remark("not in this graph: \(answer.missingLists.map(\.rawValue).joined(with: ", "))"))
    }
    add(
      .table(
        ["party", "country", "verdict", "held", "by"],
        rows: answer.entries.map { entry in
          let more = entry.hasMoreResponsible ? ", …" : ""
          return [
            graph.label(of: entry.party),
            graph.entity(entry.party)?.countries.map { $0.uppercased() }.joined(with: " ") ?? "",
            answer.words(for: entry),
            entry.tally?.words ?? "",
            entry.responsible.map { graph.label(of: $0) }.joined(with: ", ") + more,
          ]
        },
        numeric: [],
        whole: [1, 3]
      )
    )
    if answer.count > answer.entries.count {
      add(.remark("\(answer.count - answer.entries.count) more; --limit shows more"))
    }
    addSources(from: graph, and: sources)
  }
}

extension String {
  /// The text without a space at its end.
  fileprivate var withoutTrailingSpace: String { last == " " ? String(dropLast()) : self }
}
