/// Finds who is caught by a rule: the least set that holds the listed parties and everybody of whom the set holds enough.
///
/// Shares held through a member of the set count in full, through others not at all; nobody is lifted by itself, for
/// the set is built up from the listed parties alone. It is built twice, with shares at their least for those who are
/// caught, at their most for those who may be. Where a rule does not add up the shares of different listed parties, it
/// is built for each of them.
///
/// After 31 CFR and OFAC's FAQ 398 to 402, and Supplement No. 8 to 15 CFR part 744.
final class CaughtSearch {
  /// What is supposed to be otherwise than on record, to see what it would change.
  struct Change {
    /// Edges whose share is another one.
    var shares: [Int: (min: Int128, max: Int128)] = [:]
    /// Edges that are supposed not to be there.
    var dropped: Set<Int> = []
    /// Parties that are supposed to be listed, or not to be.
    var listed: [Int: Bool] = [:]
  }

  /// The set that one listed party, or all of them, lead to.
  struct Run {
    let roots: [Int]
    let certain: Set<Int>
    let possible: Set<Int>
  }

  let test: HoldingTest
  let change: Change
  /// How every node stands, as the raw value of ``PartyStanding``.
  let standings: ZeroedBuffer<UInt8>
  /// Those who are caught and not listed, in the order of their numbers.
  private(set) var caught: [Int] = []
  /// Those who may be caught or listed, in the order of their numbers.
  private(set) var possible: [Int] = []
  /// For a rule that does not add up, the set of each listed party; kept where asked for.
  private(set) var runs: [Run] = []

  private let graph: Graph
  private let adjacency: Adjacency
  /// The nodes to look at, or nothing for all of them.
  private let area: Set<Int>?
  private let slotCount: Int
  private let sums: ZeroedBuffer<Int128>
  /// The slots of ``sums`` that are not zero, where they have to be emptied again.
  private var touched: [Int] = []
  private let keepsTouched: Bool
  /// The last run that a node joined.
  private let joined: ZeroedBuffer<UInt32>
  private var number: UInt32 = 0
  private var queue: [Int] = []

  /// - Parameters:
  ///   - test: What edges add.
  ///   - parties: Who is listed.
  ///   - area: The nodes to look at: with everything that leads to a node, that node stands as in the whole graph.
  ///   - change: What is supposed to be otherwise.
  ///   - keepsRuns: Whether the sets of single parties are kept.
  init(
    _ test: HoldingTest,
    _ parties: ListedParties,
    area: Set<Int>? = nil,
    change: Change = Change(),
    keepsRuns: Bool = false
  ) {
    self.test = test
    self.change = change
    self.area = area
    graph = test.graph
    adjacency = graph.adjacency
    slotCount = test.slots.count
    standings = ZeroedBuffer(count: graph.nodeCount)
    sums = ZeroedBuffer(count: graph.nodeCount * max(1, slotCount))
    joined = ZeroedBuffer(count: graph.nodeCount)
    keepsTouched = !test.standing.aggregates
    func kept(_ nodes: [NodeID]) -> [Int] {
      nodes.map(\.index).filter { area?.contains($0) ?? true && change.listed[$0] != false }
    }
    let added = change.listed.filter(\.value).keys.sorted()
    let certain = kept(parties.certain) + added
    let perhaps = kept(parties.possible).filter { change.listed[$0] == nil }
    for node in perhaps { standings[node] = PartyStanding.perhapsListed.rawValue }
    for node in certain { standings[node] = PartyStanding.listed.rawValue }
    if test.standing.aggregates {
      let sure = run(from: certain, atMost: false)
      empty()
      let likely = run(from: certain + perhaps, atMost: true)
      if keepsRuns {
        runs = [Run(roots: certain + perhaps, certain: Set(sure), possible: Set(likely))]
      }
    } else {
      for root in certain + perhaps {
        let isSure = standings[root] == PartyStanding.listed.rawValue
        let sure = isSure ? run(from: [root], atMost: false) : []
        empty()
        let likely = run(from: [root], atMost: true)
        empty()
        if keepsRuns {
          runs.append(Run(roots: [root], certain: Set(sure), possible: Set(likely)))
        }
      }
    }
    caught.sort()
    possible = (possible + perhaps).filter { standings[$0] < PartyStanding.caught.rawValue }
      .sortedOnce()
  }

  /// How a node stands.
  func standing(of node: Int) -> PartyStanding { PartyStanding(rawValue: standings[node]) ?? .free }

  /// Builds one set, and returns everybody in it.
  private func run(from roots: [Int], atMost: Bool) -> [Int] {
    number += 1
    queue.removeAll(keepingCapacity: true)
    for root in roots where joined[root] != number {
      joined[root] = number
      queue.append(root)
    }
    var next = 0
    while next < queue.count {
      follow(queue[next], atMost: atMost)
      next += 1
    }
    return queue
  }

  /// Adds what a member of the set holds.
  private func follow(_ owner: Int, atMost: Bool) {
    var words: [Int] = []
    for place in adjacency.outRow(owner) {
      let role = test.role(place, adjacency)
      guard role != .none else { continue }
      let target = adjacency.neighbor(place)
      guard target != owner, area?.contains(target) ?? true else { continue }
      let edge = adjacency.edge(place)
      switch effect(edge, role) {
      case .none: continue
      case .share(let slot, let min, let max, let isStated):
        if role == .backing, !isStated {
          words.append(place)
        } else {
          add(atMost ? max : min, target, slot, atMost: atMost)
        }
      case .control(let isCertain):
        if atMost || isCertain { join(target, atMost ? .possible : .caught) }
      case .membership:
        if atMost { join(target, .speaker) }
      }
    }
    guard atMost, !words.isEmpty else { return }
    // Who is said to back a company beside a stated share of it holds that share, not another one.
    let stated = statedTargets(of: owner)
    for place in words where !stated.contains(adjacency.neighbor(place)) {
      add(ShareUnits.whole, adjacency.neighbor(place), 0, atMost: true)
    }
  }

  private func effect(_ edge: Int, _ role: HoldingTest.Role) -> HoldingTest.Effect {
    let effect = test.effect(edge, role)
    if !change.dropped.isEmpty, change.dropped.contains(edge) { return .none }
    guard !change.shares.isEmpty, let share = change.shares[edge],
      case .share(let slot, _, _, _) = effect
    else { return effect }
    return .share(slot: slot, min: share.min, max: share.max, isStated: true)
  }

  /// The companies in which an owner has a share with a number.
  private func statedTargets(of owner: Int) -> Set<Int> {
    var targets: Set<Int> = []
    for place in adjacency.outRow(owner) {
      let role = test.role(place, adjacency)
      guard role == .share || role == .backing else { continue }
      if case .share(_, _, _, true) = effect(adjacency.edge(place), role) {
        targets.insert(adjacency.neighbor(place))
      }
    }
    return targets
  }

  private func add(_ share: Int128, _ target: Int, _ slot: Int, atMost: Bool) {
    guard share > 0 else { return }
    let place = target * slotCount + slot
    let sum = sums[place] + share
    if keepsTouched || atMost == false { touched.append(place) }
    sums[place] = sum
    if test.isEnough(sum, slot) { join(target, atMost ? .possible : .caught) }
  }

  private func join(_ node: Int, _ standing: PartyStanding) {
    if standings[node] < standing.rawValue {
      standings[node] = standing.rawValue
      if standing == .caught { caught.append(node) }
      if standing == .possible { possible.append(node) }
    }
    guard joined[node] != number else { return }
    joined[node] = number
    queue.append(node)
  }

  private func empty() {
    for place in touched { sums[place] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
