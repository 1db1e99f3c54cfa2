internal import Faultline
internal import SeededRandom

/// A generated graph of companies that own each other.
///
/// Some hold a great many, most hold none, and a few own each other in circles. Same size, same graph.
struct OwnershipGraph {
  let companyCount: Int
  let stakeCount: Int
  let listedCount: Int

  /// Makes the graph.
  func build() throws -> Graph {
    var assembler = GraphAssembler()
    let kinds = (company: assembler.number(of: .company), owns: assembler.number(of: .owns))
    var random = SplitMix64(seed: 20_261_124)
    for company in 0..<companyCount {
      var entity = EntityDraft()
      let text = Array("c\(company)".utf8)
      entity.id = 0..<text.count
      entity.kind = kinds.company
      assembler.add(entity, text: text.span)
    }
    for stake in 0..<stakeCount {
      let owner = self.owner(&random)
      let asset = Int.random(in: 0..<companyCount, using: &random)
      if owner == asset { continue }
      let (id, from, to) = (
        Array("s\(stake)".utf8), Array("c\(owner)".utf8), Array("c\(asset)".utf8)
      )
      var relation = RelationDraft()
      relation.id = 0..<id.count
      relation.from = id.count..<id.count + from.count
      relation.to = id.count + from.count..<id.count + from.count + to.count
      relation.kind = kinds.owns
      relation.stake = self.stake(&random)
      relation.time = time(&random)
      assembler.add(relation, text: (id + from + to).span)
    }
    try assembler.add(listings(&random))
    return assembler.finish().graph
  }

  /// A company, low numbers far more often: holding companies and funds.
  private func owner(_ random: inout SplitMix64) -> Int {
    let draw = Double.random(in: 0..<1, using: &random)
    return Int(draw * draw * draw * Double(companyCount))
  }

  /// Half are majorities, one in twenty is unknown, one in ten a range.
  private func stake(_ random: inout SplitMix64) -> Stake? {
    func percent(_ hundredths: Int) -> ExactDecimal {
      ExactDecimal(mantissa: Int64(hundredths), scale: 2)
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return nil
    case 1, 2:
      let least = Int.random(in: 0...6_000, using: &random)
      return Stake(min: percent(least), max: percent(least + 2_500))
    case 3..<11:
      let share = percent(Int.random(in: 5_000...10_000, using: &random))
      return Stake(min: share, max: share)
    default:
      let share = percent(Int.random(in: 1...4_999, using: &random))
      return Stake(min: share, max: share)
    }
  }

  private func time(_ random: inout SplitMix64) -> Period {
    let year = 2000 + Int.random(in: 0..<24, using: &random)
    let ends = Int.random(in: 0..<10, using: &random) == 0
    return Period(
      from: PartialDate(year: year),
      until: ends ? PartialDate(year: year + 2, month: 6, day: 30) : nil
    )
  }

  private func listings(_ random: inout SplitMix64) -> RecordSet {
    var records = RecordSet()
    records.sources = [
      Source(id: "gazette", sourceClass: .official, title: "List", publisher: "Gazette")
    ]
    records.entities = [Entity(id: "list", kind: .list, names: [Name("List")])]
    records.actions = (0..<listedCount).map { number in
      Action(
        id: RecordID("listing-\(number)"),
        kind: .listing,
        title: "Addition \(number)",
        dates: Action.Dates(effective: PartialDate(year: 2022, month: 3, day: 3)),
        parts: [
          Action.Part(role: .list, player: "list"),
          Action.Part(
            role: .target,
            player: RecordID("c\(Int.random(in: 0..<companyCount, using: &random))")
          ),
        ],
        cites: [Cite(source: "gazette")]
      )
    }
    return records
  }
}
