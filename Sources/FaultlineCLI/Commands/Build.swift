internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline build`: records into one image.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build one image of records, which --graph opens at once.",
    discussion: """
      Reads hand-written records, images, and the files of other tools, told apart by their content: FollowTheMoney \
      (OpenSanctions, Aleph), screening lists, beneficial ownership, graphs and tables. '-' reads standard input. What \
      is odd, and what had no place, is told on standard error.

      Several inputs make one graph: what carries one id is one record, and ids that were judged to be the same are one \
      entity ('faultline judge'). A name alone joins nothing. Where inputs contradict each other, both sides are kept \
      with their sources. 'built-in' stands for the graph that comes with faultline.

      EXAMPLES:
        faultline build my-records -o my-records.flt
        faultline build entities.ftm.json -o sanctions.flt
        faultline build nodes.csv edges.csv -o graph.flt
        faultline build built-in my-records sanctions.flt -o all.flt
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
