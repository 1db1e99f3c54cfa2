import Foundation
import Testing

@testable import FaultlineDiagrams

@Suite("The DOT form")
struct PlainDotTests {
  private static let dot = "/usr/bin/dot"

  @Test(
    "Plain dot draws the same figure from it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: dot))
  )
  func sameFigure() throws {
    let fitted = try Drawn.small.get()
    let file = FileManager.default.temporaryDirectory.appending(
      path: "faultline-\(ProcessInfo.processInfo.processIdentifier).dot"
    )
    try Data(fitted.dot.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: Self.dot)
    process.arguments = ["-Tsvg", file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try #require(try pipe.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(Array(output) == fitted.svg)
  }

  @Test("It carries the whole figure in one text and no position")
  func content() throws {
    let text = Drawn.dot(Samples.zhipu())
    #expect(text.contains("Who is linked to Zhipu AI?"))
    #expect(text.contains("Listing, sanction"))
    #expect(text.contains("90 FR 4617"))
    #expect(!text.contains("pos="))
    #expect(!text.contains("image"))
    #expect(text == Drawn.dot(Samples.zhipu()))
  }
}
