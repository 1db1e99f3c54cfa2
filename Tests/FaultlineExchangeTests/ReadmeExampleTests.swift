import Faultline
import FaultlineExchange
import FoundationEssentials
import Testing

/// The example of the README, compiled as it stands there.
struct ReadmeExampleTests {
  private func example() throws {
    let result = YAMLReader().read(paths: ["my-records"])
    let graph = try GraphBuilder.build(result.records)
    if case .found(let acme) = graph.resolve("Acme") {
      let query = NeighborhoodQuery(focus: [acme], filter: Filter(asOf: Day("2025-02-01")))
      let report = NeighborhoodReport(query, in: graph)
      for section in report.sections {
        for entry in section.entries { print(entry.sentence, entry.status.status.name) }
      }
    }
  }

  @Test("the Swift code of the README is the code that is compiled here")
  func sameCode() throws {
    let here = String(#filePath)
    let package = try #require(here.firstRange(of: "/Tests/")).lowerBound
    let readme = try String(contentsOfFile: here[..<package] + "/README.md", encoding: .utf8)
    let start = try #require(readme.firstRange(of: "```swift\n")).upperBound
    let end = try #require(readme[start...].firstRange(of: "```")).lowerBound
    let printed = readme[start..<end].split(separator: "\n").map { $0.trimmed }
    let compiled = try String(contentsOfFile: here, encoding: .utf8).split(separator: "\n")
      .map { $0.trimmed }
    let code = printed.filter { !$0.hasPrefix("import ") }
    #expect(code.count > 5)
    #expect(compiled.firstRange(of: code) != nil)
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
