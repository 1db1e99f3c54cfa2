import Faultline
import FaultlineTestSupport
import Testing

/// Looks for the smallest closed set by trying all sets.
///
/// A set is closed if it holds the listed parties and everybody of whom its members hold half. All closed sets have their
/// common part in common, which is closed too and smaller than each of them.
private struct OwnershipOracle {
  let count: Int
  let listed: Set<Int>
  /// The share of each owner in each asset, in hundredths of a per cent.
  let shares: [[Int]]

  var smallest: Set<Int> {
    var common = Set(0..<count)
    for mask in 0..<(1 << count) {
      let members = Set((0..<count).filter { mask & (1 << $0) != 0 })
      guard listed.isSubset(of: members) else { continue }
      let isClosed = (0..<count).allSatisfy { asset in
        members.contains(asset)
          || members.reduce(0) { $0 + ($1 == asset ? 0 : shares[$1][asset]) } < 5000
      }
      if isClosed { common.formIntersection(members) }
    }
    return common
  }
}

@Suite("Rules of ownership against trying all sets")
struct OwnershipOracleTests {
  /// A random graph of at most six companies, with cycles, parallel holdings and ranges.
  private struct RandomStory {
    var count = 0
    var listed: Set<Int> = []
    var holdings: [(owner: Int, asset: Int, min: Int, max: Int)] = []

    init(_ random: inout SplitMix64) {
      count = Int.random(in: 2...6, using: &random)
      listed = Set(
        (0...Int.random(in: 0...1, using: &random)).map { _ in
          Int.random(in: 0..<count, using: &random)
        }
      )
      let usual = [0, 1000, 2000, 2500, 3000, 4000, 4999, 5000, 6000, 7500, 10000]
      for _ in 0..<Int.random(in: 1...(2 * count), using: &random) {
        let (owner, asset) = (
          Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
        )
        let ends = [
          usual.randomElement(using: &random) ?? 0, usual.randomElement(using: &random) ?? 0,
        ]
        let isExact = Bool.random(using: &random)
        if owner == asset { continue }
        let (min, max) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
        holdings.append((owner, asset, min, isExact ? min : max))
      }
    }

    func oracle(_ share: ((owner: Int, asset: Int, min: Int, max: Int)) -> Int) -> OwnershipOracle {
      var shares = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
      for holding in holdings { shares[holding.owner][holding.asset] += share(holding) }
      return OwnershipOracle(count: count, listed: listed, shares: shares)
    }

    var records: RecordSet {
      var records = RecordSet()
      records.entities = [Entity(id: "list", kind: .list, names: [Name("List")])]
      records.entities += (0..<count).map {
        Entity(id: RecordID("c\($0)"), kind: .company, names: [Name("C\($0)")])
      }
      records.actions = listed.sorted().map { number in
        Action(
          id: RecordID("l\(number)"),
          kind: .listing,
          title: "Addition",
          parts: [
            Action.Part(role: .list, player: "list"),
            Action.Part(role: .target, player: RecordID("c\(number)")),
          ]
        )
      }
      records.relations = holdings.enumerated().map { number, holding in
        Relation(
          id: RecordID("h\(number)"),
          kind: "owns",
          from: RecordID("c\(holding.owner)"),
          to: RecordID("c\(holding.asset)"),
          stake: Stake(
            min: ExactDecimal(mantissa: Int64(holding.min), scale: 2),
            max: ExactDecimal(mantissa: Int64(holding.max), scale: 2)
          )
        )
      }
      return records
    }
  }

  @Test(
    "10,000 random graphs give the smallest closed sets, at least and at most",
    arguments: 0..<10
  )
  func random(_ part: Int) throws {
    var random = SplitMix64(seed: 20_261_124 + UInt64(part))
    for number in 0..<1000 {
      let story = RandomStory(&random)
      let graph = try GraphBuilder.build(story.records)
      let result = RuleScreening(rule: .halves, filter: Filter(asOf: Day("2025-01-01"))).run(
        in: graph
      )
      let certain = story.oracle { $0.min }.smallest
      let possible = story.oracle { $0.max }.smallest
      for company in 0..<story.count {
        let node = try #require(graph.node(RecordID("c\(company)")))
        let expected: PartyStanding =
          story.listed.contains(company)
          ? .listed
          : certain.contains(company) ? .caught : possible.contains(company) ? .possible : .free
        let standing = result.standing(of: node)
        if number % 100 == 0 {
          let query = ExposureQuery(
            target: node,
            rule: .halves,
            filter: Filter(asOf: Day("2025-01-01"))
          )
          #expect(query.run(in: graph).standing == standing)
        }
        guard standing != expected else { continue }
        Issue.record(
          "graph \(number) of part \(part), C\(company): \(standing), not \(expected): \(story)"
        )
        return
      }
    }
  }
}
