/// Whether a party is caught by a rule of ownership on a day, by whose shares, and what would change it.
public struct ExposureQuery: Sendable {
  /// Who is asked about.
  public var target: NodeID
  /// The rule.
  public var rule: Rule
  /// The lists that count; `nil` for those that the rule names, by their ids.
  public var lists: RuleLists?
  /// The day, what was known, and which relations count.
  public var filter: Filter
  /// Sources of the rule that the graph does not have, to tell what was known of the rule.
  public var sources: [Source] = []

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - target: Who is asked about.
  ///   - rule: The rule.
  ///   - lists: The lists that count; `nil` for those that the rule names, by their ids.
  ///   - filter: The day, what was known, and which relations count. With no day, that of ``RuleScreening/day(of:in:)`` is taken.
  public init(
    target: NodeID,
    rule: Rule,
    lists: RuleLists? = nil,
    filter: Filter = Filter()
  ) {
    self.target = target
    self.rule = rule
    self.lists = lists
    self.filter = filter
  }

  /// Answers the question.
  ///
  /// Only what lies above the target is looked at, and the answer is that of a ``RuleScreening`` of the whole graph.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: The answer.
  /// - Complexity: O(*n* + *m*) in the part of the graph above the target, times a bounded number of supposed changes.
  public func run(in graph: Graph) -> Exposure {
    let day = filter.asOf ?? RuleScreening.day(of: rule, in: graph)
    var filter = filter
    filter.asOf = day
    filter.nodeKinds = []
    let standing = RuleStanding(rule, on: day) { cite in
      graph.isKnown(cite, by: filter.knownBy) || sources.know(cite, by: filter.knownBy)
    }
    let lists = lists ?? RuleLists(of: rule, in: graph)
    let parties = ListedParties(on: lists.found, filter: filter, in: graph)
    let test = HoldingTest(rule, standing, filter, day: day, in: graph)
    let work = ExposureWork(target, test, parties)
    let members = work.members.map { member in
      let own = work.search.standing(of: member.index)
      return Exposure.Member(
        party: member,
        standing: own,
        verdict: Verdict(own, standing.state, isInScope: test.isInScope(member))
      )
    }
    let own = work.search.standing(of: target.index)
    let verdict = Verdict(own, standing.state, isInScope: test.isInScope(target))
    let chain = work.chain()
    let holders = work.holders(of: target.index)
    let shortfalls = work.shortfalls(holders)
    return Exposure(
      target: target,
      rule: rule,
      day: day,
      filter: filter,
      ruleStanding: standing,
      standing: own,
      verdict: members.map(\.verdict).reduce(verdict) { $0.weight >= $1.weight ? $0 : $1 },
      isInScope: test.isInScope(target),
      missingLists: lists.missing,
      listings: parties.listings[target] ?? [],
      members: members,
      tallies: work.tallies(of: target.index),
      holders: holders,
      chain: chain,
      shortfalls: shortfalls,
      listed: work.listed(behind: chain + shortfalls),
      lookThrough: LookThrough(of: target.index, test) {
        work.search.standing(of: $0) == .listed
      },
      tippingPoints: work.tippingPoints(chain),
      redFlags: work.redFlags(chain)
    )
  }
}

extension Verdict {
  /// How hard it hits, to find what is to be said of a group.
  fileprivate var weight: Int {
    switch self {
    case .listed: 7
    case .blocked: 6
    case .blockedIfInForce: 5
    case .possible: 4
    case .outOfScope: 3
    case .ruleStayed: 2
    case .ruleNotInForce: 1
    case .notBlocked: 0
    }
  }
}
