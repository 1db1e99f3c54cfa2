internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline build`: records into one image.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build one image of records, which --graph opens at once.",
    discussion: """
      Reads folders and files of hand-written records, FollowTheMoney JSON lines (OpenSanctions, Aleph) and tables of \
      nodes and edges (CSV), told apart by their content; several make one graph. '-' reads standard input. What is \
      odd, and what had no place, is told on standard error.

      EXAMPLES:
        faultline build my-records -o my-records.flt
        faultline build entities.ftm.json -o sanctions.flt
        faultline build nodes.csv edges.csv -o graph.flt
        faultline who Zhipu --graph my-records.flt
      """
  )

  @Argument(help: ArgumentHelp("Folders or files of records.", valueName: "path"))
  var paths: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write.", valueName: "file")
  )
  var output: String

  @Flag(help: "Build from what can be read, although some records are wrong.")
  var keepGoing = false

  @Flag(
    help: "Leave out the index by which 'find' and 'match' find names that are alike, not equal."
  )
  var noNames = false

  func run() throws {
    let input = GraphInput(
      paths: paths,
      keepsGoing: keepGoing,
      showsProgress: true,
      indexesNames: !noNames
    )
    let (graph, report) = try input.build(output)
    for line in report.lines { Console.message(line) }
    Console.message("\(output): \(graph.nodeCount) nodes, \(graph.edgeCount) edges")
  }
}
