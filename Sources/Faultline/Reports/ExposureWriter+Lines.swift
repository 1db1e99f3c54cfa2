extension ExposureWriter {
  private typealias Line = ExposureReport.Line

  // MARK: Listings

  /// A listing of the target.
  func line(for listing: Listing) -> ExposureReport.Line {
    let action = graph.action(listing.action)
    var parts = [listing.dates.phrase]
    if let until = listing.period.until, listing.dates.until == nil {
      parts.append("until \(until)")
    }
    if let cite = action?.instrument?.cite { parts.append(cite) }
    return Line(
      "\(graph.label(of: listing.list)): \(listing.state.words) ("
        + parts.filter { !$0.isEmpty }.joined(with: "; ") + ")",
      status: graph.assessment(of: listing.action, knownBy: exposure.filter.knownBy)?.status,
      cites: action?.cites ?? [],
      details: terms(of: action)
    )
  }

  private func terms(of action: Action?) -> [String] {
    guard let terms = action?.terms else { return [] }
    var lines: [String] = []
    if let requirement = terms.licenceRequirement { lines.append("licence: \(requirement)") }
    if let policy = terms.reviewPolicy { lines.append("review: \(policy)") }
    if !terms.footnotes.isEmpty {
      lines.append("footnote \(terms.footnotes.joined(with: ", "))")
    }
    return lines
  }

  /// A listed party on which the answer rests.
  func line(for party: Exposure.ListedParty) -> ExposureReport.Line {
    let name = graph.label(of: party.party)
    guard let first = party.listings.first else { return Line("\(name) is listed") }
    let texts = party.listings.map { line(for: $0) }
    let status = graph.assessment(of: first.action, knownBy: exposure.filter.knownBy)?.status
    return Line(
      "\(name): " + texts.map(\.text).joined(with: "; "),
      status: status,
      cites: texts.flatMap(\.cites),
      details: texts.flatMap(\.details)
    )
  }

  /// On which lists somebody stands, behind the name: ` (listed: SDN list since 2022-03-03)`.
  func parenthetical(_ listings: [Listing]) -> String {
    let words = listings.filter { $0.state == .listed || $0.state == .maybe }.map { listing in
      let since = listing.period.from.map { " since \($0)" } ?? ""
      return graph.label(of: listing.list) + since
    }
    return words.isEmpty ? "" : " (listed: \(words.joined(with: ", ")))"
  }

  // MARK: Holders

  /// Somebody who holds, backs or controls a party.
  func line(for holder: Holder) -> ExposureReport.Line {
    let relation = holder.relation
    var text = "\(lead(holder)) \(graph.label(of: holder.owner))\(standing(of: holder))"
    if relation.directness == .indirect { text += ", indirectly" }
    if !relation.time.isUnknown { text += ", \(relation.time.phrase)" }
    return Line(
      "\(text): \(counting(holder))",
      status: holder.status,
      cites: relation.cites + relation.stances.map(\.cite),
      details: [relation.note].compactMap(\.self)
    )
  }

  /// A holder in a few words.
  func short(_ holder: Holder) -> String {
    let relation = holder.relation
    let stake =
      relation.stake.map { "\($0)" } ?? (relation.kind == .invests ? "backer" : "share not stated")
    let time = relation.time.isUnknown ? "" : ", \(relation.time.phrase)"
    return "\(graph.label(of: holder.owner)): \(stake)\(time)"
  }

  /// How much of what is held, up to the name of the owner.
  private func lead(_ holder: Holder) -> String {
    let relation = holder.relation
    switch (relation.stake, relation.kind.rawValue) {
    case (nil, "controls"): return "Control by"
    case (let stake?, "controls"): return "\(stake) in the hands of"
    case (nil, "invests"): return "Backed, with a share that is not stated, by"
    case (let stake?, _): return "\(stake) owned by"
    case (nil, _): return "A share that is not stated, owned by"
    }
  }

  private func standing(of holder: Holder) -> String {
    switch holder.standing {
    case .listed, .perhapsListed:
      let listings = exposure.listed.first { $0.party == holder.owner }?.listings ?? []
      let words = parenthetical(listings)
      let plain = holder.standing == .listed ? " (listed)" : " (perhaps listed)"
      return words.isEmpty || holder.standing != .listed ? plain : words
    case .caught: return " (caught itself)"
    case .possible: return " (possibly caught itself)"
    case .speaker: return " (a group with a listed or caught legal entity)"
    case .free: return ""
    }
  }

  private func counting(_ holder: Holder) -> String {
    switch holder.counting {
    case .inFull:
      holder.share.min == holder.share.max
        ? "counts in full" : "counts with \(holder.share.min)\u{A0}% at least"
    case .asControl: "counts as control"
    case .perhaps: "may count, \(doubt(holder))"
    case .not(let reason): "does not count, \(words(for: reason, holder))"
    }
  }

  /// Why a holding only may count.
  private func doubt(_ holder: Holder) -> String {
    let amount =
      holder.share.min == holder.share.max
      ? "" : ": anything from \(holder.share.min) to \(holder.share.max)\u{A0}%"
    if holder.status == .disputed { return "for it is disputed\(amount)" }
    if holder.validity == .maybe {
      return "for its dates leave open whether it was held on that day\(amount)"
    }
    if holder.relation.directness == .indirect {
      return "for those through whom it is held are not on record\(amount)"
    }
    if !holder.standing.isCertain {
      return holder.standing == .speaker
        ? "for it is not on record which legal entity holds it"
        : "for its owner only may count itself"
    }
    return holder.relation.stake == nil
      ? "for its size is not known\(amount)" : "for its size is a range\(amount)"
  }

  private func words(for reason: Holder.Reason, _ holder: Holder) -> String {
    switch reason {
    case .ownerFree:
      let owner = graph.label(of: holder.owner)
      guard let tally = holder.ownersTally, tally.max > ExactDecimal(mantissa: 0) else {
        return "for \(owner) is neither listed nor caught"
      }
      return
        "for \(owner) is not caught: listed and caught parties hold \(tally.words) of it, and it takes \(tally.threshold)"
    case .ended: return "for it had ended"
    case .notYet: return "for it had not begun"
    case .otherBasis:
      return
        "for the rule goes by shares \(rule.bases.map { Stake.words(of: $0) }.joined(with: " or "))"
    case .control: return "for the rule goes by ownership and not by control"
    case .refuted: return "for it is \(holder.status.name)"
    case .filtered: return "for the filter leaves it out"
    case .restated: return "for the same owner's share is stated"
    case .nothing: return "for it is a share of nothing"
    }
  }

  // MARK: Changes

  /// What would change the answer.
  func line(for point: TippingPoint) -> ExposureReport.Line {
    let then: String =
      switch point.leadsTo {
      case .blocked: rule.outcome
      case .notBlocked: rule.outcome
      default: words(for: point.leadsTo)
      }
    let more = point.takesMore ? "more than " : ""
    let what: String
    var cites: [Cite] = []
    switch point.change {
    case .buys(let points):
      what = "listed or caught parties held \(more)\(points) points more of \(name)"
    case .gains(let edge, let points):
      what =
        "\(share(edge)) grew by \(more)\(points) points"
        + (moved(edge, points, by: 1).map { ", to \(more)\($0)" } ?? "")
      cites = graph.relation(edge)?.cites ?? []
    case .loses(let edge, let points):
      let isAny = point.takesMore && points == ExactDecimal(mantissa: 0)
      let end =
        moved(edge, points, by: -1).map { point.takesMore ? "below \($0)" : "to \($0)" } ?? "at all"
      what = "\(share(edge)) fell \(end)\(isAny ? "" : ", by \(more)\(points) points")"
      cites = graph.relation(edge)?.cites ?? []
    case .provesToBe(let edge, let share):
      what =
        "\(self.share(edge)) is \(point.takesMore ? "more than " : "")\(share)\u{A0}%"
        + (point.takesMore ? "" : " or more")
      cites = graph.relation(edge)?.cites ?? []
    case .endsControl(let edge):
      what =
        "the control that \(graph.label(of: graph.from(edge))) has of \(graph.label(of: graph.to(edge))) ended"
      cites = graph.relation(edge)?.cites ?? []
    case .isListed(let party): what = "\(graph.label(of: party)) were listed itself"
    case .isDelisted(let party): what = "\(graph.label(of: party)) were taken off the list"
    }
    let isNot = point.leadsTo == .notBlocked
    let verb =
      if case .provesToBe = point.change { isNot ? "is not" : "is" } else {
        isNot ? "would not be" : "would be"
      }
    return Line("If \(what), it \(verb) \(then)", cites: cites)
  }

  /// A share by its owner and its company: `the share of X in A (50 %)`.
  private func share(_ edge: EdgeID) -> String {
    let stake = graph.relation(edge)?.stake.map { " (\($0))" } ?? " (not stated)"
    return
      "the share of \(graph.label(of: graph.from(edge))) in \(graph.label(of: graph.to(edge)))\(stake)"
  }

  /// What a share would be after it changed by so many points, from its least.
  private func moved(_ edge: EdgeID, _ points: ExactDecimal, by sign: Int64) -> String? {
    guard let stake = graph.relation(edge)?.stake else { return nil }
    let change = ExactDecimal(mantissa: sign * points.mantissa, scale: points.scale)
    return stake.min.adding(change).map { "\($0)\u{A0}%" }
  }

  // MARK: Flags

  /// What calls for care.
  func line(for flag: RedFlag) -> ExposureReport.Line {
    let party = flag.party.map { graph.label(of: $0) } ?? ""
    let relation = flag.edge.flatMap { graph.relation($0) }
    let sentence = flag.edge.map { Sentences(graph).sentence(for: $0) } ?? ""
    let cites = relation.map { $0.cites + $0.stances.map(\.cite) } ?? []
    let text: String =
      switch flag.kind {
      case .significantMinority:
        "Significant minority: listed and caught parties hold \(exposure.tallies.first?.words ?? "") of it"
      case .controlWithoutOwnership: "Control without enough ownership: \(sentence)"
      case .unknownStake: "Unknown share: \(sentence); how much has to be found out"
      case .sharedDirector:
        "Shared leadership with \(party), which is listed or caught: \(sentence); "
          + (flag.otherEdge.map { Sentences(graph).sentence(for: $0) } ?? "")
      case .listingAnnounced: "Its addition to the \(party) was announced and is not effective yet"
      case .allegedStake: "A share that counts rests on an allegation, or on no source: \(sentence)"
      case .disputedStake: "A share that may count is disputed: \(sentence)"
      case .indirectStake: "Held through others that are not on record: \(sentence)"
      case .formerStake: "A listed or caught party had a share that has ended: \(sentence)"
      case .groupHolding:
        "Held by a group, one of whose legal entities is listed or caught: \(sentence)"
      }
    return Line(text, cites: cites)
  }
}
