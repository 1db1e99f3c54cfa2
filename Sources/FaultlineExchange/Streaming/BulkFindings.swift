internal import Faultline

/// Collects what is wrong in one large file.
struct BulkFindings {
  let file: String
  private var diagnostics: [Diagnostic] = []
  private(set) var count = 0

  init(file: String) { self.file = file }

  /// Adds a finding, or only counts it if there are too many.
  mutating func add(
    _ code: Diagnostic.Code,
    line: Int,
    column: Int,
    _ message: String,
    hint: String
  ) {
    count += 1
    guard count <= BulkResult.findingLimit else { return }
    let location = SourceLocation(file: file, line: line, column: column)
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint))
  }

  /// All findings, with a last one that says how many are not shown.
  var all: [Diagnostic] {
    let shown = diagnostics.sorted(by: Diagnostic.areInOrder)
    guard count > BulkResult.findingLimit else { return shown }
    return shown + [
      Diagnostic(
        .tooMany,
        at: SourceLocation(file: file),
        "\(count - BulkResult.findingLimit) more errors in this file are not shown",
        hint: "mend those shown and read the file again"
      )
    ]
  }
}
