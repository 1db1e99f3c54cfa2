internal import ArgumentParser
internal import Glibc

/// The command `faultline`.
@main
struct FaultlineTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faultline",
    abstract: "Who is linked to whom in a contested field, how exactly, and who says so.",
    discussion: """
      Faultline answers from a graph of sourced records: the built-in one about US-China technology tension, or \
      your own with --graph. Every answer carries its sources, and how well each statement stands.

      EXAMPLES:
        faultline who Zhipu
        faultline path Tencent BIS
        faultline listed --as-of 2025-01-16 --country cn
        faultline exposure Nexperia --rule bis-affiliates --as-of 2025-10-15
        faultline diagram Zhipu -o zhipu.svg
      """,
    version: "0.1.0",
    subcommands: [
      Who.self, PathCommand.self, Find.self, Listed.self, ExposureCommand.self,
      DiagramCommand.self, Export.self,
      Stats.self, Sources.self, Check.self, Build.self,
      Judge.self,
    ]
  )

  /// Runs the command; every failure ends here, in one line on standard error and one exit code.
  static func main() {
    // A reader that has seen enough (| head) ends the program quietly.
    signal(SIGPIPE, SIG_DFL)
    do {
      if let request = ExpressLane.request(CommandLine.arguments.dropFirst()) {
        try request.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let found as Failure {
      // What was not found in a damaged image may be there.
      let failure = OpenImage.failure ?? found
      Console.message("faultline: \(failure.message)")
      Glibc.exit(failure.code)
    } catch {
      exit(withError: error)
    }
  }
}
