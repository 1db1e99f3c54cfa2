internal import Faultline

/// A report before it is laid out: the same blocks become text for a terminal or Markdown.
struct Document {
  enum Block {
    /// The title, and what goes beside it.
    case title(String, aside: String)
    /// A heading.
    case heading(String)
    /// Running text.
    case paragraph(String)
    /// Words that qualify what stands above.
    case remark(String)
    /// How many statements of a list are left out, and how to see them.
    case more(Int)
    /// A statement with its status, the marks of its sources and further lines.
    case statement(String, status: ClaimStatus?, mark: String, details: [String])
    /// A table.
    case table([String], rows: [[String]], numeric: [Int], whole: [Int])
    /// A numbered source.
    case source(Int, String, link: String?)
  }

  private(set) var blocks: [Block] = []
  var bibliography = Bibliography()

  mutating func add(_ block: Block) { blocks.append(block) }

  /// Adds the sources that were cited so far, under their numbers.
  mutating func addSources(from graph: Graph, and others: [Source] = []) {
    guard !bibliography.sources.isEmpty else { return }
    add(.heading("Sources"))
    for (index, id) in bibliography.sources.enumerated() {
      let own = graph.source(id).flatMap { graph.source($0) }
      guard let source = own ?? others.first(where: { $0.id == id }) else { continue }
      add(.source(index + 1, source.citation, link: source.url))
    }
  }

  /// Adds a statement of a report, with the marks of its sources.
  mutating func add(_ entry: ReportEntry) {
    let validity = entry.validity == .maybe ? " (perhaps on that day)" : ""
    add(
      .statement(
        entry.sentence + validity,
        status: entry.status.status,
        mark: bibliography.mark(entry.cites),
        details: entry.positions.map { line(for: $0) } + entry.details
      )
    )
  }

  /// Adds a claim with everybody's position.
  mutating func add(_ claim: ReportClaim) {
    add(
      .statement(
        claim.sentence,
        status: claim.status.status,
        mark: "",
        details: claim.positions.map { line(for: $0) } + [claim.claim.note].compactMap(\.self)
      )
    )
  }

  /// What one party said, with its words and their source.
  private mutating func line(for position: ReportPosition) -> String {
    let quote = position.quote.map { ": “\($0)”" } ?? ""
    return "\(position.text)\(quote) \(bibliography.mark([position.cite]))"
  }

  /// The document in one of its forms.
  func rendered(as format: OutputFormat, for terminal: Terminal) -> String {
    format == .markdown ? MarkdownLayout.render(self) : TerminalLayout.render(self, for: terminal)
  }
}
