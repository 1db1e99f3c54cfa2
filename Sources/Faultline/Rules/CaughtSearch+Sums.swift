extension CaughtSearch {
  /// What counts of a party, slot by slot.
  func tallies(of party: Int) -> [Exposure.Tally] {
    let sums = sums(of: party)
    return test.slots.indices.map { slot in
      Exposure.Tally(
        basis: test.slots[slot].basis,
        threshold: test.slots[slot].threshold,
        isControl: test.slots[slot].isControl,
        min: ShareUnits.number(sums[slot].min),
        max: ShareUnits.number(sums[slot].max)
      )
    }
  }

  /// What counts of a party in units; where shares of different parties do not add up, the most that one of them has.
  func sums(of party: Int) -> [(min: Int128, max: Int128)] {
    let holdings = countable(party)
    guard !test.standing.aggregates else {
      return sums(holdings, certain: { standing(of: $0).isCertain }) { standing(of: $0) != .free }
    }
    var most = test.slots.map { _ in (min: Int128(0), max: Int128(0)) }
    for run in runs {
      let sums = sums(holdings, certain: run.certain.contains) { owner in
        run.possible.contains(owner) || run.certain.contains(owner)
      }
      for slot in most.indices {
        most[slot].min = max(most[slot].min, sums[slot].min)
        most[slot].max = max(most[slot].max, sums[slot].max)
      }
    }
    return most
  }

  private struct Countable {
    let owner: Int
    let slot: Int
    let min: Int128
    let max: Int128
  }

  /// The shares in a party that count if their owners do.
  private func countable(_ party: Int) -> [Countable] {
    let adjacency = test.graph.adjacency
    return adjacency.inRow(party).compactMap { place in
      let (role, edge) = (test.role(place, adjacency), adjacency.edge(place))
      let owner = adjacency.neighbor(place)
      guard owner != party,
        case .share(let slot, let min, let max, let isStated) = test.effect(edge, role),
        isStated || role != .backing || !hasStatedShare(owner, party)
      else { return nil }
      return Countable(owner: owner, slot: slot, min: min, max: max)
    }
  }

  private func sums(
    _ holdings: [Countable],
    certain: (Int) -> Bool,
    possible: (Int) -> Bool
  ) -> [(min: Int128, max: Int128)] {
    var sums = test.slots.map { _ in (min: Int128(0), max: Int128(0)) }
    for holding in holdings {
      if certain(holding.owner) { sums[holding.slot].min += holding.min }
      if possible(holding.owner) { sums[holding.slot].max += holding.max }
    }
    return sums
  }

  /// Whether an owner has a share with a number in a party.
  func hasStatedShare(_ owner: Int, _ party: Int) -> Bool {
    let adjacency = test.graph.adjacency
    return adjacency.inRow(party).contains { place in
      guard adjacency.neighbor(place) == owner else { return false }
      let role = test.role(place, adjacency)
      guard role == .share || role == .backing else { return false }
      if case .share(_, _, _, true) = test.effect(adjacency.edge(place), role) { return true }
      return false
    }
  }
}
