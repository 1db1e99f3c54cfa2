import Faultline
import FaultlineExchange
import Testing

/// Files that start with `imported: yes`.
@Suite struct ImportedFileTests {
  @Test func `Ids, kinds and texts of an imported file may be anything`() {
    let result = read(
      """
      imported: yes
      entities:
        - {id: NK-AbC, kind: tax-roll, names: [], countries: [Atlantis], note: " a\\nb\\0"}
      relations:
        - {kind: "knows:of", from: NK-AbC, to: NK-AbC, time: {from: 2020, until: 2010}}
      """
    )
    let found = result.diagnostics + RecordValidator.diagnostics(of: result)
    #expect(found.isEmpty, "\(found)")
    #expect(result.records.entities.first?.note == " a\nb\0")
    #expect(result.locations.holdsImported)
  }

  @Test(arguments: [
    Finding(
      "entities: []\nimported: yes\n",
      "2:1 E203",
      "stands behind records",
      hint: "first line"
    ),
    Finding("imported: maybe\n", "1:11 E204", "neither yes nor no"),
    Finding("imported:\n", "1:10 E204", "neither yes nor no"),
    Finding("importd: yes\n", "1:1 E201", "no 'importd'", hint: "imported"),
    Finding(
      "imported: no\nentities:\n  - {id: NK-AbC, kind: company, names: [A]}\n",
      "3:10 E207",
      "'NK-AbC' is no id"
    ),
    Finding(
      "imported: yes\nentities:\n  - {kind: company}\n",
      "3:5 E202",
      "an entity needs 'id'"
    ),
    Finding(
      "imported: yes\nentities:\n  - {id: a, kind: company, name: A}\n",
      "3:28 E201",
      "an entity has no 'name'"
    ),
    Finding(
      "imported: yes\nsources:\n  - {id: S, class: rumour, title: T, publisher: P}\n",
      "3:20 E204",
      "'rumour' is no class of sources"
    ),
  ])
  func `What cannot be read stays an error with its place`(finding: Finding) { finding.check() }

  @Test func `A reference that leads nowhere, and an entity given twice, stay errors`() {
    let result = read(
      """
      imported: yes
      entities:
        - {id: A:1, kind: company}
        - {id: A:1, kind: company}
      relations:
        - {kind: owns, from: A:1, to: B:2, cites: [S]}
      """
    )
    let found = RecordValidator.diagnostics(of: result).map {
      "\($0.location.line):\($0.location.column) \($0.code)"
    }
    #expect(found == ["4:10 E301", "6:33 E302", "6:46 E302"])
  }
}
