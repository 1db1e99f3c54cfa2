import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite("Rules in YAML")
struct RuleReadingTests {
  private static let rest = """
    sources: [{id: gazette, class: official, title: T, publisher: P, published: 2025}]
    entities:
      - {id: the-list, kind: list, names: [List], cites: [gazette]}
      - {id: office, kind: government, names: [Office], cites: [gazette]}
      - {id: acme, kind: company, names: [Acme], cites: [gazette]}

    """

  private func findings(_ rule: String) -> [String] {
    let result = read(RuleReadingTests.rest + "rules:\n  - " + rule + "\n")
    return (result.diagnostics + RecordValidator.diagnostics(of: result))
      .sorted(by: Diagnostic.areInOrder)
      .map { "\($0.location.line):\($0.location.column) \($0.code) \($0.message); \($0.hint)" }
  }

  @Test("the least that a rule needs is enough, and it goes through an image unchanged")
  func least() throws {
    let text =
      "{id: r, title: R, lists: [the-list], threshold: {more-than: 49.5}, cites: [gazette]}"
    #expect(findings(text) == [])
    let records = read(RuleReadingTests.rest + "rules:\n  - " + text).records
    let graph = try GraphBuilder.build(records)
    #expect(graph.rules == records.rules)
    let rule = try #require(graph.rule("r"))
    #expect(rule.threshold.description == "more than 49.5\u{A0}%")
    #expect(rule.aggregates)
    #expect(rule.bases == [.equity])
    #expect(graph.rule("s") == nil)
  }

  @Test(
    "what is wrong with a rule is told with its place",
    arguments: [
      (
        "{id: r, title: R, lists: [], threshold: {at-least: 50}, cites: [gazette]}",
        "7:30 E202 'lists' is empty; at least one thing must stand in it"
      ),
      (
        "{id: r, title: R, lists: [a-list], threshold: {at-least: 50}, cites: [gazette]}",
        "7:31 E302 no record carries the id 'a-list'; add a list with this id, or mend the spelling"
      ),
      (
        "{id: r, title: R, lists: [acme], threshold: {at-least: 50}, cites: [gazette]}",
        "7:31 E303 'acme' is of the kind 'company'; a list of a rule is a list; choose another kind of "
          + "relation or role, or mend the kind of 'acme'"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {}, cites: [gazette]}",
        "7:53 E202 a threshold needs a number; write {at-least: 50} or {more-than: 50}"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 50, more-than: 50}, cites: [gazette]}",
        "7:53 E202 a threshold is one number, not two; write {at-least: 50} or {more-than: 50}"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 500}, cites: [gazette]}",
        "7:64 E206 'at-least' is 500: a stake is a percentage from 0 to 100; write the share in per cent; sums "
          + "of money go into 'amount'"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 50}, aggregates: maybe, cites: [gazette]}",
        "7:81 E204 'maybe' is no answer; allowed: yes, no"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 50}}",
        "7:5 W401 'r' has no source; name a source: cites: [ID]"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 50}, cites: [gazette], "
          + "phases: [{state: in-force, time: {from: 2025-02, until: 2025-01}}]}",
        "7:120 E209 it ends (2025-01) before it starts (2025-02); swap the two dates"
      ),
      (
        "{id: r, title: R, lists: [the-list], threshold: {at-least: 50}, cites: [gazette], "
          + "phases: [{state: stayed}, {state: in-force, time: {from: 2025-01}}]}",
        "7:137 W407 this phase starts before the one above it ends; write phases in order of time, and end "
          + "each where the next begins: time: {until: …}"
      ),
      (
        "{id: acme, title: R, lists: [the-list], threshold: {at-least: 50}, cites: [gazette]}",
        "7:10 E301 two records carry the id 'acme'; the other is an entity at a.yaml:5:5; give this record "
          + "another id, or delete one of the two"
      ),
    ]
  )
  func faults(_ rule: String, _ finding: String) {
    #expect(findings(rule) == [finding])
  }
}
