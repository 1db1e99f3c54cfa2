internal import ArgumentParser

/// The option for which graph is asked.
struct GraphOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask these records instead of the built-in graph: a folder or file of YAML, or an image. May be repeated.",
      valueName: "path"
    )
  )
  var graph: [String] = []

  var choice: GraphChoice { GraphChoice(paths: graph) }
}
