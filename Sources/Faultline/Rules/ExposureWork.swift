/// The work of one ``ExposureQuery``: the part of the graph above the target, and who is caught in it.
struct ExposureWork {
  let target: NodeID
  let test: HoldingTest
  let parties: ListedParties
  let graph: Graph
  let adjacency: Adjacency
  /// The target and everything that leads to it.
  let area: Set<Int>
  let search: CaughtSearch

  /// How many parties between the target and the listed ones are explained.
  static let chainLimit = 60

  init(_ target: NodeID, _ test: HoldingTest, _ parties: ListedParties) {
    self.target = target
    self.test = test
    self.parties = parties
    graph = test.graph
    adjacency = graph.adjacency
    area = ExposureWork.area(above: target.index, test)
    search = CaughtSearch(test, parties, area: area, keepsRuns: !test.standing.aggregates)
  }

  /// The legal entities of the target, if it is a group, in the order of their numbers.
  var members: [NodeID] {
    adjacency.inRow(target.index).filter { place in
      test.role(place, adjacency) == .membership
        && test.test.admitsMembership(edge: adjacency.edge(place))
    }
    .map { NodeID(adjacency.neighbor($0)) }.sortedOnce()
  }

  private static func area(above target: Int, _ test: HoldingTest) -> Set<Int> {
    let adjacency = test.graph.adjacency
    var area: Set<Int> = [target]
    var queue = [target]
    var next = 0
    while next < queue.count {
      for place in adjacency.inRow(queue[next]) {
        let role = test.role(place, adjacency)
        guard role != .none else { continue }
        let owner = adjacency.neighbor(place)
        guard !area.contains(owner) else { continue }
        // Who held some of the target once is told of too, with how it stands.
        if next > 0, case .none = test.effect(adjacency.edge(place), role) { continue }
        area.insert(owner)
        queue.append(owner)
      }
      next += 1
    }
    return area
  }

  /// What counts of a party, slot by slot.
  func tallies(of party: Int) -> [Exposure.Tally] { search.tallies(of: party) }

  /// What counts of a party in units; where shares of different parties do not add up, the most that one of them has.
  func sums(of party: Int) -> [(min: Int128, max: Int128)] { search.sums(of: party) }

  // MARK: Holders

  /// Everybody who holds, backs or controls a party on record.
  func holders(of party: Int) -> [Holder] {
    let all = adjacency.inRow(party).compactMap { holder(of: party, $0) }
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank < second.rank }
      if first.share.max != second.share.max { return second.share.max < first.share.max }
      if first.share.min != second.share.min { return second.share.min < first.share.min }
      return (first.edge, left.offset) < (second.edge, right.offset)
    }.map(\.element)
  }

  private func holder(of party: Int, _ place: Int) -> Holder? {
    let (role, number) = (test.role(place, adjacency), adjacency.edge(place))
    let edge = EdgeID(number)
    let owner = adjacency.neighbor(place)
    let isHolding = role == .share || role == .backing || role == .control
    guard isHolding, owner != party, let relation = graph.relation(edge) else { return nil }
    let validity = Period.validity(graph.bounds(of: edge), on: test.day.number)
    let status = test.test.status(number) ?? graph.status(of: edge)
    let standing = search.standing(of: owner)
    var share = (min: Int128(0), max: Int128(0))
    var counting = Holder.Counting.not(.filtered)
    switch test.effect(number, role) {
    case .share(_, let min, let max, let isStated):
      share = (min, max)
      if !isStated, role == .backing, search.hasStatedShare(owner, party) {
        counting = .not(.restated)
      } else if max == 0 {
        counting = .not(.nothing)
      } else if standing == .free {
        counting = .not(.ownerFree)
      } else {
        counting = standing.isCertain && min == max ? .inFull : .perhaps
        if standing.isCertain, min > 0 { counting = .inFull }
      }
    case .control(let isCertain):
      counting =
        standing == .free
        ? .not(.ownerFree) : isCertain && standing.isCertain ? .asControl : .perhaps
    case .none, .membership: counting = .not(reason(number, role, relation, validity, status))
    }
    let ownersTally: Exposure.Tally? =
      counting == .not(.ownerFree) ? tallies(of: owner).first : nil
    return Holder(
      edge: edge,
      owner: NodeID(owner),
      standing: standing,
      relation: relation,
      validity: validity,
      status: status,
      counting: counting,
      share: (ShareUnits.number(share.min), ShareUnits.number(share.max)),
      ownersTally: ownersTally
    )
  }

  /// Why an edge adds nothing, whoever its owner is.
  private func reason(
    _ edge: Int,
    _ role: HoldingTest.Role,
    _ relation: Relation,
    _ validity: Validity,
    _ status: ClaimStatus
  ) -> Holder.Reason {
    if validity == .no {
      let hasBegun = relation.time.from.map { $0.latest <= test.day } ?? true
      return hasBegun ? .ended : .notYet
    }
    if status == .denied || status == .retracted { return .refuted }
    guard test.test.admits(edge: edge) else { return .filtered }
    return relation.kind == "controls" && relation.stake == nil ? .control : .otherBasis
  }

  // MARK: The chain

  /// The parties between the target and the listed ones, the nearest first.
  func chain() -> [Exposure.Link] {
    var chain: [Exposure.Link] = []
    var seen: Set<NodeID> = [target]
    var queue =
      holders(of: target.index).filter(\.counts).map(\.owner)
      + members.filter { search.standing(of: $0.index) != .free }
    var next = 0
    while next < queue.count, chain.count < ExposureWork.chainLimit {
      let party = queue[next]
      next += 1
      let standing = search.standing(of: party.index)
      guard seen.insert(party).inserted, standing != .listed, standing != .perhapsListed
      else { continue }
      let holders = holders(of: party.index).filter(\.counts)
      chain.append(
        Exposure.Link(
          party: party,
          standing: standing,
          tallies: tallies(of: party.index),
          holders: holders
        )
      )
      queue += holders.map(\.owner)
      if standing == .speaker { queue += speakers(for: party) }
    }
    return chain
  }

  /// Owners that are not caught although those who are hold some of them.
  func shortfalls(_ holders: [Holder]) -> [Exposure.Link] {
    var seen: Set<NodeID> = []
    return holders.compactMap { holder in
      guard holder.counting == .not(.ownerFree), let tally = holder.ownersTally,
        tally.max > ExactDecimal(mantissa: 0), seen.insert(holder.owner).inserted
      else { return nil }
      return Exposure.Link(
        party: holder.owner,
        standing: holder.standing,
        tallies: tallies(of: holder.owner.index),
        holders: self.holders(of: holder.owner.index).filter(\.counts)
      )
    }
  }

  /// The legal entities for which a group speaks that are listed or caught.
  func speakers(for group: NodeID) -> [NodeID] {
    adjacency.inRow(group.index).filter { test.role($0, adjacency) == .membership }
      .map { NodeID(adjacency.neighbor($0)) }
      .filter { search.standing(of: $0.index) != .free }.sortedOnce()
  }

  /// The listed parties that the target and its chain rest on, the nearest first.
  func listed(behind chain: [Exposure.Link]) -> [Exposure.ListedParty] {
    var owners = holders(of: target.index).filter(\.counts).map(\.owner)
    for link in chain {
      owners += link.holders.map(\.owner)
      if link.standing == .speaker { owners += speakers(for: link.party) }
    }
    var seen: Set<NodeID> = []
    return owners.compactMap { party in
      let standing = search.standing(of: party.index)
      guard standing == .listed || standing == .perhapsListed, seen.insert(party).inserted
      else { return nil }
      return Exposure.ListedParty(
        party: party,
        standing: standing,
        listings: parties.listings[party] ?? []
      )
    }
  }
}

extension Holder {
  /// Those who count first.
  fileprivate var rank: Int {
    switch counting {
    case .inFull: 0
    case .asControl: 1
    case .perhaps: 2
    case .not(.ownerFree): 3
    case .not: 4
    }
  }
}
