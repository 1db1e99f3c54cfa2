internal import SeededRandom

/// Who is related to whom, how, and with what stake: all of the graph but its text.
///
/// Degrees follow a power law, because ends are mostly drawn from the ends drawn before (preferential attachment). Half of
/// the relations stay within a community of about 200, and the members of a community lie far apart in file order: a reader
/// gains nothing from the order of the lines.
struct Topology {
  let kinds: [NodeKind]
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private(set) var relations: [RelationKind] = []
  /// Stakes in hundredths of a percent, 0 where none is known.
  ///
  /// Those in one company sum up to 100 % at most.
  private(set) var hundredths: [UInt16] = []
  private(set) var degrees: [UInt32]

  private var random: SplitMix64
  private let communities: Int
  private var members: [[UInt32]]
  private var drawn: [[UInt32]]
  private var remaining: [UInt16]

  private static let kindMix = Mix<NodeKind>([
    .company: 55, .person: 35, .publicBody: 3, .organization: 7,
  ])
  private static let relationMix = Mix<RelationKind>([
    .ownership: 35, .directorship: 25, .membership: 10, .family: 8, .representation: 10,
    .unknownLink: 12,
  ])

  var nodeCount: Int { kinds.count }
  var edgeCount: Int { sources.count }

  init(nodes: Int, edges: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, purpose: .topology)
    var members = [[UInt32]](repeating: [], count: NodeKind.allCases.count)
    kinds = (0..<nodes).map { node in
      // The first nodes are one of each kind, so that even the smallest graph has an end for every relation.
      let kind = NodeKind(rawValue: UInt8(min(node, 255))) ?? Self.kindMix.pick(random.fraction())
      members[Int(kind.rawValue)].append(UInt32(node))
      return kind
    }
    self.random = random
    self.members = members
    communities = max(1, nodes / 200)
    drawn = [[UInt32]](repeating: [], count: members.count)
    remaining = [UInt16](repeating: 10_000, count: nodes)
    degrees = [UInt32](repeating: 0, count: nodes)
    sources.reserveCapacity(edges)
    targets.reserveCapacity(edges)
    relations.reserveCapacity(edges)
    hundredths.reserveCapacity(edges)
    while sources.count < edges { addRelation() }
    drawn = []
    remaining = []
  }

  private mutating func addRelation() {
    let relation = Self.relationMix.pick(random.fraction())
    let (sourceKind, targetKind) = ends(of: relation)
    let source = pick(sourceKind, preferring: sourceKind.attachment)
    let target = pickTarget(targetKind, near: source)
    guard source != target else { return }
    sources.append(UInt32(source))
    targets.append(UInt32(target))
    relations.append(relation)
    drawn[Int(sourceKind.rawValue)].append(UInt32(source))
    drawn[Int(targetKind.rawValue)].append(UInt32(target))
    degrees[source] += 1
    degrees[target] += 1
    hundredths.append(relation == .ownership ? stake(in: target) : 0)
  }

  private mutating func ends(of relation: RelationKind) -> (NodeKind, NodeKind) {
    let fraction = random.fraction()
    switch relation {
    case .ownership:
      return (fraction < 0.60 ? .company : fraction < 0.93 ? .person : .publicBody, .company)
    case .directorship:
      return (.person, fraction < 0.93 ? .company : .publicBody)
    case .membership:
      return (fraction < 0.6 ? .person : .company, random.happens(0.5) ? .publicBody : .company)
    case .family:
      return (.person, .person)
    case .representation:
      return (.organization, fraction < 0.70 ? .company : fraction < 0.95 ? .person : .publicBody)
    case .unknownLink:
      if fraction < 0.35 { return (.organization, .publicBody) }
      if fraction < 0.70 { return (.company, .company) }
      return (fraction < 0.9 ? .person : .company, .publicBody)
    }
  }

  /// A node of `kind`: with the given probability one drawn before, which gives often drawn ones their large degree.
  private mutating func pick(_ kind: NodeKind, preferring probability: Double) -> Int {
    let row = Int(kind.rawValue)
    if !drawn[row].isEmpty, random.happens(probability) {
      return Int(drawn[row][random.index(below: drawn[row].count)])
    }
    return Int(members[row][random.index(below: members[row].count)])
  }

  private mutating func pickTarget(_ kind: NodeKind, near source: Int) -> Int {
    if kind == .publicBody { return pick(kind, preferring: kind.attachment) }
    let fraction = random.fraction()
    if fraction < 0.55 { return neighbor(of: source, kind: kind) }
    return pick(kind, preferring: fraction < 0.90 ? 1 : 0)
  }

  /// A member of the community of `source`: those whose numbers leave the same rest.
  private mutating func neighbor(of source: Int, kind: NodeKind) -> Int {
    let first = source % communities
    for _ in 0..<12 {
      let node = first + communities * random.index(below: nodeCount / communities)
      if kinds[node] == kind, node != source { return node }
    }
    return pick(kind, preferring: 0.5)
  }

  /// A stake in `asset` out of what is left of it; 0 where none is known or nothing is left.
  private mutating func stake(in asset: Int) -> UInt16 {
    guard random.happens(0.8) else { return 0 }
    let left = remaining[asset]
    guard left >= 100 else { return 0 }
    let fraction = random.fraction()
    var stake: UInt16
    switch fraction {
    case ..<0.15: stake = 5_100
    case ..<0.30: stake = 9_900
    case ..<0.40: stake = 5_000
    case ..<0.50: stake = 2_500
    case ..<0.60: stake = 1_000
    default: stake = UInt16(Double(left) * (0.05 + 0.75 * random.fraction()))
    }
    if stake > left { stake = left / 2 }
    remaining[asset] = left - stake
    return stake
  }
}

extension NodeKind {
  /// How often an end of this kind is one that was drawn before.
  var attachment: Double {
    switch self {
    case .company: 0.65
    case .person: 0.55
    case .publicBody: 0.85
    case .organization: 0.55
    }
  }
}
