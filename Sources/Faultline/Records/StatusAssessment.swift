/// A status and the reason for it.
public struct StatusAssessment: Hashable, Sendable {
  /// The status.
  public let status: ClaimStatus
  /// Why, as a clause: "stated by Federal Register, about its own act".
  public let reason: String

  /// Makes an assessment.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - reason: Why.
  public init(status: ClaimStatus, reason: String) {
    self.status = status
    self.reason = reason
  }

  /// Computes the status of a statement from its sources, its stances and a curator's pin.
  ///
  /// The rules, in order: a pin decides; a party's last stance counts; all assertions taken back is retracted, denied or
  /// not; asserted and denied is disputed; only denied is denied. Then, for what nobody denies: parties who speak for themselves make
  /// it alleged, however many they are. With no stances the sources decide: official,
  /// registry and court sources confirm, as do two sources that do not repeat each other; one secondary source reports.
  ///
  /// - Parameters:
  ///   - cites: The sources of the statement itself.
  ///   - stances: What parties said about it.
  ///   - pin: A curator's decision.
  ///   - source: Looks a source up; `nil` for one that is missing or was not yet known.
  ///   - name: The printed name of an entity.
  /// - Returns: The status, or `nil` if nothing that is known speaks for or against the statement.
  public static func assess(
    cites: [Cite],
    stances: [Stance],
    pin: Pin?,
    source: (RecordID) -> Source?,
    name: (RecordID) -> String
  ) -> StatusAssessment? {
    if let pin {
      return StatusAssessment(status: pin.status, reason: "set by \(pin.by): \(pin.why)")
    }
    let known = stances.filter { source($0.cite.source) != nil }
    let sources = cites.compactMap { source($0.source) }
    if known.isEmpty { return assess(sources: sources) }
    let verdict = Verdict(stances: known)
    let asserters = verdict.asserting.map(name).inWords
    let deniers = verdict.denying.map(name).inWords
    if verdict.asserting.isEmpty, !verdict.retracting.isEmpty {
      return .init(
        status: .retracted,
        reason: "taken back by \(verdict.retracting.map(name).inWords)"
      )
    }
    if !verdict.denying.isEmpty {
      if !verdict.asserting.isEmpty {
        return .init(status: .disputed, reason: "asserted by \(asserters), denied by \(deniers)")
      }
      // Sources that record the statement itself, apart from the stances, assert it too.
      let others = independent(
        sources.filter { cited in known.allSatisfy { $0.cite.source != cited.id } }
      )
      if !others.isEmpty {
        return .init(
          status: .disputed,
          reason: "stated by \(others.map(\.publisher).inWords), denied by \(deniers)"
        )
      }
      return .init(status: .denied, reason: "denied by \(deniers), asserted by nobody on record")
    }
    if !verdict.asserting.isEmpty {
      return .init(status: .alleged, reason: "asserted by \(asserters) alone")
    }
    return assess(sources: sources)
  }

  private static func assess(sources: [Source]) -> StatusAssessment? {
    guard let first = sources.first else { return nil }
    if let own = sources.first(where: { $0.sourceClass.isPrimary }) {
      let what = own.sourceClass == .official ? "an official" : "a \(own.sourceClass.rawValue)"
      return .init(status: .confirmed, reason: "\(what) source states it: \(own.publisher)")
    }
    let others = independent(sources.filter { $0.sourceClass != .companyStatement })
    if others.count > 1 {
      let names = others.map(\.independenceKey).inWords
      return .init(status: .confirmed, reason: "\(others.count) independent sources: \(names)")
    }
    if let other = others.first {
      return .init(status: .reported, reason: "one secondary source: \(other.independenceKey)")
    }
    return .init(status: .reported, reason: "the party's own statement only: \(first.publisher)")
  }

  /// One source for each independent origin, in the order given.
  private static func independent(_ sources: [Source]) -> [Source] {
    // A statement has a handful of sources: comparing them is cheaper than a set of their keys.
    var kept: [Source] = []
    for source in sources
    where !kept.contains(where: { $0.independenceKey == source.independenceKey }) {
      kept.append(source)
    }
    return kept
  }

  /// Who stands where, each party by what it said last, in the order in which they first spoke.
  private struct Verdict {
    var asserting: [RecordID] = []
    var denying: [RecordID] = []
    var retracting: [RecordID] = []

    init(stances: [Stance]) {
      // Stable: of two stances with no order in time, the later in the record is the later.
      let ordered = stances.enumerated().sorted { left, right in
        let leftDay = left.element.at?.earliest ?? Day(number: .min)
        let rightDay = right.element.at?.earliest ?? Day(number: .min)
        return (leftDay, left.offset) < (rightDay, right.offset)
      }
      var last: [(party: RecordID, attitude: Stance.Attitude)] = []
      for (_, stance) in ordered {
        if let place = last.firstIndex(where: { $0.party == stance.by }) {
          last[place].attitude = stance.attitude
        } else {
          last.append((stance.by, stance.attitude))
        }
      }
      for (party, attitude) in last {
        switch attitude {
        case .asserts: asserting.append(party)
        case .denies, .questions: denying.append(party)
        case .retracts, .corrects: retracting.append(party)
        }
      }
    }
  }
}

extension Source.Class {
  /// Whether a source of this class states what its publisher itself did or keeps on record.
  var isPrimary: Bool {
    switch self {
    case .official, .registry, .court: true
    case .filing, .wire, .press, .research, .companyStatement, .social: false
    }
  }
}
