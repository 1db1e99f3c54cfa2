extension ExposureWork {
  /// How many changes are tried of each sort.
  private static var trials: Int { 24 }
  /// How many are told of each sort.
  private static var told: Int { 2 }

  /// What would change the answer, the smallest change first.
  func tippingPoints(_ chain: [Exposure.Link]) -> [TippingPoint] {
    let standing = search.standing(of: target.index)
    // Nothing changes the answer for those whom the rule is not about, and a group has no owners of its own to speak of.
    let isListedGroup = members.contains { search.standing(of: $0.index) == .listed }
    if standing == .listed || !test.isInScope(target) || isListedGroup { return [] }
    if standing == .caught { return waysOut(chain) }
    return waysIn(chain, standing)
  }

  private func standing(with change: CaughtSearch.Change) -> PartyStanding {
    CaughtSearch(test, parties, area: area, change: change).standing(of: target.index)
  }

  private func verdict(_ standing: PartyStanding) -> Verdict {
    Verdict(standing, .inForce, isInScope: test.isInScope(target))
  }

  // MARK: Out

  /// What would have to happen for the rule no longer to catch the target.
  private func waysOut(_ chain: [Exposure.Link]) -> [TippingPoint] {
    let caught = [target.index] + chain.filter { $0.standing == .caught }.map(\.party.index)
    var losses: [(points: Int128, point: TippingPoint)] = []
    var ends: [TippingPoint] = []
    var trials = 0
    for party in caught {
      let sums = sums(of: party)
      for holder in holders(of: party) where trials < ExposureWork.trials {
        var change = CaughtSearch.Change()
        switch holder.counting {
        case .inFull:
          guard let slot = slot(of: holder), test.isEnough(sums[slot].min, slot) else { continue }
          let least = sums[slot].min - test.slots[slot].enough + 1
          let (min, max) = (ShareUnits.units(holder.share.min), ShareUnits.units(holder.share.max))
          guard least <= min, losses.allSatisfy({ least < $0.points }) else { continue }
          trials += 1
          change.shares[holder.edge.index] = (min - least, max - least)
          let after = standing(with: change)
          guard after < .caught else { continue }
          let takesMore = test.slots[slot].threshold.comparison == .atLeast
          let point = TippingPoint(
            change: .loses(
              holder.edge,
              points: ShareUnits.number(takesMore ? least - 1 : least)
            ),
            takesMore: takesMore,
            leadsTo: verdict(after)
          )
          losses = [(least, point)]
        case .asControl:
          trials += 1
          change.dropped = [holder.edge.index]
          let after = standing(with: change)
          guard after < .caught, ends.count < ExposureWork.told else { continue }
          ends.append(
            TippingPoint(
              change: .endsControl(holder.edge),
              takesMore: false,
              leadsTo: verdict(after)
            )
          )
        case .perhaps, .not: continue
        }
      }
    }
    return losses.map(\.point) + ends + delistings(chain)
  }

  /// The listed parties on whose listing alone the answer rests.
  private func delistings(_ chain: [Exposure.Link]) -> [TippingPoint] {
    var points: [TippingPoint] = []
    for party in listed(behind: chain).prefix(ExposureWork.trials) where party.standing == .listed {
      var change = CaughtSearch.Change()
      change.listed[party.party.index] = false
      let after = standing(with: change)
      guard after < .caught, points.count < ExposureWork.told else { continue }
      points.append(
        TippingPoint(
          change: .isDelisted(party.party),
          takesMore: false,
          leadsTo: verdict(after)
        )
      )
    }
    return points
  }

  // MARK: In

  /// What would have to happen for the rule to catch the target.
  private func waysIn(_ chain: [Exposure.Link], _ now: PartyStanding) -> [TippingPoint] {
    guard !test.slots.isEmpty else { return [] }
    var found: [(points: Int128, point: TippingPoint)] = []
    let gap = test.slots[0].enough - sums(of: target.index)[0].min
    let takesMore = test.slots[0].threshold.comparison == .moreThan
    if gap > 0 {
      let points = ShareUnits.number(takesMore ? gap - 1 : gap)
      let point = TippingPoint(
        change: .buys(points: points),
        takesMore: takesMore,
        leadsTo: verdict(.caught)
      )
      found.append((gap, point))
    }
    found += gains(takesMore).filter { $0.points < gap || $0.point.isProof }
    found.sort { ($0.point.isProof ? 0 : 1, $0.points) < ($1.point.isProof ? 0 : 1, $1.points) }
    return found.prefix(ExposureWork.told + 1).map(\.point) + newListings()
  }

  /// Shares above the target that would make it caught if they grew, or if they turned out to be large enough.
  private func gains(_ takesMore: Bool) -> [(points: Int128, point: TippingPoint)] {
    var found: [(points: Int128, point: TippingPoint)] = []
    var trials = 0
    for party in nearest() {
      let gap = test.slots[0].enough - sums(of: party)[0].min
      guard gap > 0 else { continue }
      for holder in holders(of: party)
      where holder.standing >= .perhapsListed && trials < ExposureWork.trials {
        guard holder.counts, slot(of: holder) == 0 else { continue }
        let (min, max) = (ShareUnits.units(holder.share.min), ShareUnits.units(holder.share.max))
        let isProof = min < max && min + gap <= max
        guard isProof || party != target.index, min + gap <= ShareUnits.whole else { continue }
        trials += 1
        var change = CaughtSearch.Change()
        change.shares[holder.edge.index] = (min + gap, Swift.max(max, min + gap))
        if holder.standing == .perhapsListed { change.listed[holder.owner.index] = true }
        guard standing(with: change) >= .caught else { continue }
        let share = ShareUnits.number(takesMore ? min + gap - 1 : min + gap)
        let points = ShareUnits.number(takesMore ? gap - 1 : gap)
        found.append(
          (
            gap,
            TippingPoint(
              change: isProof
                ? .provesToBe(holder.edge, share: share) : .gains(holder.edge, points: points),
              takesMore: takesMore,
              leadsTo: verdict(.caught)
            )
          )
        )
      }
    }
    return found
  }

  /// Owners whose own listing would make the target caught.
  private func newListings() -> [TippingPoint] {
    var points: [TippingPoint] = []
    for party in nearest().dropFirst() where points.count < ExposureWork.told {
      let own = search.standing(of: party)
      guard own < .caught else { continue }
      var change = CaughtSearch.Change()
      change.listed[party] = true
      guard standing(with: change) >= .caught else { continue }
      points.append(
        TippingPoint(change: .isListed(NodeID(party)), takesMore: false, leadsTo: verdict(.caught))
      )
    }
    return points
  }

  /// The target and the parties above it, the nearest first: as many as are tried.
  private func nearest() -> [Int] {
    var found = [target.index]
    var seen = Set(found)
    var next = 0
    while next < found.count, found.count < ExposureWork.trials {
      for place in adjacency.inRow(found[next]) {
        let role = test.role(place, adjacency)
        guard role == .share || role == .backing || role == .control else { continue }
        let owner = adjacency.neighbor(place)
        guard area.contains(owner), seen.insert(owner).inserted else { continue }
        found.append(owner)
      }
      next += 1
    }
    return Array(found.prefix(ExposureWork.trials))
  }

  /// What a holding is a share of, as the place of its slot.
  private func slot(of holder: Holder) -> Int? {
    let role = test.role(edge: holder.edge.index)
    guard case .share(let slot, _, _, _) = test.effect(holder.edge.index, role) else { return nil }
    return slot
  }
}

extension TippingPoint {
  /// Whether it takes no change but a fact that is not on record.
  fileprivate var isProof: Bool {
    if case .provesToBe = change { true } else { false }
  }
}
