/// A syntax error of libyaml in words that say what to do.
struct YAMLSyntaxProblem {
  let mark: YAMLMark
  let message: String
  let hint: String

  init(_ failure: YAMLEventSource.Failure) {
    let problem = failure.problem
    let isQuoted = failure.context.contains("quoted scalar")
    if isQuoted, problem.contains("unexpected end") || problem.contains("document indicator") {
      mark = failure.start
      message = "the quote that is opened here is not closed"
      hint = "close it; inside '…' write '' for an apostrophe, inside \"…\" write \\\" for a quote"
      return
    }
    mark = failure.mark
    let isElsewhere = failure.start.line != mark.line
    let start = isElsewhere ? ", which starts in line \(failure.start.line)" : ""
    message =
      failure.context.isEmpty ? problem : "\(problem) \(failure.context)\(start)"
    hint =
      YAMLSyntaxProblem.hints.first { problem.contains($0.problem) }?.hint
      ?? "compare with the lines above: indentation, quotes, brackets"
  }

  /// Parts of what libyaml says, and what mostly causes it.
  private static let hints: [(problem: String, hint: String)] = [
    (
      "mapping values are not allowed",
      "a text with ': ' in it needs quotes; else look at the indentation"
    ),
    (
      "did not find expected key",
      "look at the indentation of this line and the one above; a quoted text must end with its quote"
    ),
    (
      "could not find expected ':'",
      "each line of a mapping is 'key: value'; a text over several lines needs '>-' after its key"
    ),
    (
      "did not find expected '-' indicator",
      "the '- ' of all items of a list stand below each other"
    ),
    (
      "did not find expected ',' or",
      "close the bracket; a text inside brackets that holds , [ ] { or } needs quotes"
    ),
    (
      "cannot start any token",
      "a text that starts with @ ` or % needs quotes"
    ),
    (
      "alphabetic or numeric character",
      "a text that starts with & or * needs quotes"
    ),
    (
      "unknown escape character",
      "inside double quotes a backslash is special: write \\\\ or use single quotes"
    ),
    (
      "sequence entries are not allowed",
      "a list starts on a new line; a text that starts with '- ' needs quotes"
    ),
    (
      "expected <document start>",
      "a file is one mapping: every line at the left edge is 'key:'"
    ),
    (
      "undefined tag handle",
      "tags are not accepted; a text that starts with '!' needs quotes"
    ),
  ]
}
