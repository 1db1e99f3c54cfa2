import Faultline
import FaultlineExchange
import Testing

struct NameListTests {
  private func list(_ text: String, column: String? = nil) throws -> NameList {
    try NameList(Array(text.utf8), column: column)
  }

  @Test("names are read with their lines, kinds and countries, whatever stands between the fields")
  func reading() throws {
    let text =
      "\u{FEFF}id,Name,kind,country\r\n1,\"Acme, \"\"A\"\"\nLtd\",company,cn\r\n2,,,\r\n3,李,person,China\n"
    let entries = try list(text).entries
    #expect(entries.map(\.line) == [2, 5])
    #expect(
      entries.map(\.subject) == [
        .init("Acme, \"A\"\nLtd", kind: .organization, country: "CN"), .init("李", kind: .person),
      ]
    )
    #expect(try list("a;who\n1;Acme\n", column: "Who").entries.map(\.subject.name) == ["Acme"])
    #expect(try list("x\ty\nAcme\t2\n", column: "x").entries.map(\.subject.name) == ["Acme"])
    #expect(try list("company\nAcme").entries.map(\.subject.name) == ["Acme"])
  }

  @Test("a table without names is told what it lacks, with the line")
  func faults() {
    #expect(throws: NameList.Problem.empty) { try list("") }
    #expect(throws: NameList.Problem.noColumn("name", ["a", "b"])) { try list("a,b\n1,2\n") }
    #expect(throws: NameList.Problem.openQuote(line: 2)) { try list("name\n\"Acme\n") }
  }
}
