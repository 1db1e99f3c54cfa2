/// Finds the words for an ``Exposure``.
///
/// Nobody is ever called controlled because of a share: what is said of a share is how large it is, who owns it, and how
/// that owner stands.
struct ExposureWriter {
  let exposure: Exposure
  let graph: Graph

  init(_ exposure: Exposure, _ graph: Graph) {
    self.exposure = exposure
    self.graph = graph
  }

  private typealias Line = ExposureReport.Line
  private typealias Section = ExposureReport.Section

  var rule: Rule { exposure.rule }
  var name: String { graph.label(of: exposure.target) }

  // MARK: The answer

  var title: String {
    guard !exposure.members.isEmpty else { return "\(name) is \(exposure.words)" }
    let hit = exposure.members.filter { $0.verdict == exposure.verdict }
    guard !hit.isEmpty else { return "\(name) (a group) is \(exposure.words)" }
    let number = hit.count == exposure.members.count ? "all" : "\(hit.count) of"
    let noun = exposure.members.count == 1 ? "legal entity" : "legal entities"
    let verb = exposure.members.count == 1 ? "is" : "are"
    return "\(name): \(number) \(exposure.members.count) \(noun) \(verb) \(exposure.words)"
  }

  /// Why, in a few sentences.
  var findings: [ExposureReport.Line] {
    [sum, limb, ruleState, scope, inheritance, missing].compactMap(\.self)
  }

  private var sum: Line? {
    guard exposure.verdict != .listed || exposure.standing != .listed,
      exposure.members.isEmpty || !exposure.holders.isEmpty, let tally = exposure.tallies.first
    else { return nil }
    let zero = ExactDecimal(mantissa: 0)
    let threshold = "the rule applies to \(tally.threshold)"
    guard tally.max > zero else {
      let nobody =
        exposure.holders.isEmpty
        ? "Nobody is on record as holding any of it"
        : "Nobody who is listed, or caught through others, holds any of it on record"
      return Line("\(nobody); \(threshold).")
    }
    let who =
      exposure.ruleStanding.aggregates
      ? "Listed parties, and parties caught through them, hold"
      : "No single listed party, with what it holds through others, has more of it than the largest, which holds"
    if tally.min == tally.max { return Line("\(who) \(tally.words) of it; \(threshold).") }
    let most = Swift.min(tally.max, ExactDecimal(mantissa: 100))
    if tally.min == zero, exposure.ruleStanding.aggregates {
      return Line(
        "Listed parties, and parties caught through them, may hold up to \(most)\u{A0}% of it, none of it for certain; "
          + "\(threshold)."
      )
    }
    return Line(
      "\(who) \(tally.min)\u{A0}% of it at least and may hold up to \(most)\u{A0}%; \(threshold)."
    )
  }

  private var limb: Line? {
    guard exposure.standing == .caught, let tally = exposure.tallies.first,
      !tally.threshold.isMet(by: tally.min)
    else { return nil }
    let other = exposure.tallies.dropFirst().first { $0.threshold.isMet(by: $0.min) }
    guard let other else { return Line("It is caught by control, not by ownership.") }
    let what = Stake.words(of: other.basis)
    return Line("It is caught by what they hold \(what): \(other.words).")
  }

  private var ruleState: Line? {
    let standing = exposure.ruleStanding
    let phase = standing.phase
    let instrument = phase?.instrument.map { " by \($0)" } ?? ""
    let span = phase.map { " \($0.time.inclusivePhrase)" } ?? ""
    let note = phase?.note.map { " \($0)" } ?? ""
    switch standing.state {
    case .inForce:
      guard let note = phase?.note else { return nil }
      return Line(note, cites: phase?.cites ?? [])
    case .stayed:
      return Line(
        "The rule is stayed\(instrument)\(span).\(otherwise("If it applied"))\(note)",
        cites: phase?.cites ?? []
      )
    case .unverified:
      return Line(
        "Whether the rule applies on this day is not verified.\(note)\(otherwise("If it applies"))",
        cites: phase?.cites ?? []
      )
    case .notYet:
      let from = standing.next?.time.from.map { ": it applies from \($0)" } ?? ""
      let by = standing.next?.instrument.map { " (\($0))" } ?? ""
      return Line(
        "The rule is not in force yet\(from)\(by).\(otherwise("If it applied"))",
        cites: standing.next?.cites ?? []
      )
    case .ended:
      return Line("The rule is no longer in force.\(otherwise("If it applied"))")
    }
  }

  /// What would be said if the rule applied.
  private func otherwise(_ start: String) -> String {
    switch exposure.standing {
    case .caught where !exposure.isInScope: ""
    case .caught:
      start == "If it applies" ? "" : " \(start), \(name) would be \(rule.outcome)."
    case .possible:
      start == "If it applies"
        ? " If it applies, \(name) is possibly \(rule.outcome)."
        : " \(start), \(name) might be \(rule.outcome)."
    default: ""
    }
  }

  private var scope: Line? {
    guard !exposure.isInScope else { return nil }
    let places = rule.exempt.map { $0.uppercased() }.joined(with: ", ")
    let so = exposure.verdict == .outOfScope ? ", so that its owners make no difference" : ""
    return Line(
      "It is in a country whose companies are outside the scope of the rule (\(places))\(so)."
    )
  }

  private var inheritance: Line? {
    guard exposure.verdict == .blocked || exposure.verdict == .blockedIfInForce else { return nil }
    return rule.inherits.map { Line($0) }
  }

  private var missing: Line? {
    guard !exposure.missingLists.isEmpty else { return nil }
    let ids = exposure.missingLists.map(\.rawValue).joined(with: ", ")
    let all = exposure.missingLists.count == rule.lists.count
    return Line(
      all
        ? "None of the lists of the rule is in this graph (\(ids)): nobody in it counts as listed."
        : "Not in this graph, and left out: \(ids)."
    )
  }

  // MARK: What it rests on

  var sections: [ExposureReport.Section] {
    var sections = [
      Section(heading: "On the lists of the rule", lines: exposure.listings.map { line(for: $0) }),
      Section(heading: "Legal entities", lines: members),
      Section(heading: "Who holds it", lines: holders),
    ]
    for link in exposure.chain + exposure.shortfalls {
      let name = graph.label(of: link.party)
      let words =
        link.standing == .free
        ? "does not count" : link.standing.isCertain ? "counts" : "may count"
      let tally = link.tallies.first
      let sum = link.standing == .speaker ? "" : tally.map { " (\($0.words))" } ?? ""
      var lines = link.holders.map { line(for: $0) }
      if link.standing == .speaker {
        lines.append(
          Line(
            "\(name) is a group of which a legal entity is listed or caught: which of them holds the share is not on record"
          )
        )
      }
      sections.append(Section(heading: "Why \(name) \(words)\(sum)", lines: lines))
    }
    sections += [
      Section(heading: "Listed parties", lines: listedParties),
      Section(heading: changes, lines: exposure.tippingPoints.map { line(for: $0) }),
      Section(heading: "Red flags", lines: exposure.redFlags.map { line(for: $0) }),
      Section(heading: "Economic interest", lines: [lookThrough].compactMap(\.self)),
      Section(heading: "About the rule", lines: about),
    ]
    return sections
  }

  private var changes: String {
    exposure.ruleStanding.mayApply
      ? "What would change it" : "What would change it if the rule applied"
  }

  private static var shownListed: Int { 8 }

  private var listedParties: [Line] {
    let shown = exposure.listed.prefix(ExposureWriter.shownListed)
    let rest = exposure.listed.dropFirst(shown.count)
    guard !rest.isEmpty else { return shown.map { line(for: $0) } }
    let names = rest.map { graph.label(of: $0.party) + parenthetical($0.listings) }
    return shown.map { line(for: $0) } + [Line("And \(rest.count) more", details: names)]
  }

  /// The holders: those with nobody listed behind them in one statement, if they are many.
  private var holders: [Line] {
    func isIdle(_ holder: Holder) -> Bool {
      holder.counting == .not(.ownerFree)
        && holder.ownersTally.map { $0.max == ExactDecimal(mantissa: 0) } ?? true
    }
    let idle = exposure.holders.filter(isIdle)
    guard idle.count > 3 else { return exposure.holders.map { line(for: $0) } }
    let together = Line(
      "\(idle.count) holders who are neither listed nor caught do not count",
      cites: idle.flatMap(\.relation.cites),
      details: idle.map { short($0) }
    )
    return exposure.holders.filter { !isIdle($0) }.map { line(for: $0) } + [together]
  }

  private var members: [Line] {
    Verdict.allCases.compactMap { verdict in
      let members = exposure.members.filter { $0.verdict == verdict }
      guard !members.isEmpty else { return nil }
      let details = members.map { member in
        let listings = exposure.listed.first { $0.party == member.party }?.listings ?? []
        return graph.label(of: member.party) + parenthetical(listings)
      }
      return Line("\(members.count) \(words(for: verdict))", details: details)
    }
  }

  private var lookThrough: Line? {
    let zero = ExactDecimal(mantissa: 0)
    guard exposure.lookThrough.percent > zero else { return nil }
    let isLeast =
      exposure.lookThrough.isCut || exposure.tallies.first.map { $0.min != $0.max } ?? false
    return Line(
      "Listed parties have an economic interest of \(isLeast ? "at least " : "")"
        + "\(exposure.lookThrough.percent)\u{A0}% in it: the shares of each way multiplied, the ways added up. "
        + "This is not the legal test"
    )
  }

  private var about: [Line] {
    let standing = exposure.ruleStanding
    let adds =
      standing.aggregates
      ? "the shares of different parties add up" : "the shares of different parties do not add up"
    let bases = rule.bases.map { Stake.words(of: $0) }.joined(with: " or ")
    var control = "it does not go by control"
    if !rule.control.isEmpty { control = "control on record counts too" }
    let text = "It applies to \(standing.threshold) \(bases); \(adds); \(control)"
    return [Line(text, cites: rule.cites)] + rule.notes.map { Line($0.withoutStop) }
  }

  // MARK: Figures

  /// The rule and the sum, for the line under the heading of a figure.
  var caption: String {
    let standing = exposure.ruleStanding
    var parts = [rule.title]
    switch standing.state {
    case .inForce: break
    case .stayed: parts.append("stayed on this day")
    case .unverified: parts.append("not verified whether in force on this day")
    case .notYet: parts.append("not in force yet")
    case .ended: parts.append("no longer in force")
    }
    if let tally = exposure.tallies.first, exposure.verdict != .listed {
      parts.append("listed and caught parties hold \(tally.words), it takes \(tally.threshold)")
    }
    parts.append("heavy lines count")
    return parts.joined(with: "; ")
  }

  /// How a party of the chain stands, for its card.
  func remark(on link: Exposure.Link) -> String {
    let sum = link.tallies.first?.words ?? ""
    switch link.standing {
    case .caught: return "caught itself: \(sum)"
    case .possible: return "possibly caught itself: \(sum)"
    default: return "not caught: \(sum)"
    }
  }

  /// How a listed party stands, for its card.
  func remark(on party: Exposure.ListedParty) -> String {
    let lists = party.listings.map { listing in
      graph.label(of: listing.list) + (listing.period.from.map { " \($0)" } ?? "")
    }
    let word = party.standing == .listed ? "listed" : "perhaps listed"
    return lists.isEmpty ? word : "\(word): \(lists.joined(with: ", "))"
  }

  /// A verdict in the words of the rule.
  func words(for verdict: Verdict) -> String {
    switch verdict {
    case .listed: "listed"
    case .blocked: rule.outcome
    case .blockedIfInForce: "\(rule.outcome) if the rule applies"
    case .possible: "possibly \(rule.outcome)"
    case .outOfScope: "outside the scope of the rule"
    case .notBlocked: "not \(rule.outcome)"
    case .ruleStayed: "not \(rule.outcome): the rule is stayed"
    case .ruleNotInForce: "not \(rule.outcome): the rule is not in force"
    }
  }
}

extension Stake {
  /// Of what a share is, in words.
  static func words(of basis: Basis) -> String {
    switch basis {
    case .equity: "of the capital"
    case .votes: "of the votes"
    case .profit: "of the profit"
    case .board: "of the board"
    }
  }
}

extension Period {
  /// The span with its last day in place of the first day after it: `from 2025-11-10 through 2026-11-09`.
  var inclusivePhrase: String {
    let first = from.map { "from \($0)" }
    let last = until.map { until in
      until.precision == .day
        ? "through \(Day(number: until.earliest.number - 1))" : "until \(until)"
    }
    return [first, last].compactMap(\.self).joined(with: " ")
  }
}

extension String {
  /// The text without a full stop at its end.
  var withoutStop: String { last == "." ? String(dropLast()) : self }
}
