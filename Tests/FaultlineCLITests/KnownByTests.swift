import FaultlineTestSupport
import Testing

/// Whatever became public late says "zlate" in the fixture: nothing of it may be seen in what was known early.
@Suite("What was known by a day")
struct KnownByTests {
  static let graph = "--graph Tests/FaultlineCLITests/Fixtures/horizon"

  /// The words of a verb, and the exit code with what was known early.
  static let verbs: [(words: String, code: Int32)] = [
    ("who alpha --hops 3", 0),
    ("who alpha --hops 2 --format markdown", 0),
    ("who alpha --hops 3 --format json", 0),
    ("who alpha --format csv", 0),
    ("who alpha --hops 3 --format node-link", 0),
    ("who alpha --hops 3 --format dot", 0),
    ("who delta --format json", 0),
    ("who \"The List\" --hops 2", 0),
    ("who listing-early", 0),
    ("path gamma office", 0),
    ("path gamma delta --k 3 --format json", 0),
    ("listed", 0),
    ("listed --as-of 2020-09-01 --format json", 0),
    ("listed --format csv", 0),
    ("find works", 0),
    ("find alpha --format json", 0),
    ("find zl", 1),
    ("stats --format json", 0),
    ("stats", 0),
    ("stats --central --top 30", 0),
    ("stats --central --measure betweenness --format json --top 30", 0),
    ("stats --communities --top 30", 0),
    ("stats --components --format csv", 0),
    ("sources", 0),
    ("sources --format json", 0),
    ("sources --unused", 0),
    ("export", 0),
    ("export --format node-link", 0),
    ("export --format csv", 0),
    ("export --format dot", 0),
    ("diagram alpha --hops 2 --format svg", 0),
    ("diagram --path gamma delta --format dot", 0),
  ]

  @Test("nothing that became public later is in an answer", arguments: verbs)
  func early(words: String, code: Int32) throws {
    let early = try CommandRunner.run("\(words) --known-by 2020-12-31 \(KnownByTests.graph)")
    #expect(early.code == code, "\(early.errors)")
    let lines = (early.text + early.errors).lowercased().split(separator: "\n")
      .filter { $0.contains("zlate") && !$0.contains("'zl") }
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  @Test(
    "nobody is found by what was not yet known",
    arguments: ["Zlate Entity", "zlate-entity", "Zlate Works", "Zlate Delta"]
  )
  func names(name: String) throws {
    let question = "who \"\(name)\" \(KnownByTests.graph)"
    #expect(try CommandRunner.run(question).code == 0)
    #expect(try CommandRunner.run("\(question) --known-by 2025-05-01").code == 0)
    #expect(try CommandRunner.run("\(question) --known-by 2025-04-30").code == 1)
  }

  @Test("an end that was published later ends nothing")
  func end() throws {
    let question = "who alpha --relation owns --as-of 2025-06-01 --format csv"
    func owns(_ day: String) throws -> Bool {
      let words = "\(question) --known-by \(day) \(KnownByTests.graph)"
      return try CommandRunner.run(words).text.contains("gamma--owns--alpha")
    }
    #expect(try owns("2020-12-31"))
    #expect(try !owns("2025-05-01"))
  }

  @Test("a denial that came later leaves what it denies alleged")
  func status() throws {
    let question = "who alpha --relation partners --format csv \(KnownByTests.graph)"
    #expect(try CommandRunner.run(question).text.contains(",disputed,"))
    #expect(try CommandRunner.run("\(question) --known-by 2020-12-31").text.contains(",alleged,"))
    let wanted = "who alpha --relation partners --status disputed --known-by 2020-12-31"
    #expect(try CommandRunner.run("\(wanted) \(KnownByTests.graph)").code == 1)
  }
}
