import Testing

@testable import Faultline

@Suite("Edges in brief")
struct EdgeBriefTests {
  private func row(to: UInt32 = 7, kind: UInt16 = 3, start: Int32 = 20_000) -> EdgeRow {
    EdgeRow(
      from: 1,
      to: to,
      reference: 0,
      fromEarliest: start,
      fromLatest: start,
      untilEarliest: .max,
      untilLatest: .max,
      known: 0,
      stakeMin: -1,
      stakeMax: -1,
      kind: kind,
      status: ClaimStatus.retracted.rawValue,
      flags: 0
    )
  }

  @Test("a row is as wide as the section has it")
  func width() {
    #expect(MemoryLayout<EdgeRow>.stride == EdgeRow.size)
  }

  @Test(
    "the second end, the kind, the status and the day are kept",
    arguments: [0, 1, -1, 20_000, -1_048_575, 1_048_574, Int32.min]
  )
  func kept(start: Int32) {
    let brief = EdgeBrief(row(to: .max - 1, kind: 254, start: start))
    #expect(brief.to == Int(UInt32.max - 1))
    #expect(brief.kind == 254)
    #expect(brief.status == ClaimStatus.retracted.rawValue)
    #expect(brief.start == start)
  }

  @Test(
    "a day that is too far away is left to the row",
    arguments: [-1_048_576, 1_048_575, Int32.max, Int32.min + 1]
  )
  func far(start: Int32) {
    #expect(EdgeBrief(row(start: start)).start == nil)
  }

  @Test("a kind that does not fit a byte is left to the row", arguments: [255, 256, 40_000])
  func wide(kind: UInt16) {
    #expect(EdgeBrief(row(kind: kind)).kind == Adjacency.wideKind)
  }
}
