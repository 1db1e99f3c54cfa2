public import Testing

/// Compares a text with the one that was recorded for it, and fails the test with the lines that differ.
///
/// Recorded texts stand in `Snapshots/` beside the test file. With `RECORD_SNAPSHOTS=1` in the environment they are
/// written, and the test fails once, so that nobody records by accident.
///
/// - Parameters:
///   - text: What the test made.
///   - name: The name of the file, with its ending.
///   - testFile: The file of the test.
///   - sourceLocation: Where a failure is shown.
public func expectSnapshot(
  _ text: String,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = testFile.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Snapshots"
  let path = "\(folder)/\(name)"
  if TestFiles.environment("RECORD_SNAPSHOTS") == "1" {
    TestFiles.makeFolder(folder)
    let isWritten = TestFiles.write(Array(text.utf8), to: path)
    Issue.record(
      isWritten ? "recorded \(path); run again without RECORD_SNAPSHOTS" : "cannot write \(path)",
      sourceLocation: sourceLocation
    )
    return
  }
  guard let bytes = TestFiles.read(path) else {
    Issue.record(
      "there is no \(path); record it with RECORD_SNAPSHOTS=1",
      sourceLocation: sourceLocation
    )
    return
  }
  let recorded = String(decoding: bytes, as: UTF8.self)
  guard recorded != text else { return }
  let difference = LineDifference(from: recorded, to: text)
  Issue.record(
    "differs from \(path); RECORD_SNAPSHOTS=1 records anew\n\(difference.description)",
    sourceLocation: sourceLocation
  )
}
