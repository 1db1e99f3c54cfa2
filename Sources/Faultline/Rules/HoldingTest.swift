/// What each edge adds to what its first end holds in its second, under a rule, on a day, by what was known.
///
/// Made ready for one graph as ``FilterTest`` is: flat tables in place of names.
final class HoldingTest: Sendable {
  /// What a kind of edges is to the rule.
  enum Role: UInt8 {
    case none
    /// A share.
    case share
    /// A share, or the mere word that there is one.
    case backing
    /// Control.
    case control
    /// A legal entity and its group.
    case membership
  }

  /// What an edge adds.
  enum Effect {
    case none
    /// So much at least and so much at most, of what the slot counts.
    case share(slot: Int, min: Int128, max: Int128, isStated: Bool)
    /// Control.
    case control(isCertain: Bool)
    /// The group may hold what its legal entity holds.
    case membership
  }

  /// What shares of a basis are held against.
  struct Slot {
    let basis: Stake.Basis
    let threshold: Rule.Threshold
    /// Whether it is control and not ownership.
    let isControl: Bool
    /// The share from which on it is enough, in units.
    let enough: Int128
  }

  let graph: Graph
  let test: FilterTest
  let rule: Rule
  let standing: RuleStanding
  let day: Day
  let slots: [Slot]
  private let roles: [Role]
  private let rowRoles: [Role]
  private let slotOfBasis: [Int]

  init(_ rule: Rule, _ standing: RuleStanding, _ filter: Filter, day: Day, in graph: Graph) {
    self.graph = graph
    self.rule = rule
    self.standing = standing
    self.day = day
    var filter = filter
    filter.asOf = day
    filter.nodeKinds = []
    test = FilterTest(filter, in: graph)
    var slots = rule.bases.map { Slot($0, standing.threshold, isControl: false) }
    for basis in rule.control.majorities where !rule.bases.contains(basis) {
      slots.append(
        Slot(basis, Rule.Threshold(ExactDecimal(mantissa: 50), .moreThan), isControl: true)
      )
    }
    self.slots = slots
    slotOfBasis = Stake.Basis.allCases.map { basis in
      slots.firstIndex { $0.basis == basis } ?? -1
    }
    roles = graph.kinds.kinds.map { kind in
      guard case .edge(.relation(let kind)) = kind else { return .none }
      if kind == .memberOfGroup { return .membership }
      if rule.control.relations.contains(kind) { return .control }
      if kind == .invests { return .backing }
      if Rule.holdings.contains(kind) || kind == "controls" { return .share }
      return .none
    }
    rowRoles = (0..<256).map { [roles] in
      $0 < roles.count && $0 < Int(Adjacency.wideKind) ? roles[$0] : .none
    }
  }

  /// What the kind of the edge of a place is to the rule.
  @inline(__always) func role(_ place: Int, _ adjacency: Adjacency) -> Role {
    let kind = adjacency.kind(place)
    guard kind == Adjacency.wideKind else { return rowRoles[Int(kind)] }
    return role(edge: adjacency.edge(place))
  }

  /// What the kind of an edge is to the rule.
  func role(edge: Int) -> Role {
    let kind = Int(graph.edgeKind[edge])
    return kind < roles.count ? roles[kind] : .none
  }

  /// What an edge adds, given what its kind is to the rule.
  @inline(__always) func effect(_ edge: Int, _ role: Role) -> Effect {
    if role == .membership { return test.admitsMembership(edge: edge) ? .membership : .none }
    guard role != .none, test.admits(edge: edge) else { return .none }
    var isCertain = test.validity(edge) == .yes
    switch test.status(edge) ?? .retracted {
    case .denied, .retracted: return .none
    case .disputed: isCertain = false
    case .confirmed, .reported, .alleged: break
    }
    if role == .control { return .control(isCertain: isCertain) }
    return share(edge, role, isCertain: isCertain)
  }

  private func share(_ edge: Int, _ role: Role, isCertain: Bool) -> Effect {
    let flags = graph.edgeFlags[edge]
    let (min, max) = (graph.edgeStakeMin[edge], graph.edgeStakeMax[edge])
    guard min >= 0 else {
      // Control that is none under this rule, and says nothing of a share.
      if kindIsControl(edge) { return .none }
      let slot = slotOfBasis[0]
      return slot < 0
        ? .none : .share(slot: slot, min: 0, max: ShareUnits.whole, isStated: false)
    }
    let slot = slotOfBasis[Int((flags & EdgeFlags.basisMask) >> EdgeFlags.basisShift)]
    guard slot >= 0 else { return .none }
    // A share held through others is not one of the chain that the rule goes along.
    let counts = isCertain && flags & EdgeFlags.indirect == 0
    if flags & EdgeFlags.fineStake != 0, let stake = graph.relation(EdgeID(edge))?.stake {
      return .share(
        slot: slot,
        min: counts ? ShareUnits.units(stake.min) : 0,
        max: ShareUnits.units(stake.max),
        isStated: true
      )
    }
    return .share(
      slot: slot,
      min: counts ? Int128(min) * ShareUnits.perMillionth : 0,
      max: Int128(max) * ShareUnits.perMillionth,
      isStated: true
    )
  }

  private func kindIsControl(_ edge: Int) -> Bool {
    graph.kind(of: EdgeID(edge)) == .relation("controls")
  }

  /// Whether a share is enough in a slot.
  @inline(__always) func isEnough(_ share: Int128, _ slot: Int) -> Bool {
    share >= slots[slot].enough
  }
}

extension HoldingTest.Slot {
  init(_ basis: Stake.Basis, _ threshold: Rule.Threshold, isControl: Bool) {
    self.basis = basis
    self.threshold = threshold
    self.isControl = isControl
    let units = ShareUnits.units(threshold.percent)
    // A share of nothing is nobody's, whatever the threshold.
    enough = max(1, threshold.comparison == .atLeast ? units : units + 1)
  }
}
