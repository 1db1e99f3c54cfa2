extension ExposureWork {
  /// The share from which a holding below the threshold is a significant minority, in per cent.
  private static var significant: ExactDecimal { ExactDecimal(mantissa: 25) }

  /// What calls for care whatever the answer is.
  func redFlags(_ chain: [Exposure.Link]) -> [RedFlag] {
    var flags: [RedFlag] = []
    for listing in parties.listings[target] ?? [] where listing.state == .announced {
      flags.append(RedFlag(kind: .listingAnnounced, party: listing.list, edge: nil))
    }
    let standing = search.standing(of: target.index)
    let tally = tallies(of: target.index).first
    if standing < .caught, let tally, ExposureWork.significant <= tally.min {
      flags.append(RedFlag(kind: .significantMinority, party: nil, edge: nil))
    }
    for holder in holders(of: target.index) where holder.standing != .free {
      flags += flag(holder, of: target).map { [$0] } ?? []
    }
    for link in chain {
      for holder in link.holders {
        // Whose shares were looked at already are those of the target.
        if let flag = flag(holder, of: link.party), flag.kind != .formerStake { flags.append(flag) }
      }
    }
    if standing < .caught { flags += leaders() }
    flags += sharedDirectors()
    var seen: Set<RedFlag> = []
    return flags.filter { seen.insert($0).inserted }
  }

  private func flag(_ holder: Holder, of party: NodeID) -> RedFlag? {
    func flag(_ kind: RedFlag.Kind) -> RedFlag {
      RedFlag(kind: kind, party: holder.owner, edge: holder.edge)
    }
    switch holder.counting {
    case .not(.control): return holder.validity > .no ? flag(.controlWithoutOwnership) : nil
    case .not(.ended):
      return holder.standing.isCertain && holder.relation.stake != nil ? flag(.formerStake) : nil
    case .not: return nil
    case .inFull, .perhaps, .asControl: break
    }
    if holder.standing == .speaker { return flag(.groupHolding) }
    if holder.status == .disputed { return flag(.disputedStake) }
    if holder.counting == .asControl { return nil }
    if holder.relation.directness == .indirect { return flag(.indirectStake) }
    if holder.relation.stake == nil, holder.counting == .perhaps { return flag(.unknownStake) }
    if holder.status == .alleged { return flag(.allegedStake) }
    return nil
  }

  /// Listed persons and companies that lead the target.
  private func leaders() -> [RedFlag] {
    directors(of: target.index).compactMap { entry in
      search.standing(of: entry.person) == .listed || isListed(entry.person)
        ? RedFlag(
          kind: .controlWithoutOwnership,
          party: NodeID(entry.person),
          edge: EdgeID(entry.edge)
        ) : nil
    }
  }

  /// People who lead the target and a listed or caught party.
  private func sharedDirectors() -> [RedFlag] {
    var flags: [RedFlag] = []
    for entry in directors(of: target.index) {
      for place in adjacency.outRow(entry.person) {
        let (other, edge) = (adjacency.neighbor(place), adjacency.edge(place))
        guard other != target.index, graph.kind(of: EdgeID(edge)) == .relation("directs"),
          test.test.admits(edge: edge),
          isListed(other) || search.standing(of: other).isCertain
        else { continue }
        flags.append(
          RedFlag(
            kind: .sharedDirector,
            party: NodeID(other),
            edge: EdgeID(entry.edge),
            otherEdge: EdgeID(edge)
          )
        )
      }
    }
    return flags
  }

  private func isListed(_ node: Int) -> Bool {
    parties.listings[NodeID(node)]?.contains { $0.state == .listed } ?? false
  }

  /// Who leads a party on the day.
  private func directors(of party: Int) -> [(person: Int, edge: Int)] {
    adjacency.inRow(party).compactMap { place in
      let edge = adjacency.edge(place)
      guard graph.kind(of: EdgeID(edge)) == .relation("directs"), test.test.admits(edge: edge)
      else { return nil }
      return (adjacency.neighbor(place), edge)
    }
  }
}
