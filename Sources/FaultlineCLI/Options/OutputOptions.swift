internal import ArgumentParser

/// The options for where an answer goes, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The form of the answer.", valueName: "form")
  )
  var format: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file; its ending chooses the form.", valueName: "file")
  )
  var output: String?

  var destination: Destination { Destination(form: format, path: output) }
}

/// The options for where a part of the graph goes, which has more forms than other answers.
struct SliceOutputOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Flag(help: "Say on standard error what the form could not hold, with counts and examples.")
  var reportLoss = false

  var destination: Destination {
    var destination = output.destination
    destination.reportsLoss = reportLoss
    return destination
  }
}
