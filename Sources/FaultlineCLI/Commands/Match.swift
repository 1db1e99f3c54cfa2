internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline match`: a list of names against the graph.
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Screen a list of names against the graph: who is meant, how surely, and why.",
    discussion: """
      FILE is a table (CSV) whose first line names its columns; '-' is standard input. Names stand in the column 'name' or \
      in --column; columns 'kind' (person, company) and 'country' (two letters) are used where they are there.
      Each row gets one verdict: same (one entity, 0.90 and up), ambiguous (several carry the name), possible (0.70 and \
      up: look yourself), different. Recorded judgements decide first. The order is that of the file.

      EXAMPLES:
        faultline match suppliers.csv
        faultline match customers.csv --column company --graph sanctions.flt -o hits.csv
        cut -f2 names.tsv | faultline match - --format json
      """
  )

  @Argument(help: ArgumentHelp("The table of names.", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("The column of the names.", valueName: "name"))
  var column: String?

  @Option(help: ArgumentHelp("The least score that counts, 0.50 to 1.", valueName: "score"))
  var least: Double = 0.70

  @Flag(help: "Leave out names that nobody may be meant by.")
  var onlyHits = false

  @OptionGroup var graphs: GraphOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0.5...1).contains(least) else { throw ValidationError("--least takes 0.50 to 1.") }
  }

  func run() throws {
    let destination = output.destination
    let format = try destination.format(of: [.text, .markdown, .csv, .json], default: .csv)
    let list = try names()
    let graph = try graphs.choice.open()
    let meter = NameMeter(total: list.entries.count)
    let found = NameScreening.run(
      list.entries.map(\.subject),
      in: graph,
      least: least,
      progress: { meter.add($0) }
    )
    meter.finish()
    var rows = zip(list.entries, found).map { MatchView.Row($0, $1, graph) }
    if onlyHits { rows.removeAll { $0.verdict == .different } }
    let view = MatchView(rows: rows, graph: graph)
    switch format {
    case .csv: try destination.write(CSVLine.table(MatchView.columns, view.cells))
    case .json: try destination.write(view.json)
    default: try destination.write(view.document.rendered(as: format, for: destination.terminal))
    }
    Console.message(view.summary)
    guard rows.contains(where: { $0.verdict != .different }) else {
      throw Failure.nothingFound("None of these names comes near one of the graph.")
    }
  }

  private func names() throws -> NameList {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path == "-" ? "/dev/stdin" : path)
    } catch {
      throw Failure.unreadable("\(error)")
    }
    do {
      return try NameList(bytes, column: column)
    } catch {
      throw Failure.badData("\(path): \(error)")
    }
  }
}
