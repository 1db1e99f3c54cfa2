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
