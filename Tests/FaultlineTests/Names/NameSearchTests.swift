import FaultlineTestSupport
import Testing

@testable import Faultline

struct NameSearchTests {
  private func graph(indexesNames: Bool = true, _ change: (inout RecordSet) -> Void = { _ in })
    throws
    -> Graph
  {
    var records = RecordSet()
    records.entities = [
      Entity(
        id: "huazhang",
        kind: .company,
        names: [Name("Beijing Zhipu Huazhang Technology Co., Ltd.")],
        countries: ["CN"]
      ),
      Entity(
        id: "qingyan",
        kind: .company,
        names: [Name("Beijing Zhipu Qingyan Technology Co., Ltd.")]
      ),
      Entity(
        id: "hikvision",
        kind: .company,
        names: [Name("Hangzhou Hikvision Digital Technology")]
      ),
      Entity(id: "ren", kind: .person, names: [Name("Ren Zhengfei")]),
      Entity(id: "mmz-1", kind: .company, names: [Name("MMZ Plant")]),
      Entity(id: "mmz-2", kind: .company, names: [Name("MMZ Plant")]),
    ]
    change(&records)
    return try GraphBuilder.build(records, indexesNames: indexesNames)
  }

  @Test(
    "the one that is meant is found in any script and spelling, with or without an index in the image",
    arguments: [
      ("北京智谱华章科技有限公司", "huazhang", NameBand.same),
      ("Hangzhou Hikvsion Digital Technology Co Ltd", "hikvision", .same),
      ("REN, Zheng Fei", "ren", .same), ("任正非", "ren", .same),
      ("Hikvision", "hikvision", .possible),
    ]
  )
  func found(name: String, id: RecordID, band: NameBand) throws {
    for indexesNames in [true, false] {
      let graph = try graph(indexesNames: indexesNames)
      #expect((NameIndex(in: graph) != nil) == indexesNames)
      var search = NameSearch(graph)
      let first = try #require(search.candidates(for: name).first)
      #expect(graph.id(of: first.node) == id)
      #expect(first.band == band, "\(first.reason)")
      #expect(!first.steps.isEmpty)
    }
  }

  @Test("a judgement goes before names, and the later one before the earlier")
  func judgements() throws {
    func day(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
    func judged(_ verdicts: [(String, String, Judgement.Verdict, String)]) throws -> Graph {
      let made = try verdicts.map { a, b, verdict, on in
        Judgement(a: a, b: b, verdict: verdict, by: "N. N.", on: try day(on), why: "because")
      }
      return try graph { $0.judgements = made }
    }
    let renamed = try judged([("huazhang", "Z.ai", .same, "2026-01-02")])
    #expect(renamed.resolve("z.AI") == .found(try #require(renamed.node("huazhang"))))
    #expect(
      renamed.matches("Z.ai").first?.reason.words
        == "judged the same by N. N. on 2026-01-02: because"
    )
    let apart = try judged([("MMZ Plant", "mmz-2", .different, "2026-01-02")])
    #expect(apart.resolve("MMZ Plant") == .found(try #require(apart.node("mmz-1"))))
    let later = try judged([
      ("huazhang", "Z.ai", .same, "2026-01-02"), ("Z.ai", "huazhang", .different, "2026-01-03"),
    ])
    #expect(later.matches("Z.ai").isEmpty)
  }

  @Test("a list gets one verdict a name, whatever the number of threads")
  func screening() throws {
    let graph = try graph()
    let subjects: [NameScreening.Subject] = [
      .init("MMZ Plant"), .init("北京智谱华章科技有限公司"),
      .init("Beijing Zhipu Huazhang Technology Co Ltd", country: "US"),
      .init("Xyzzy"), .init("Hikvision", kind: .organization), .init("Hikvision", kind: .person),
      .init(""),
    ]
    let found = NameScreening.run(subjects, in: graph, threads: 1)
    let verdicts = found.map { NameScreening.verdict($0, in: graph).verdict }
    #expect(
      verdicts == [.ambiguous, .same, .possible, .different, .possible, .different, .different]
    )
    let many = (0..<40).flatMap { _ in subjects }
    #expect(
      NameScreening.run(many, in: graph, threads: 1)
        == NameScreening.run(many, in: graph, threads: 4)
    )
  }

  @Test("an index with wrong numbers finds somebody or nobody, and nothing breaks")
  func hostile() throws {
    let sound = try graph()
    var random = SplitMix64(seed: 5)
    for section in [
      GraphImage.Section.nameTermIndex, .nameTerms, .nameTermOffsets, .nameTermNames,
      .nameKeyOffsets,
    ] {
      for value in [0, 1, 7, 0xFFFF_FFFF, UInt64.random(in: 0...(1 << 31), using: &random)] {
        var forgery = ImageForgery(of: sound)
        for place in 0..<forgery.count(of: section) where place % 2 == 0 {
          forgery.set(section, place, to: value)
        }
        let graph = try Graph(image: forgery.sealed)
        _ = graph.matches("Beijing Zhipu Huazhang", limit: 3)
        _ = graph.resolve("Hangzhou Hikvsion Digital")
      }
    }
  }
}
