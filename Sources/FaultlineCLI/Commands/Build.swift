internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange

/// `faultline build`: records into one image.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build one image of records, which --graph opens at once.",
    discussion: """
      EXAMPLES:
        faultline build my-records -o my-records.flt
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

  func run() throws {
    let graph = try GraphChoice.records(paths)
    do {
      try OutputFile.write(graph.image, to: output)
    } catch {
      throw Failure.cannotWrite("\(error)")
    }
    Console.message("\(output): \(graph.nodeCount) nodes, \(graph.edgeCount) edges")
  }
}
