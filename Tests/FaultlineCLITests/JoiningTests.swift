import FaultlineTestSupport
import Foundation
import Testing

@Suite("Several inputs")
struct JoiningTests {
  private let folder = TemporaryFolder()
  private let ours: String
  private let theirs: String

  init() {
    ours = folder.write(
      """
      sources:
        - {id: s, class: press, title: One, publisher: Paper, published: 2025-01-01}
      entities:
        - {id: alpha, kind: company, names: [{value: Alpha}], cites: [{source: s}]}
        - {id: beta, kind: company, names: [{value: Beta}], cites: [{source: s}]}
      relations:
        - {kind: owns, from: alpha, to: beta, stake: {exact: 10}, cites: [{source: s}]}
      """,
      to: "ours.yaml"
    )
    theirs = folder.write(
      """
      sources:
        - {id: s, class: press, title: Two, publisher: Other, published: 2025-02-01}
      relations:
        - {kind: owns, from: alpha, to: beta, stake: {exact: 12}, cites: [{source: s}]}
        - {kind: partners, from: alpha, to: zhipu, cites: [{source: s}]}
        - {kind: partners, from: beta, to: NK-1, cites: [{source: s}]}
      """,
      to: "theirs.yaml"
    )
    folder.write(
      #"{"id":"NK-1","schema":"Company","properties":{"name":["Gamma"]}}"# + "\n",
      to: "gamma.ftm.json"
    )
  }

  @Test("Stakes that contradict each other are both told, each with its source")
  func contradiction() throws {
    let gamma = folder.path + "/gamma.ftm.json"
    let image = folder.path + "/all.flt"
    let built = try CommandRunner.run([
      "build", "built-in", ours, theirs, gamma, "-o", image,
    ])
    #expect(built.code == 0)
    #expect(
      built.errors.contains(
        "'s' differs between \(ours):2:5 and \(theirs):2:5: the second is kept as 's-2'"
      )
    )
    let answer = try CommandRunner.run(["who", "Alpha", "--graph", image])
    #expect(
      answer.text
        == """
        Alpha (company)
        all dates; sources to 2026-11-01

        Owns
          Alpha owns Beta (10 %) · reported [1]
          Alpha owns Beta (12 %) · reported [2]

        Works with
          Alpha works with Zhipu AI · reported [2]

        Sources
          [1] Paper, “One”, 2025-01-01
          [2] Other, “Two”, 2025-02-01

        """.replacingOccurrences(of: "10 %", with: "10\u{A0}%")
        .replacingOccurrences(of: "12 %", with: "12\u{A0}%")
    )
    let again = try CommandRunner.run(["build", image, theirs, "-o", folder.path + "/again.flt"])
    #expect(again.errors.contains("records given by several inputs, joined by id"))
    #expect(!again.errors.contains("differs"))
  }

  @Test("What no input carries is told with its place")
  func dangling() throws {
    let answer = try CommandRunner.run(["check", ours, theirs])
    #expect(answer.code == 65)
    #expect(answer.text.contains("\(theirs):5:39: error E302: no record carries the id 'zhipu'"))
    let gamma = folder.path + "/gamma.ftm.json"
    let built = try CommandRunner.run(["build", ours, theirs, gamma, "-o", folder.path + "/x.flt"])
    #expect(built.code == 65)
    #expect(built.errors.contains("'zhipu'"))
    #expect(!built.errors.contains("'NK-1'"))
  }

  @Test("A judgement joins an entity with that of another system, and its name alone does not")
  func judged() throws {
    let gamma = folder.path + "/gamma.ftm.json"
    let image = folder.path + "/judged.flt"
    let judgements = folder.path + "/judgements.yaml"
    let judge = try CommandRunner.run([
      "judge", "NK-1", "beta", "same", "--why", "one register number", "--by", "A. Analyst", "--on",
      "2026-01-02", "-o", judgements,
    ])
    #expect(judge.code == 0)
    let built = try CommandRunner.run(["build", gamma, ours, judgements, "-o", image])
    #expect(built.code == 0)
    for name in ["NK-1", "Gamma", "beta"] {
      let answer = try CommandRunner.run(["who", name, "--graph", image])
      #expect(answer.text.hasPrefix("Beta (company)\nalso Gamma"))
    }
    #expect(built.errors.contains("2 nodes, 1 edges"))
  }
}
