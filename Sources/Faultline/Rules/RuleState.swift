/// How a rule stands on a day.
public enum RuleState: String, Hashable, Sendable {
  /// It applies.
  case inForce = "in-force"
  /// It exists, but does not apply for the time being.
  case stayed
  /// Whether it applies is not known.
  case unverified
  /// It does not apply yet.
  case notYet = "not-yet"
  /// It no longer applies.
  case ended
}

/// A rule as it stood on a day, by what was known then.
public struct RuleStanding: Hashable, Sendable {
  /// How it stands.
  public let state: RuleState
  /// The phase that says so; `nil` before the first and after the last, or if the rule has none.
  public let phase: Rule.Phase?
  /// The next phase that begins after the day, as far as known.
  public let next: Rule.Phase?
  /// The share from which the rule applies then.
  public let threshold: Rule.Threshold
  /// Whether the shares of several listed parties add up then.
  public let aggregates: Bool

  /// Looks how a rule stands.
  ///
  /// A phase whose sources were not public by then is not known, and the phase before it goes on.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - day: The day asked about.
  ///   - isKnown: Whether a source was public by the day on which the question stands.
  public init(_ rule: Rule, on day: Day, isKnown: (Cite) -> Bool = { _ in true }) {
    var phases: [Rule.Phase] = []
    for phase in rule.phases {
      if phase.cites.isEmpty || phase.cites.contains(where: isKnown) {
        phases.append(phase)
      } else if let last = phases.indices.last, let until = phases[last].time.until,
        until == phase.time.from
      {
        phases[last].time = Period(from: phases[last].time.from)
      }
    }
    let validities = phases.map { $0.time.validity(on: day) }
    let current = validities.firstIndex(of: .yes) ?? validities.firstIndex(of: .maybe)
    phase = current.map { phases[$0] }
    next = phases.first { ($0.time.from?.earliest).map { day < $0 } ?? false }
    threshold = phase?.threshold ?? rule.threshold
    aggregates = phase?.aggregates ?? rule.aggregates
    if let current {
      switch (phases[current].state, validities[current]) {
      case (_, .maybe): state = .unverified
      case (.inForce, _): state = .inForce
      case (.stayed, _): state = .stayed
      case (.unverified, _): state = .unverified
      }
    } else if rule.phases.isEmpty {
      state = .inForce
    } else {
      let hasBegun = phases.contains { ($0.time.from?.latest).map { $0 <= day } ?? true }
      state = hasBegun ? .ended : .notYet
    }
  }

  /// Whether the rule may apply on the day.
  public var mayApply: Bool { state == .inForce || state == .unverified }
}
