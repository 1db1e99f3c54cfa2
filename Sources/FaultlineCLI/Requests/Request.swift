/// What a verb is asked, and how it answers; whoever read the words of the command line.
protocol Request: Equatable, Sendable {
  /// Answers.
  func run() throws
}
