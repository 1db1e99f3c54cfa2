import Faultline

/// Numbers the sources of a figure, and keeps the best of each line, card or row.
///
/// The graph is as it was known by the day asked about (``Graph/known(by:)``): its records cite no later source.
struct FigureCitations {
  private let graph: Graph
  private var bibliography = Bibliography()

  init(_ graph: Graph) { self.graph = graph }

  /// The numbers of the best of some sources.
  mutating func numbers(_ cites: [Cite]) -> [Int] {
    var sources: [RecordID] = []
    for cite in cites where !sources.contains(cite.source) { sources.append(cite.source) }
    let best = sources.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }
    return best.prefix(DiagramBuilder.citesPerLine)
      .map { bibliography.number(of: $0.element) }.sorted()
  }

  /// How well a source carries a fact: 0 is best.
  private func rank(_ id: RecordID) -> Int {
    guard let source = graph.source(id).flatMap({ graph.source($0) }) else { return .max }
    return switch source.sourceClass {
    case .official, .court, .registry: 0
    case .filing: 1
    case .wire, .press: 2
    case .companyStatement: 3
    case .research: 4
    case .social: 5
    }
  }

  /// The sources cited so far, each as one short line.
  var all: [Diagram.Citation] {
    bibliography.sources.enumerated().map { index, id in
      let source = graph.source(id).flatMap { graph.source($0) }
      let text = source.map { source in
        let title = PrintableText.capped(source.title, at: 80)
        let date =
          source.published.map { ", \($0)" } ?? source.retrieved.map { ", read \($0)" } ?? ""
        return "\(source.publisher), “\(title)”\(date)"
      }
      return Diagram.Citation(
        number: index + 1,
        text: text ?? id.rawValue,
        link: source?.url.flatMap { Diagram.Link($0) }
      )
    }
  }
}
