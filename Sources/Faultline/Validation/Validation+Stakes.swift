extension Validation {
  private struct Holding: Hashable {
    let company: RecordID
    let basis: Stake.Basis
  }

  /// Stakes in one company do not add up to more than 100 % at one time.
  ///
  /// Counted is the least that each stake can be, on the days on which it certainly held. Indirect stakes, which
  /// contain those of others, are left out; of several stakes of one holder the largest counts, for they may be
  /// the same one in the words of two sources.
  mutating func checkStakes() {
    var order: [Holding] = []
    var holdings: [Holding: [Int]] = [:]
    for (number, relation) in records.relations.enumerated() {
      guard let stake = relation.stake, relation.directness != .indirect else { continue }
      let holding = Holding(company: relation.to, basis: stake.basis)
      if holdings[holding] == nil { order.append(holding) }
      holdings[holding, default: []].append(number)
    }
    for holding in order {
      guard let numbers = holdings[holding], numbers.count > 1,
        let excess = StakeSweep(records.relations, numbers).firstExcess()
      else { continue }
      let record = RecordReference(.relation, excess.relation)
      let others = excess.holders.filter { $0 != excess.relation }
      let shown = others.prefix(4).map { number in
        let relation = records.relations[number]
        return "\(relation.from) \(relation.stake.map { "\($0)" } ?? "")"
          + " (\(place(of: RecordReference(.relation, number))))"
      }
      let rest = others.count > 4 ? [" and \(others.count - 4) more"] : []
      add(
        .overfullStakes,
        record,
        .stake,
        "with this, \(excess.day.map { "on \($0) " } ?? "")stakes of \(excess.total)\u{A0}% are held in "
          + "'\(holding.company)'; the others: " + (shown + rest).joined(separator: ", "),
        hint:
          "end a stake that was sold (time: {until: …}), or mark one held through others 'indirect'"
      )
    }
  }
}
