/// What a rule of ownership says of a party on a day, and why.
public struct Exposure: Sendable {
  /// What counts of a party: the sum of the shares of those who are listed or caught.
  public struct Tally: Hashable, Sendable {
    /// Of what the shares are shares.
    public let basis: Stake.Basis
    /// What the sum is held against.
    public let threshold: Rule.Threshold
    /// Whether it is control and not ownership.
    public let isControl: Bool
    /// What listed and certainly caught parties hold at least, in per cent.
    public let min: ExactDecimal
    /// What everybody who may be listed or caught holds at most, in per cent; unknown shares count as 100 each, so that it
    /// may be more than 100.
    public let max: ExactDecimal

    /// The sum in words: `50 %`, `25–50 %`, `0–100 %`.
    public var words: String {
      let whole = ExactDecimal(mantissa: 100)
      let most = Swift.min(max, whole)
      return min == most || whole <= min ? "\(min)\u{A0}%" : "\(min)–\(most)\u{A0}%"
    }
  }

  /// A party between the target and those who are listed, and why its own shares count.
  public struct Link: Sendable {
    /// The party.
    public let party: NodeID
    /// How it stands.
    public let standing: PartyStanding
    /// What counts of it.
    public let tallies: [Tally]
    /// Whose shares in it count or may count.
    public let holders: [Holder]
  }

  /// A listed party on which the answer rests.
  public struct ListedParty: Sendable {
    /// The party.
    public let party: NodeID
    /// How it stands.
    public let standing: PartyStanding
    /// Its listings on the lists of the rule.
    public let listings: [Listing]
  }

  /// A legal entity of a group that was asked about.
  public struct Member: Sendable {
    /// The legal entity.
    public let party: NodeID
    /// How it stands.
    public let standing: PartyStanding
    /// What the rule says of it.
    public let verdict: Verdict
  }

  /// Who was asked about.
  public let target: NodeID
  /// The rule.
  public let rule: Rule
  /// The day.
  public let day: Day
  /// What was known and which relations counted.
  public let filter: Filter
  /// How the rule stood on the day.
  public let ruleStanding: RuleStanding
  /// How the target stands, whether the rule applies or not.
  public let standing: PartyStanding
  /// What the rule says; of a group, what it says of that legal entity which it hits hardest.
  public let verdict: Verdict
  /// Whether the target is within the scope of the rule.
  public let isInScope: Bool
  /// The lists of the rule that the graph does not hold.
  public let missingLists: [RecordID]
  /// The listings of the target that are, may be or will be in force.
  public let listings: [Listing]
  /// The legal entities of the target, if it is a group.
  public let members: [Member]
  /// What counts of the target; the first is ownership of capital.
  public let tallies: [Tally]
  /// Everybody who holds, backs or controls the target on record: first those who count, the largest share first.
  public let holders: [Holder]
  /// The parties between the target and those who are listed, the nearest first.
  public let chain: [Link]
  /// Owners of the target that are not caught although those who are hold some of them, in the order of the holders.
  public let shortfalls: [Link]
  /// The listed parties on which the answer rests, the nearest first.
  public let listed: [ListedParty]
  /// The economic interest of listed parties, which is not the legal test.
  public let lookThrough: LookThrough
  /// What would change the answer, the smallest change first.
  public let tippingPoints: [TippingPoint]
  /// What calls for care whatever the answer is.
  public let redFlags: [RedFlag]

  /// The verdict in the words of the rule: `blocked`, `possibly restricted`, `restricted if the stay was not extended (unverified)`.
  public var words: String {
    switch verdict {
    case .listed: "listed"
    case .blocked: rule.outcome
    case .blockedIfInForce:
      "\(rule.outcome) if \(ruleStanding.phase?.condition ?? "the rule applies") (unverified)"
    case .possible: standing == .perhapsListed ? "possibly listed" : "possibly \(rule.outcome)"
    case .outOfScope: "not \(rule.outcome): outside the scope of the rule"
    case .notBlocked: "not \(rule.outcome)"
    case .ruleStayed: "not \(rule.outcome): the rule is stayed"
    case .ruleNotInForce:
      ruleStanding.state == .ended
        ? "not \(rule.outcome): the rule is no longer in force"
        : "not \(rule.outcome): the rule is not in force yet"
    }
  }
}
