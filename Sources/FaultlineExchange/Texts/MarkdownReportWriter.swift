public import Faultline

/// Writes a report in Markdown: a figure that viewers draw, the findings with their status, a time line, and numbered sources.
public struct MarkdownReportWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "report" }
  /// What the format is and who reads it.
  public var summary: String { "Markdown: figure, findings, timeline, sources" }
  /// The endings of its files.
  public var endings: [String] { [".report.md"] }

  /// How many links a figure may have that stands in the report.
  public static let figureLimit = 80

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var bibliography = Bibliography()
    let output = outputs[0]
    output.append("# \(MarkdownText.of(title(slice, graph)))\n\n")
    output.append(scope(slice, graph))
    writeFigure(table, &bibliography, output)
    writeFindings(table, &bibliography, &losses, output)
    writeClaims(table, &bibliography, output)
    writeTimeline(table, &bibliography, output)
    if !bibliography.sources.isEmpty {
      output.append("## Sources\n\n")
      for (index, id) in bibliography.sources.enumerated() {
        let source = graph.source(id).flatMap { graph.source($0) }
        let text = MarkdownText.of(source?.citation ?? id.rawValue)
        let link = source?.url.map { " <\(MarkdownText.link($0))>" } ?? ""
        output.append("\(index + 1). \(text)\(link)\n")
      }
    }
    losses.noteRules(of: slice, graph)
    return losses.report
  }

  private func title(_ slice: Slice, _ graph: Graph) -> String {
    switch slice.question {
    case .neighborhood(let focus, _):
      "Who is linked to \(focus.map { graph.label(of: $0) }.joined(separator: " and "))"
    case .paths(let from, let to):
      "How \(graph.label(of: from)) and \(graph.label(of: to)) are connected"
    case .exposure(let node, let answer, let rule): "\(graph.label(of: node)): \(answer) (\(rule))"
    case .whole: "All that is on record"
    }
  }

  private func scope(_ slice: Slice, _ graph: Graph) -> String {
    var parts = [
      "\(slice.nodes.count) nodes, \(slice.edges.count) links, \(slice.claims.count) claims"
    ]
    if !slice.filter.summary.isEmpty { parts.append(slice.filter.summary) }
    if let known = graph.knownUntil { parts.append("sources until \(known)") }
    if slice.isCut { parts.append("cut short by a limit") }
    return parts.joined(separator: "; ") + ".\n\n"
  }

  private func writeFigure(
    _ table: SliceTable,
    _ bibliography: inout Bibliography,
    _ output: ByteOutput
  ) {
    guard !table.slice.edges.isEmpty else { return }
    output.append("## Figure\n\n")
    guard table.slice.edges.count <= MarkdownReportWriter.figureLimit else {
      output.append(
        "\(table.slice.edges.count) links do not fit a figure: draw a part with `faultline diagram NAME`.\n\n"
      )
      return
    }
    output.append("```mermaid\n")
    var unused = TableLosses()
    MermaidWriter().write(table, to: output, &bibliography, &unused)
    output.append("```\n\nSolid lines are confirmed, dashed ones are not.\n\n")
  }

  private func writeFindings(
    _ table: SliceTable,
    _ bibliography: inout Bibliography,
    _ losses: inout TableLosses,
    _ output: ByteOutput
  ) {
    output.append("## Findings\n\n")
    var counts: [ClaimStatus: Int] = [:]
    for entry in table.slice.edges { counts[entry.status, default: 0] += 1 }
    let summary = ClaimStatus.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.name)" }
    }
    if !summary.isEmpty { output.append("Links: \(summary.joined(separator: ", ")).\n\n") }
    for entry in table.slice.nodes { losses.note(table.row(entry)) }
    for entry in table.slice.edges {
      let row = table.row(entry)
      losses.note(row)
      let mark = bibliography.mark(row.cites)
      let stake = row.relation?.stake.map { stake in
        row.sentence.contains(stake.description) ? "" : " Stake: \(stake)."
      }
      let note = row.relation?.note.map { " \(MarkdownText.of($0))" } ?? ""
      output.append(
        "- \(MarkdownText.of(row.sentence)) *\(entry.status.name)* \(mark)\(stake ?? "")\(note)\n"
      )
    }
    output.append("\n")
  }

  private func writeClaims(
    _ table: SliceTable,
    _ bibliography: inout Bibliography,
    _ output: ByteOutput
  ) {
    let (slice, graph) = (table.slice, table.graph)
    guard !slice.claims.isEmpty else { return }
    output.append("## Claims\n\n")
    for number in slice.claims {
      guard let claim = graph.claim(number) else { continue }
      let subject = claim.about.first.map { name(of: $0, graph) } ?? ""
      let status = graph.assessment(of: claim, knownBy: slice.filter.knownBy)?.status.name ?? ""
      output.append("- \(MarkdownText.of("\(subject) \(claim.says)")) *\(status)*\n")
      for stance in claim.stances where graph.isKnown(stance.cite, by: slice.filter.knownBy) {
        let quote = stance.cite.quote.map { ": “\($0)”" } ?? ""
        let day = stance.at.map { ", \($0)" } ?? ""
        let words = "\(name(of: stance.by, graph)) \(stance.attitude.rawValue)\(day)\(quote)"
        output.append("  - \(MarkdownText.of(words)) \(bibliography.mark([stance.cite]))\n")
      }
    }
    output.append("\n")
  }

  private func name(of id: RecordID, _ graph: Graph) -> String {
    graph.node(id).map { graph.label(of: $0) } ?? id.rawValue
  }

  private func writeTimeline(
    _ table: SliceTable,
    _ bibliography: inout Bibliography,
    _ output: ByteOutput
  ) {
    var events: [(date: PartialDate, text: String, cites: [Cite])] = []
    for entry in table.slice.nodes {
      let row = table.row(entry)
      guard let action = row.action else { continue }
      for (date, word) in [
        (action.dates.announced, "announced"), (action.dates.published, "published"),
        (action.dates.effective, "in force"), (action.dates.until, "no longer in force"),
      ] {
        if let date { events.append((date, "\(action.title): \(word)", action.cites)) }
      }
    }
    for entry in table.slice.edges {
      let row = table.row(entry)
      guard let relation = row.relation else { continue }
      if let from = relation.time.from { events.append((from, row.sentence, relation.cites)) }
      if let until = relation.time.until {
        events.append((until, "no longer: \(row.sentence)", relation.cites))
      }
    }
    guard !events.isEmpty else { return }
    let sorted = events.enumerated().sorted { left, right in
      let (one, other) = (left.element.date, right.element.date)
      return (one.earliest, one.precision.rawValue, left.offset)
        < (other.earliest, other.precision.rawValue, right.offset)
    }
    output.append("## Timeline\n\n| When | What | Sources |\n| --- | --- | --- |\n")
    for (_, event) in sorted {
      let text = MarkdownText.of(event.text).split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
      output.append("| \(event.date) | \(text) | \(bibliography.mark(event.cites)) |\n")
    }
    output.append("\n")
  }
}

/// Writes texts into Markdown so that they are read as texts.
private enum MarkdownText {
  static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "<", ">", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An address between angle brackets.
  static func link(_ url: String) -> String {
    var result = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "<": result += "%3C"
      case ">": result += "%3E"
      case _ where scalar.value <= 0x20: result += "%20"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
