import Faultline
import FaultlineTestSupport
import Testing

struct JudgementTests {
  private func records() throws -> RecordSet {
    var records = RecordSet()
    records.entities = [
      Entity(id: "acme", kind: .company, names: [Name("Acme")]),
      Entity(id: "zenith", kind: .company, names: [Name("Zenith")]),
    ]
    let day = try #require(PartialDate("2026-02-01"))
    records.judgements = [
      Judgement(
        a: "zenith",
        b: "Zen Ltd",
        verdict: .same,
        by: "N. N.",
        on: day,
        why: "one register"
      ),
      Judgement(
        a: "acme",
        b: "zenith",
        verdict: .different,
        by: "N. N.",
        on: day,
        why: "both exist"
      ),
      Judgement(
        a: "acme",
        b: "elsewhere-7",
        verdict: .same,
        by: "N. N.",
        on: day,
        why: "one address"
      ),
    ]
    return records
  }

  @Test(
    "Judgements are kept in the image, in the order of their sides, with ids that are not there"
  )
  func image() throws {
    let records = try records()
    let graph = try Graph(image: GraphBuilder.image(of: records))
    #expect(
      graph.judgements == [records.judgements[2], records.judgements[1], records.judgements[0]]
    )
    #expect(graph.unknownJudged == ["elsewhere-7"])
  }

  @Test("What a judgement is about that is not there, or its contrary, is a warning")
  func findings() throws {
    var records = try records()
    var contrary = records.judgements[1]
    contrary.verdict = .same
    (contrary.a, contrary.b) = (contrary.b, contrary.a)
    var idle = contrary
    idle.b = "Zenith"
    records.judgements += [contrary, idle]
    let found = RecordValidator.diagnostics(of: records)
      .filter { ["W409", "W410"].contains($0.code.description) }
      .map { "\($0.code) \($0.message)" }
    #expect(
      found == [
        "W409 a judgement about 'zenith' and itself",
        "W409 no record has the id or the name 'elsewhere-7'",
        "W410 'zenith' and 'acme' are judged the same and different ((records))",
      ]
    )
  }
}
