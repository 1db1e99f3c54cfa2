import CFaultlineData
import Faultline
import FaultlineExchange
import Foundation
import Testing

/// The curated graph: that the records are sound, and that the command carries them.
@Suite("The built-in graph")
struct BuiltInGraphTests {
  @Test("Data has no error, no uncited record, and one name of two bodies: BGI")
  func check() throws {
    let result = try CommandRunner.run("check Data")
    #expect(result.code == 0, "\(result.text)")
    let findings = result.text.split(separator: "\n").filter { $0.contains(": warning ") }
    #expect(findings.count == 1, "\(result.text)")
    #expect(result.text.contains("warning W403: 'BGI'"))
  }

  @Test("the command carries the image of Data")
  func image() throws {
    let folder = CommandRunner.package.appendingPathComponent("Data").path
    let image = try GraphBuilder.image(
      of: YAMLReader().read(paths: [folder]).records,
      indexesNames: true
    )
    let builtIn = UnsafeRawBufferPointer(
      start: faultline_builtin_bytes(),
      count: faultline_builtin_count()
    )
    #expect(Array(builtIn) == image, "run Scripts/demo, which builds it anew")
  }

  @Test("it holds what was asked for")
  func size() throws {
    let folder = CommandRunner.package.appendingPathComponent("Data").path
    let graph = try GraphBuilder.build(YAMLReader().read(paths: [folder]).records)
    let statistics = GraphStatistics(of: graph)
    #expect(statistics.entityCount + statistics.actionCount >= 250)
    #expect(statistics.relationCount + statistics.roleCount >= 450)
  }

  @Test("three names of Zhipu answer alike, but for the name asked by")
  func names() throws {
    let answers = try ["Zhipu", "智谱", "Beijing Zhipu Huazhang Technology Co., Ltd."].map { name in
      try CommandRunner.run(["who", name]).text
    }
    #expect(Set(answers).count == 1)
    #expect(answers[0].contains("Zhipu AI"))
  }

  @Test("BGI is two bodies: both are named and none is picked")
  func ambiguity() throws {
    let result = try CommandRunner.run("who BGI")
    #expect(result.code == 64)
    #expect(result.errors.contains("bgi-group"))
    #expect(result.errors.contains("beijing-graphene-institute"))
    #expect(result.text.isEmpty)
  }

  @Test("nobody is nobody, with suggestions")
  func nobody() throws {
    let nobody = try CommandRunner.run("who Nobody")
    #expect(nobody.code == 1)
    #expect(nobody.errors.contains("Did you mean"))
    let near = try CommandRunner.run("who Zhippu")
    #expect(near.code == 1)
    #expect(near.errors.contains("Zhipu AI"))
  }

  @Test(
    "paths give the chain with its sources",
    arguments: [
      (
        "path \"Tang Jie\" \"Commerce Department\"",
        [
          "Tang Jie founded Zhipu AI", "Entity List addition of 2025-01-16",
          "is part of", "Department of Commerce", "[1]",
        ]
      ),
      (
        "path Tencent BIS",
        ["Tencent backs Zhipu AI", "Bureau of Industry and Security", "90 FR"]
      ),
    ]
  )
  func paths(command: String, expected: [String]) throws {
    let result = try CommandRunner.run(command, environment: ["COLUMNS": "120"])
    #expect(result.code == 0)
    for words in expected { #expect(result.text.contains(words), "\(words)\n\(result.text)") }
  }

  @Test("Zhipu is not listed in 2023, announced on the 15th, listed on the 16th")
  func listed() throws {
    let before = try CommandRunner.run("listed --as-of 2023-01-01")
    #expect(before.code == 0)
    #expect(!before.text.contains("Zhipu"))
    #expect(before.text.contains("Hikvision"))
    let announced = try CommandRunner.run("listed Zhipu --as-of 2025-01-15 --format csv")
    #expect(announced.text.contains("\"announced, not effective\""))
    let listed = try CommandRunner.run("listed Zhipu --as-of 2025-01-16 --format csv")
    #expect(listed.text.components(separatedBy: ",listed,").count == 11)
    #expect(listed.text.contains("90 FR 4617"))
  }

  @Test("CXMT was listed twice under section 1260H and is not on the Entity List")
  func periods() throws {
    let result = try CommandRunner.run("listed CXMT --format csv")
    #expect(!result.text.contains("Entity List,"))
    #expect(result.text.contains("1260H"))
  }
}
