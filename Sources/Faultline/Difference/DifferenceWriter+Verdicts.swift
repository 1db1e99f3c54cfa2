extension DifferenceWriter {
  /// Compares what the rules of the graph say of each party on the two days.
  ///
  /// A party that is listed itself stands among the listings.
  mutating func addVerdicts() {
    for rule in graph.rules {
      let first = screening(rule, before)
      let second = screening(rule, after)
      addState(of: rule, first, second)
      var nodes = first.caught + first.possible + second.caught + second.possible
      nodes += first.parties.certain + second.parties.certain
      for node in nodes.sortedOnce() where isWanted(node) {
        let (old, new) = (first.verdict(of: node), second.verdict(of: node))
        // Where nobody is or was caught, the rule alone stands otherwise.
        guard old != new, old != .listed, new != .listed, old.mayBite || new.mayBite else {
          continue
        }
        add(node, rule, old, new, new == .notBlocked ? first : second)
      }
    }
  }

  private func screening(_ rule: Rule, _ state: State) -> Screening {
    var filter = state.filter
    // Without a day of its own, knowledge is compared on the day by which it was known.
    if filter.asOf == nil { filter.asOf = state.day }
    return RuleScreening(rule: rule, filter: filter).run(in: state.graph)
  }

  private mutating func addState(of rule: Rule, _ first: Screening, _ second: Screening) {
    let (old, new) = (first.standing, second.standing)
    guard old.state != new.state else { return }
    let phase = new.phase ?? old.phase
    entries.append(
      DifferenceEntry(
        change: .changed,
        section: .verdicts,
        sentence: "The rule “\(rule.title)” stands otherwise",
        before: old.state.words,
        after: new.state.words,
        reason: phase?.instrument ?? "",
        date: new.phase?.time.from ?? old.phase?.time.until,
        records: [rule.id],
        status: nil,
        cites: phase?.cites ?? []
      )
    )
  }

  private mutating func add(
    _ node: NodeID,
    _ rule: Rule,
    _ old: Verdict,
    _ new: Verdict,
    _ screening: Screening
  ) {
    let owners = screening.responsible(for: node, limit: 3)
    var names = owners.parties.map { graph.label(of: $0) }
    if owners.isCut { names.append("others") }
    let isCaught = [.blocked, .blockedIfInForce, .possible].contains(new)
    let isFreed = [.blocked, .blockedIfInForce, .possible].contains(old)
    var reason = names.isEmpty ? "" : "by the shares of \(names.inWords)"
    if screening.standing.state != .inForce {
      let state = "the rule is \(screening.standing.state.words) on \(screening.day)"
      reason = reason.isEmpty ? state : "\(reason); \(state)"
    }
    entries.append(
      DifferenceEntry(
        change: isCaught && !isFreed ? .added : isFreed && !isCaught ? .removed : .changed,
        section: .verdicts,
        sentence: "\(graph.label(of: node)) under the rule “\(rule.title)”",
        before: old.words,
        after: new.words,
        reason: reason,
        date: nil,
        records: [graph.id(of: node), rule.id],
        status: nil,
        cites: holdings(of: node)
      )
    )
  }

  /// The sources of the stakes that a party's owners hold on either day.
  private func holdings(of node: NodeID) -> [Cite] {
    graph.inEdges(of: node).filter { edge in
      before.test.admits(edge: edge.index) || after.test.admits(edge: edge.index)
    }
    .flatMap { edge -> [Cite] in
      guard let relation = graph.relation(edge), relation.stake != nil else { return [] }
      return relation.cites
    }
  }
}

extension RuleState {
  /// The state in words: `in force`.
  var words: String {
    switch self {
    case .inForce: "in force"
    case .stayed: "stayed"
    case .unverified: "not verified"
    case .notYet: "not yet in force"
    case .ended: "no longer in force"
    }
  }
}

extension Verdict {
  /// Whether a party is caught, may be, or is spared by the scope of the rule alone.
  fileprivate var mayBite: Bool {
    switch self {
    case .blocked, .blockedIfInForce, .possible, .outOfScope: true
    case .listed, .notBlocked, .ruleStayed, .ruleNotInForce: false
    }
  }

  /// The verdict in words: `not blocked`.
  var words: String {
    switch self {
    case .listed: "listed"
    case .blocked: "blocked"
    case .blockedIfInForce: "blocked if the rule is in force"
    case .possible: "possibly blocked"
    case .outOfScope: "out of scope"
    case .notBlocked: "not blocked"
    case .ruleStayed: "rule stayed"
    case .ruleNotInForce: "rule not in force"
    }
  }
}
