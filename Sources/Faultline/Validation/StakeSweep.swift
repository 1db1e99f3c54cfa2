/// Adds up the stakes in one company day by day.
struct StakeSweep {
  /// The first time that stakes are more than the whole.
  struct Excess {
    /// The relation whose stake is one too many.
    let relation: Int
    /// From when; `nil` if no date says it.
    let day: Day?
    /// How much is held, in per cent.
    let total: ExactDecimal
    /// The relations that count on that day, one for each holder.
    let holders: [Int]
  }

  private struct Interval {
    let relation: Int
    let holder: RecordID
    /// In units of 10⁻¹⁸ per cent.
    let share: Int128
    let start: Int32
    let end: Int32
  }

  private let intervals: [Interval]

  /// Prepares to add up.
  ///
  /// - Parameters:
  ///   - relations: All relations.
  ///   - numbers: Those with a stake in the company.
  init(_ relations: [Relation], _ numbers: [Int]) {
    intervals = numbers.compactMap { number in
      let relation = relations[number]
      let bounds = relation.time.bounds
      guard let stake = relation.stake, bounds.fromLatest < bounds.untilEarliest else { return nil }
      return Interval(
        relation: number,
        holder: relation.from,
        share: StakeSweep.units(stake.min),
        start: bounds.fromLatest,
        end: bounds.untilEarliest
      )
    }
  }

  /// The first time that stakes are more than 100 %.
  ///
  /// - Returns: `nil` if they never are.
  /// - Complexity: O(*n* log *n*) for holders with few stakes each.
  func firstExcess() -> Excess? {
    let starts = intervals.indices.sorted {
      (intervals[$0].start, $0) < (intervals[$1].start, $1)
    }
    let ends = intervals.indices.sorted { (intervals[$0].end, $0) < (intervals[$1].end, $1) }
    var held: [RecordID: [Int]] = [:]
    var total: Int128 = 0
    var ended = 0
    for start in starts {
      let day = intervals[start].start
      while ended < ends.count, intervals[ends[ended]].end <= day {
        let holder = intervals[ends[ended]].holder
        total -= largest(held[holder])
        held[holder]?.removeAll { $0 == ends[ended] }
        total += largest(held[holder])
        ended += 1
      }
      let holder = intervals[start].holder
      total -= largest(held[holder])
      held[holder, default: []].append(start)
      total += largest(held[holder])
      guard total > StakeSweep.units(ExactDecimal(mantissa: 100)) else { continue }
      let counted = held.values.compactMap { numbers in
        numbers.max { (intervals[$0].share, $1) < (intervals[$1].share, $0) }
      }
      return Excess(
        relation: intervals[start].relation,
        day: day == .min ? nil : Day(number: day),
        total: StakeSweep.number(total),
        holders: counted.map { intervals[$0].relation }.sorted()
      )
    }
    return nil
  }

  private func largest(_ numbers: [Int]?) -> Int128 {
    numbers?.map { intervals[$0].share }.max() ?? 0
  }

  private static func units(_ number: ExactDecimal) -> Int128 {
    var units = Int128(number.mantissa)
    for _ in number.scale..<18 { units *= 10 }
    return units
  }

  /// A sum as a number with six digits behind the point, which is plenty for a message.
  private static func number(_ units: Int128) -> ExactDecimal {
    ExactDecimal(mantissa: Int64(clamping: units / 1_000_000_000_000), scale: 6)
  }
}
