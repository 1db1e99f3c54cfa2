import Faultline
import FaultlineTestSupport
import Testing

@Suite("Exposure query")
struct ExposureQueryTests {
  private func exposure(
    _ listed: String,
    _ holdings: String,
    of target: String,
    _ rule: Rule = .halves,
    on day: String = "2025-10-15",
    countries: String = ""
  ) throws -> (exposure: Exposure, graph: Graph) {
    let story = OwnershipStory(listed: listed, holdings: holdings, countries: countries)
    let graph = try GraphBuilder.build(story.records)
    let node = try #require(graph.node(OwnershipStory.id(target[...])))
    let query = ExposureQuery(target: node, rule: rule, filter: Filter(asOf: Day(day)))
    return (query.run(in: graph), graph)
  }

  @Test(
    "every worked case has its sums, its economic interest and its verdict",
    arguments: OwnershipCase.all
  )
  func cases(_ worked: OwnershipCase) throws {
    let (exposure, _) = try exposure(worked.listed, worked.holdings, of: worked.target)
    #expect(exposure.verdict.rawValue == worked.verdict)
    if let aggregate = worked.aggregate {
      #expect(exposure.tallies.first?.min.description == aggregate.min)
      #expect(exposure.tallies.first?.max.description == aggregate.max)
    }
    if let lookThrough = worked.lookThrough {
      #expect(exposure.lookThrough.percent.description == lookThrough)
    }
  }

  @Test("each owner counts or does not, with the reason")
  func reasons() throws {
    let (exposure, graph) = try exposure(
      "X",
      "X A 50; X B 25; A T 10; B T 20; X T 5 until 2024; X T 5 from 2026; controls X T; X T 9 of votes; Z T 51",
      of: "T"
    )
    let found = exposure.holders.map { "\(graph.id(of: $0.owner)) \($0.counting)" }
    #expect(
      found == [
        "a inFull", "z not(Faultline.Holder.Reason.ownerFree)",
        "b not(Faultline.Holder.Reason.ownerFree)", "x not(Faultline.Holder.Reason.ended)",
        "x not(Faultline.Holder.Reason.notYet)", "x not(Faultline.Holder.Reason.otherBasis)",
        "x not(Faultline.Holder.Reason.control)",
      ]
    )
    #expect(exposure.holders[2].ownersTally?.words == "25\u{A0}%")
    #expect(exposure.chain.map { graph.id(of: $0.party) } == ["a"])
    #expect(exposure.listed.map { graph.id(of: $0.party) } == ["x"])
  }

  @Test(
    "the smallest change is the one that really flips the answer",
    arguments: [
      // The fall of either half below half takes the other with it.
      ("X", "X A 50; A B 60", "B", "loses 0+ x-a>not-blocked; isDelisted x>not-blocked"),
      ("X", "X A 80; A B 60", "B", "loses 10+ a-b>not-blocked; isDelisted x>not-blocked"),
      (
        "X Y", "X A 30; Y A 30", "A",
        "loses 10+ x-a>not-blocked; isDelisted x>not-blocked; isDelisted y>not-blocked"
      ),
      // No single change is enough.
      ("X Y", "X A 50; Y A 50", "A", ""),
      ("X", "X A 40", "A", "buys 10>blocked"),
      (
        "X", "X A 50; X B 45; A C 25; B C 25", "C",
        "gains 5 x-b>blocked; buys 25>blocked; isListed b>blocked"
      ),
      ("X", "Z A 60", "A", "buys 50>blocked; isListed z>blocked"),
      ("X", "X A ?", "A", "provesToBe 50 x-a>blocked; buys 50>blocked"),
      (
        "X", "X A 20; X B 10-60; B A 40", "A",
        "provesToBe 50 x-b>blocked; buys 30>blocked; isListed b>blocked"
      ),
    ]
  )
  func tippingPoints(_ listed: String, _ holdings: String, _ target: String, _ wanted: String)
    throws
  {
    let (exposure, graph) = try exposure(listed, holdings, of: target)
    func ends(_ edge: EdgeID) -> String {
      "\(graph.id(of: graph.from(edge)))-\(graph.id(of: graph.to(edge)))"
    }
    let found = exposure.tippingPoints.map { point -> String in
      let more = point.takesMore ? "+" : ""
      let change =
        switch point.change {
        case .buys(let points): "buys \(points)\(more)"
        case .gains(let edge, let points): "gains \(points)\(more) \(ends(edge))"
        case .loses(let edge, let points): "loses \(points)\(more) \(ends(edge))"
        case .provesToBe(let edge, let share): "provesToBe \(share)\(more) \(ends(edge))"
        case .endsControl(let edge): "endsControl \(ends(edge))"
        case .isListed(let party): "isListed \(graph.id(of: party))"
        case .isDelisted(let party): "isDelisted \(graph.id(of: party))"
        }
      return "\(change)>\(point.leadsTo.rawValue)"
    }
    #expect(found.joined(separator: "; ") == wanted)
  }

  @Test(
    "what calls for care is flagged",
    arguments: [
      ("X", "X A 30", "significant-minority"),
      ("X", "X A 20; controls X A", "control-without-ownership"),
      ("X", "X A 20; directs X A", "control-without-ownership"),
      ("X", "X A ?", "unknown-stake"),
      ("X", "X A 60 until 2024", "former-stake"),
      ("X", "directs P A; directs P X", "shared-director"),
      ("X", "member-of-group X G; G A 60", "group-holding"),
      ("X", "X A 60", ""),
      ("X", "X A 10", ""),
    ]
  )
  func redFlags(_ listed: String, _ holdings: String, _ kinds: String) throws {
    let (exposure, _) = try exposure(listed, holdings, of: "A")
    #expect(exposure.redFlags.map(\.kind.rawValue).joined(separator: " ") == kinds)
  }

  @Test("a group is what its hardest hit legal entity is")
  func groups() throws {
    let (exposure, graph) = try exposure(
      "B",
      "member-of-group B G; member-of-group C G; X G 10; B C 60",
      of: "G"
    )
    #expect(exposure.verdict == .listed)
    #expect(
      exposure.members.map { "\(graph.id(of: $0.party)) \($0.verdict.rawValue)" } == [
        "b listed", "c blocked",
      ]
    )
  }

  @Test("companies that own each other are walked through once", arguments: [8, 60])
  func rings(_ count: Int) throws {
    // Everybody owns a bit of everybody: far too many ways to count.
    var holdings = "X C0 30"
    for owner in 0..<count {
      for asset in 0..<count where owner != asset { holdings += "; C\(owner) C\(asset) 1" }
    }
    let (exposure, _) = try exposure("X", holdings, of: "C1")
    #expect(exposure.verdict == .notBlocked)
    #expect(exposure.lookThrough.isCut == (count > 8))
    #expect(exposure.lookThrough.percent.description.hasPrefix("0.3"))
  }
}
