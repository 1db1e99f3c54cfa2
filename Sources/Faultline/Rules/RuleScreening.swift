/// Whom a rule of ownership catches on a day, in a whole graph.
public struct RuleScreening: Sendable {
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
  ///   - rule: The rule.
  ///   - lists: The lists that count; `nil` for those that the rule names, by their ids.
  ///   - filter: The day, what was known, and which relations count. With no day, that of ``day(of:in:)`` is taken.
  public init(rule: Rule, lists: RuleLists? = nil, filter: Filter = Filter()) {
    self.rule = rule
    self.lists = lists
    self.filter = filter
  }

  /// The day that a question without one is about: the last on which a source of the graph appeared.
  ///
  /// Where no source has a date, the day on which the last relation began, or the rule, whichever is later.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - graph: The graph.
  /// - Returns: The same day for the same records, whenever it is asked.
  public static func day(of rule: Rule, in graph: Graph) -> Day {
    if let day = graph.knownUntil { return day }
    var last = Int32.min
    for edge in 0..<graph.edgeCount { last = max(last, graph.edgeFromEarliest[edge]) }
    let began = rule.phases.compactMap { $0.state == .inForce ? $0.time.from?.earliest : nil }.max()
    return max(Day(number: max(last, 0)), began ?? Day(number: 0))
  }

  /// Answers the question.
  ///
  /// - Parameter graph: The graph to ask.
  /// - Returns: How every party stands.
  /// - Complexity: O(*n* + *m*) for a rule that adds the shares of all parties up; for another one, the same for the
  ///   part of the graph that each listed party leads to.
  public func run(in graph: Graph) -> Screening {
    let day = filter.asOf ?? RuleScreening.day(of: rule, in: graph)
    var filter = filter
    filter.asOf = day
    let standing = RuleStanding(rule, on: day) { cite in
      graph.isKnown(cite, by: filter.knownBy) || sources.know(cite, by: filter.knownBy)
    }
    let lists = lists ?? RuleLists(of: rule, in: graph)
    let parties = ListedParties(on: lists.found, filter: filter, in: graph)
    let test = HoldingTest(rule, standing, filter, day: day, in: graph)
    return Screening(
      day: day,
      standing: standing,
      parties: parties,
      search: CaughtSearch(test, parties)
    )
  }
}

extension [Source] {
  /// Whether one of the sources is the cited one and was public by a day.
  func know(_ cite: Cite, by day: Day?) -> Bool {
    contains { source in
      guard source.id == cite.source else { return false }
      guard let day else { return true }
      return source.knownFrom.map { $0 <= day } ?? false
    }
  }
}

/// How every party of a graph stands to a rule on a day.
public struct Screening {
  /// The day asked about.
  public let day: Day
  /// How the rule stood.
  public let standing: RuleStanding
  /// Who was listed.
  public let parties: ListedParties
  private let search: CaughtSearch

  init(day: Day, standing: RuleStanding, parties: ListedParties, search: CaughtSearch) {
    self.day = day
    self.standing = standing
    self.parties = parties
    self.search = search
  }

  /// Those who are caught and not listed, in the order of their numbers.
  public var caught: [NodeID] { search.caught.map { NodeID($0) } }

  /// Those who may be caught or listed, in the order of their numbers.
  public var possible: [NodeID] { search.possible.map { NodeID($0) } }

  /// How a party stands, whether the rule applies or not.
  public func standing(of node: NodeID) -> PartyStanding { search.standing(of: node.index) }

  /// What the rule says of a party.
  public func verdict(of node: NodeID) -> Verdict {
    Verdict(
      standing(of: node),
      standing.state,
      isInScope: search.test.isInScope(node)
    )
  }

  /// A party that the rule catches, or may catch.
  public struct Entry: Sendable {
    /// The party.
    public let party: NodeID
    /// How it stands, whether the rule applies or not.
    public let standing: PartyStanding
    /// What the rule says of it.
    public let verdict: Verdict
    /// What counts of it; `nil` under a rule that does not add up the shares of different parties.
    public let tally: Exposure.Tally?
    /// The listed parties behind it, the nearest first.
    public let responsible: [NodeID]
    /// Whether there may be more of them.
    public let hasMoreResponsible: Bool
  }

  /// Those who are caught, then those who may be, each by number.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - isWanted: Leaves parties out.
  /// - Returns: The entries, and how many there are in all.
  public func entries(
    limit: Int = .max,
    where isWanted: (NodeID) -> Bool = { _ in true }
  ) -> (entries: [Entry], count: Int) {
    let all = (caught + possible).filter(isWanted)
    let entries = all.prefix(limit).map { party in
      let behind = responsible(for: party)
      return Entry(
        party: party,
        standing: standing(of: party),
        verdict: verdict(of: party),
        tally: standing.aggregates ? search.tallies(of: party.index).first : nil,
        responsible: behind.parties,
        hasMoreResponsible: behind.isCut
      )
    }
    return (entries, all.count)
  }

  /// The listed parties whose shares, through others or not, make a party what it is: the nearest first, then by number.
  ///
  /// - Parameters:
  ///   - node: A party that is caught or may be.
  ///   - limit: How many are looked for.
  /// - Returns: The parties, and whether there may be more.
  /// - Complexity: O(*n* + *m*) in the part of the graph that lies above the party, bounded by 10,000 nodes.
  public func responsible(for node: NodeID, limit: Int = 8) -> (parties: [NodeID], isCut: Bool) {
    search.responsible(for: node.index, limit: limit)
  }
}

extension HoldingTest {
  /// Whether a party is within the scope of the rule.
  func isInScope(_ node: NodeID) -> Bool {
    guard !rule.exempt.isEmpty, let countries = graph.entity(node)?.countries, !countries.isEmpty
    else { return true }
    return !countries.allSatisfy(rule.exempt.contains)
  }
}

extension CaughtSearch {
  private static var reach: Int { 10_000 }

  /// The listed parties above a node, along what counts.
  func responsible(for node: Int, limit: Int) -> (parties: [NodeID], isCut: Bool) {
    let adjacency = test.graph.adjacency
    let wantsCertain = standing(of: node).isCertain
    var seen: Set<Int> = [node]
    var level = [node]
    var found: [NodeID] = []
    while !level.isEmpty, found.count < limit, seen.count < CaughtSearch.reach {
      var next: [Int] = []
      for target in level {
        for place in adjacency.inRow(target) {
          let role = test.role(place, adjacency)
          let owner = adjacency.neighbor(place)
          guard role != .none, !seen.contains(owner) else { continue }
          let standing = standing(of: owner)
          guard wantsCertain ? standing.isCertain : standing != .free,
            counts(test.effect(adjacency.edge(place), role), certain: wantsCertain)
          else { continue }
          seen.insert(owner)
          if standing == .listed || standing == .perhapsListed {
            found.append(NodeID(owner))
          } else {
            next.append(owner)
          }
        }
      }
      level = next.sorted()
    }
    return (Array(found.prefix(limit)), !level.isEmpty || found.count > limit)
  }

  private func counts(_ effect: HoldingTest.Effect, certain: Bool) -> Bool {
    switch effect {
    case .none: false
    case .share(_, let min, let max, _): (certain ? min : max) > 0
    case .control(let isCertain): isCertain || !certain
    case .membership: !certain
    }
  }
}
