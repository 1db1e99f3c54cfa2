import Faultline
import FaultlineExchange
import Testing

/// Reads a text as a file `a.yaml`.
func read(_ text: String) -> ReadResult {
  YAMLReader().read(Array(text.utf8), named: "a.yaml")
}

/// A text and the one finding that it gives, as `LINE:COLUMN CODE`, with parts of its message and hint.
struct Finding: Sendable, CustomTestStringConvertible {
  let text: String
  let place: String
  let message: String
  let hint: String

  init(_ text: String, _ place: String, _ message: String, hint: String = "") {
    self.text = text
    self.place = place
    self.message = message
    self.hint = hint
  }

  var testDescription: String { "\(place) \(message)" }

  /// Expects that the text gives this finding and no other.
  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let found = read(text).diagnostics
    #expect(found.count == 1, "\(found)", sourceLocation: sourceLocation)
    guard let first = found.first else { return }
    #expect(
      "\(first.location.line):\(first.location.column) \(first.code)" == place,
      "\(first)",
      sourceLocation: sourceLocation
    )
    #expect(first.message.contains(message), "\(first)", sourceLocation: sourceLocation)
    #expect(first.hint.contains(hint), "\(first)", sourceLocation: sourceLocation)
    #expect(!first.hint.isEmpty, sourceLocation: sourceLocation)
    #expect(first.location.file == "a.yaml", sourceLocation: sourceLocation)
  }
}

/// A source with more lines, in flow form: `source("published: 2019")`.
func source(_ line: String) -> String {
  """
  sources:
    - id: s
      class: press
      title: T
      publisher: P
      \(line)
  """
}

/// A relation with more lines.
func relation(_ line: String) -> String {
  """
  relations:
    - kind: owns
      from: a
      to: b
      \(line)
  """
}

/// An entity with more lines.
func entity(_ line: String) -> String {
  """
  entities:
    - id: e
      kind: company
      names: [E]
      \(line)
  """
}
