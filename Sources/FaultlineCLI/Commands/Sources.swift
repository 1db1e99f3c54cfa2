internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline sources`: where the facts come from.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Where the facts come from, and how much rests on each source.",
    discussion: """
      EXAMPLES:
        faultline sources
        faultline sources --class official
        faultline sources --unused --graph my-records
      """
  )

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp("Only this class: official, press, research …", valueName: "class")
  )
  var sourceClass: Source.Class?

  @Flag(help: "Only sources that nothing cites.")
  var unused = false

  @Option(help: ArgumentHelp("Only sources that had appeared by this day.", valueName: "day"))
  var knownBy: Day?

  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.destination.format(of: [.text, .markdown, .json, .csv])
    let graph = try graphs.choice.open().known(by: knownBy)
    let usages = SourceUsage.all(in: graph).filter { usage in
      (!unused || usage.total == 0)
        && (sourceClass == nil || graph.source(usage.source)?.sourceClass == sourceClass)
    }
    switch format {
    case .json: try output.destination.write(JSONAnswer.sources(usages, in: graph))
    case .csv: try output.destination.write(CSVLine.table(Sources.columns, rows(usages, graph)))
    default:
      guard !usages.isEmpty else { break }
      var document = Document()
      document.add(.title("Sources", aside: "\(usages.count)"))
      for usage in usages {
        guard let source = graph.source(usage.source) else { continue }
        let cites = usage.total == 1 ? "1 cite" : "\(usage.total) cites"
        let facts = "\(source.sourceClass.rawValue) · \(source.id)"
        document.add(
          .statement("\(cites): \(source.citation)", status: nil, mark: "", details: [facts])
        )
      }
      try output.destination.write(document.rendered(as: format, for: output.destination.terminal))
    }
    guard !usages.isEmpty else { throw Failure.nothingFound("No such source on record.") }
  }

  private static let columns = ["cited", "class", "published", "publisher", "title", "url", "id"]

  private func rows(_ usages: [SourceUsage], _ graph: Graph) -> [[String]] {
    usages.compactMap { usage in
      graph.source(usage.source).map { source in
        [
          String(usage.total), source.sourceClass.rawValue,
          source.published?.description ?? source.retrieved.map { "read \($0)" } ?? "",
          source.publisher, source.title, source.url ?? "", source.id.rawValue,
        ]
      }
    }
  }
}
