internal import Faultline

/// Collects what is found in one file.
struct YAMLFindings {
  /// How many findings of a file are kept.
  static let limit = 1000

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var count = 0

  init(file: String) { self.file = file }

  /// Adds a finding, or only counts it if there are too many.
  mutating func add(_ code: Diagnostic.Code, at mark: YAMLMark, _ message: String, hint: String) {
    count += 1
    guard count <= YAMLFindings.limit else { return }
    let location = SourceLocation(file: file, line: mark.line, column: mark.column)
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint))
  }

  /// All findings, with a last one that says how many are not shown.
  var all: [Diagnostic] {
    guard count > YAMLFindings.limit else { return diagnostics }
    let rest = count - YAMLFindings.limit
    return diagnostics + [
      Diagnostic(
        .tooMany,
        at: SourceLocation(file: file),
        "\(rest) more errors in this file are not shown",
        hint: "mend those shown and check again"
      )
    ]
  }
}
