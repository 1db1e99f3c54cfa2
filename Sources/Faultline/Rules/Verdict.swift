/// What a rule of ownership says of a party on a day.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The party itself is on a list of the rule.
  case listed
  /// The rule catches it: those who are listed or caught themselves hold enough of it.
  case blocked
  /// The rule would catch it, and whether the rule applies on the day is not verified.
  case blockedIfInForce = "blocked-if-in-force"
  /// It may be caught: a share is unknown, a range or disputed, or a date leaves it open.
  case possible
  /// It would be caught, but is outside the scope of the rule.
  case outOfScope = "out-of-scope"
  /// The rule does not catch it.
  case notBlocked = "not-blocked"
  /// The rule is stayed on the day.
  case ruleStayed = "rule-stayed"
  /// The rule does not apply on the day, not yet or no longer.
  case ruleNotInForce = "rule-not-in-force"

  init(_ standing: PartyStanding, _ state: RuleState, isInScope: Bool) {
    switch (standing, state) {
    case (.listed, _): self = .listed
    case (_, .notYet), (_, .ended): self = .ruleNotInForce
    case (_, .stayed): self = standing == .perhapsListed ? .possible : .ruleStayed
    case (.free, _), (.speaker, _): self = .notBlocked
    case (.perhapsListed, _): self = .possible
    case (_, _) where !isInScope: self = .outOfScope
    case (.possible, _): self = .possible
    case (.caught, .unverified): self = .blockedIfInForce
    case (.caught, .inForce): self = .blocked
    }
  }
}

/// How a party stands to the lists of a rule on a day, whether the rule applies or not.
public enum PartyStanding: UInt8, Hashable, Sendable, Comparable {
  /// Neither listed nor caught.
  case free
  /// A group of which a legal entity is listed or caught: what it holds may be held by that one.
  case speaker
  /// Caught if unknown shares, ranges and dates are taken at their most.
  case possible
  /// On a list, as far as dates and sources leave it open.
  case perhapsListed
  /// Caught even if shares are taken at their least.
  case caught
  /// On a list.
  case listed

  /// The name in output.
  public var name: String {
    switch self {
    case .free: "free"
    case .speaker: "group-of-caught"
    case .possible: "possible"
    case .perhapsListed: "perhaps-listed"
    case .caught: "caught"
    case .listed: "listed"
    }
  }

  /// Whether the shares of such a party certainly count.
  public var isCertain: Bool { self >= .caught }

  /// Orders standings by how certainly the shares of a party count.
  public static func < (left: PartyStanding, right: PartyStanding) -> Bool {
    left.rawValue < right.rawValue
  }
}
