import Faultline
import Testing

@Suite struct DiagnosticTests {
  @Test("a finding is printed with its place, code and hint")
  func description() {
    let place = SourceLocation(file: "a.yaml", line: 3, column: 7)
    let finding = Diagnostic(.badDate, at: place, "no such day", hint: "look it up")
    #expect("\(finding)" == "a.yaml:3:7: error E205: no such day\n  hint: look it up")
    let warning = Diagnostic(.uncited, at: SourceLocation(file: "a.yaml"), "x", hint: "y")
    #expect("\(warning)" == "a.yaml: warning W401: x\n  hint: y")
  }

  @Test("findings are put in the order of their places, then of their codes")
  func order() {
    func finding(_ code: Diagnostic.Code, _ file: String, _ line: Int, _ column: Int) -> Diagnostic
    {
      Diagnostic(
        code,
        at: SourceLocation(file: file, line: line, column: column),
        "m",
        hint: "h"
      )
    }
    let ordered = [
      finding(.empty, "a", 0, 0), finding(.syntax, "a", 2, 9), finding(.badDate, "a", 10, 1),
      finding(.uncited, "a", 10, 1), finding(.syntax, "b", 1, 1),
    ]
    #expect(ordered.reversed().sorted(by: Diagnostic.areInOrder) == ordered)
    #expect(Diagnostic.Severity.error < .warning)
  }

  @Test(
    "the nearest word is suggested, and none that is far",
    arguments: [
      ("compnay", "company"), ("form", "from"), ("groop", "group"), ("Person", "person"),
      ("x", nil), ("spaceship", nil), ("", nil), ("ab", nil), ("organisation", "organization"),
    ] as [(String, String?)]
  )
  func suggestions(_ word: String, _ expected: String?) {
    let words = ["company", "from", "group", "person", "organization", "abc-def"]
    #expect(Suggestion.nearest(to: word, among: words) == expected)
  }

  @Test("without a near word the hint lists all")
  func hint() {
    #expect(Suggestion.hint(for: "hte", among: ["the", "a"]) == "did you mean 'the'?")
    #expect(Suggestion.hint(for: "zebra", among: ["the", "a"]) == "allowed: the, a")
  }

  @Test("places of records survive joining two tables, double ids and files with one name")
  func locations() {
    func table(_ file: String, _ line: Int) -> RecordLocations {
      var table = RecordLocations()
      table.add(
        .entity,
        at: SourceLocation(file: file, line: line, column: 1),
        fields: [RecordLocations.Mark(.name(0), line: line + 1, column: 5)],
        isFlawed: line == 7
      )
      return table
    }
    var joined = table("a", 3)
    joined.append(table("b", 7))
    joined.append(table("a", 9))
    #expect(
      (0..<3).map { joined.location(of: RecordReference(.entity, $0)).description } == [
        "a:3:1", "b:7:1", "a:9:1",
      ]
    )
    #expect(joined.location(of: .name(0), in: RecordReference(.entity, 2)).description == "a:10:5")
    #expect(joined.location(of: .name(1), in: RecordReference(.entity, 2)).description == "a:9:1")
    #expect(joined.isFlawed(RecordReference(.entity, 1)))
    #expect(!joined.isFlawed(RecordReference(.entity, 0)))
    #expect(!joined.isWhole)
    #expect(joined.location(of: RecordReference(.claim, 0)).description == "(records)")
  }
}
