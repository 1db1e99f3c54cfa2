internal import ArgumentParser

/// The option for which graph is asked.
struct GraphOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Ask these records instead of the built-in graph: a folder, an image, or a file of any known format. May be \
      repeated: the inputs are joined, and 'built-in' is one too.
      """,
      valueName: "path"
    )
  )
  var graph: [String] = []

  var choice: GraphChoice { GraphChoice(paths: graph) }
}
