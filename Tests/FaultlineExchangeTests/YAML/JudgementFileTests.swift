import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

struct JudgementFileTests {
  private func judgement(_ b: String) throws -> Judgement {
    Judgement(
      a: "zhipu",
      b: b,
      verdict: .same,
      by: "A. \"Nonym\"",
      on: try #require(PartialDate("2026-02-01")),
      why: "renamed: see the\nregister"
    )
  }

  @Test("A judgement is added behind those of a file, and what stands in it stays")
  func adding() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/judgements.yaml"
    try JudgementFile.add(judgement("Z.ai"), to: path)
    try JudgementFile.add(judgement("智谱"), to: path)
    let result = YAMLReader().read(paths: [path])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.records.judgements.map(\.b) == ["Z.ai", "智谱"])
    #expect(result.records.judgements.first?.by == "A. \"Nonym\"")
  }

  @Test("A file with comments and other records keeps them, byte for byte")
  func keeping() throws {
    let text =
      "# mine\nentities:\n- id: zhipu\n  kind: company\n  names: [Zhipu]\n\njudgements:  # so far\n"
    let folder = TemporaryFolder()
    let path = folder.write(text, to: "mine.yaml")
    try JudgementFile.add(judgement("Z.ai"), to: path)
    let written = String(decoding: try InputFile.read(path), as: UTF8.self)
    #expect(written.hasPrefix(text))
    #expect(YAMLReader().read(paths: [path]).records.judgements.count == 1)
  }

  @Test("A file that cannot be added to is left alone")
  func refusing() throws {
    let folder = TemporaryFolder()
    for text in ["entities: [", "judgements: []\n", "judgements:\nentities: []\n"] {
      let path = folder.write(text, to: "mine.yaml")
      #expect(throws: JudgementFile.Problem.self) {
        try JudgementFile.add(judgement("Z.ai"), to: path)
      }
      #expect(String(decoding: try InputFile.read(path), as: UTF8.self) == text)
    }
  }

  @Test("A judgement that is not whole is told with its line and column")
  func reading() throws {
    let folder = TemporaryFolder()
    let path = folder.write(
      "judgements:\n- {a: x, b: y, verdict: alike, by: me, on: 2026-02-01, why: so}\n- {a: x, b: y}\n",
      to: "bad.yaml"
    )
    let found = YAMLReader().read(paths: [path]).diagnostics.map {
      "\($0.location.line):\($0.location.column) \($0.code)"
    }
    #expect(found == ["2:25 E204", "3:3 E202", "3:3 E202", "3:3 E202", "3:3 E202"])
  }
}
