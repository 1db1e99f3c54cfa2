import Faultline
import FaultlineTestSupport
import Testing

@Suite("Rules of ownership")
struct RuleScreeningTests {
  private func screening(
    _ story: OwnershipStory,
    _ rule: Rule = .halves,
    on day: String = "2025-10-15"
  ) throws -> (graph: Graph, result: Screening) {
    let graph = try GraphBuilder.build(story.records)
    let filter = Filter(asOf: Day(day))
    return (graph, RuleScreening(rule: rule, filter: filter).run(in: graph))
  }

  private func names(_ nodes: [NodeID], _ graph: Graph) -> String {
    nodes.map { graph.id(of: $0).rawValue.uppercased() }.sorted().joined(separator: " ")
  }

  @Test("every worked case comes out as published", arguments: OwnershipCase.all)
  func cases(_ worked: OwnershipCase) throws {
    let story = OwnershipStory(listed: worked.listed, holdings: worked.holdings)
    let (graph, result) = try screening(story)
    let target = try #require(graph.node(OwnershipStory.id(worked.target[...])))
    #expect(result.verdict(of: target).rawValue == worked.verdict)
    #expect(names(result.caught + result.parties.certain, graph) == worked.certain)
    #expect(names(result.possible, graph) == worked.possible)
  }

  @Test(
    "a rule has days before it, in force, stayed and unverified",
    arguments: [
      ("2025-09-28", "rule-not-in-force"), ("2025-09-29", "blocked"), ("2025-11-09", "blocked"),
      ("2025-11-10", "rule-stayed"), ("2026-11-09", "rule-stayed"),
      ("2026-11-10", "blocked-if-in-force"),
    ]
  )
  func phases(_ day: String, _ verdict: String) throws {
    let story = OwnershipStory(listed: "L", holdings: "L S 100; A B 100; L U 20", countries: "S my")
    let (graph, result) = try screening(story, .stayed, on: day)
    let node = try #require(graph.node("s"))
    #expect(result.verdict(of: node).rawValue == verdict)
    #expect(try result.verdict(of: #require(graph.node("l"))) == .listed)
  }

  @Test("stakes count on the days on which they were held (OFAC-402)")
  func days() throws {
    let story = OwnershipStory(
      listed: "X",
      holdings: "X A 60 until 2020-07-01; X A 40 from 2020-07-01; X B 60 from 2020"
    )
    for (day, verdict) in [("2020-06-01", "blocked"), ("2020-07-01", "not-blocked")] {
      let (graph, result) = try screening(story, on: day)
      #expect(try result.verdict(of: #require(graph.node("a"))).rawValue == verdict)
      // Some day of 2020 leaves most of the year open.
      #expect(try result.verdict(of: #require(graph.node("b"))) == .possible)
    }
  }

  @Test("a company outside the scope passes ownership on, but is not restricted itself (BIS-9)")
  func scope() throws {
    let story = OwnershipStory(listed: "E", holdings: "E D 60; D F 100", countries: "D us; F my")
    let (graph, result) = try screening(story, .stayed)
    #expect(try result.verdict(of: #require(graph.node("d"))) == .outOfScope)
    #expect(try result.verdict(of: #require(graph.node("f"))) == .blocked)
  }

  @Test(
    "a rule that looks for control, and adds up only what one party holds",
    arguments: [
      ("UK-50", "X", "X A 50; X A 60 of board", "blocked"),
      ("UK-50-by-relation", "X", "X A 50; controls X A", "blocked"),
      ("UK-half-is-not-enough", "X", "X A 50", "not-blocked"),
      ("UK-more-than-half", "X", "X A 50.01", "blocked"),
      ("UK-votes", "X", "X A 10; X A 51 of votes", "blocked"),
      ("UK-shares-and-votes-do-not-add-up", "X", "X A 30; X A 30 of votes", "not-blocked"),
      ("UK-AGG", "X Y", "X A 30; Y A 25", "not-blocked"),
      ("UK-one-party-through-two", "X", "X B 60; X C 60; B A 30; C A 30", "blocked"),
      ("UK-two-parties-through-two", "X Y", "X B 60; Y C 60; B A 30; C A 30", "not-blocked"),
      ("UK-controlled-above", "X", "controls X B; B A 60", "blocked"),
      ("UK-perhaps", "X", "X A ?", "possible"),
      ("UK-directs-is-no-control", "X", "directs X A; X A 20", "not-blocked"),
    ]
  )
  func control(_ name: String, _ listed: String, _ holdings: String, _ verdict: String) throws {
    let (graph, result) = try screening(
      OwnershipStory(listed: listed, holdings: holdings),
      .majorities
    )
    #expect(try result.verdict(of: #require(graph.node("a"))).rawValue == verdict, "\(name)")
  }

  @Test("what is disputed makes a possible, what is denied nothing")
  func statuses() throws {
    var story = OwnershipStory(listed: "X", holdings: "X A 60; X B 60")
    let cite = Cite(source: "register")
    story.records.relations[0].stances = [
      Stance(by: "x", attitude: .asserts, cite: cite),
      Stance(by: "a", attitude: .denies, cite: cite),
    ]
    story.records.relations[1].stances = [Stance(by: "b", attitude: .denies, cite: cite)]
    let (graph, result) = try screening(story)
    #expect(try result.verdict(of: #require(graph.node("a"))) == .possible)
    #expect(try result.verdict(of: #require(graph.node("b"))) == .notBlocked)
  }

  @Test("the listed parties behind a caught one are named, the nearest first")
  func responsible() throws {
    let story = OwnershipStory(listed: "X Y Z", holdings: "X A 60; A B 40; Y B 20; Z B 5; Z C 40")
    let (graph, result) = try screening(story)
    let found = try result.responsible(for: #require(graph.node("b")))
    #expect(found.parties.map { graph.id(of: $0).rawValue } == ["y", "z", "x"])
    #expect(!found.isCut)
  }

  @Test("a group of which a legal entity is listed makes what it holds possible")
  func groups() throws {
    let story = OwnershipStory(listed: "X", holdings: "member-of-group X G; G A 60; A B 50")
    let (graph, result) = try screening(story)
    #expect(try result.standing(of: #require(graph.node("g"))) == .speaker)
    #expect(try result.verdict(of: #require(graph.node("g"))) == .notBlocked)
    #expect(try result.verdict(of: #require(graph.node("a"))) == .possible)
    #expect(try result.verdict(of: #require(graph.node("b"))) == .possible)
  }

  @Test("no day given, the last on which a source appeared is taken")
  func standardDay() throws {
    var story = OwnershipStory(listed: "X", holdings: "X A 60 from 2024-05-01")
    var graph = try GraphBuilder.build(story.records)
    #expect(RuleScreening.day(of: .halves, in: graph) == Day("2024-05-01"))
    #expect(RuleScreening.day(of: .stayed, in: graph) == Day("2025-09-29"))
    story.records.sources[0].published = PartialDate("2024-12-24")
    graph = try GraphBuilder.build(story.records)
    #expect(RuleScreening.day(of: .halves, in: graph) == Day("2024-12-24"))
  }
}
