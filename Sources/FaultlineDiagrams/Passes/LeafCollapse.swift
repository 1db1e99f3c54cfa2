/// Which cards go into one list card.
public struct LeafCollapse: Sendable, Hashable {
  /// How many cards that belong together make a list.
  public var minimum: Int
  /// How many names a list prints.
  public var shown: Int
  /// True when cards of different countries may stand in one list.
  public var mixesCountries: Bool
  /// True when cards of different kinds may stand in one list.
  public var mixesKinds: Bool
  /// True when acts may stand in lists, too: three listings of one party by one office.
  public var includesActs: Bool

  /// Creates a rule.
  public init(
    minimum: Int = 3,
    shown: Int = 3,
    mixesCountries: Bool = false,
    mixesKinds: Bool = false,
    includesActs: Bool = false
  ) {
    self.minimum = max(2, minimum)
    self.shown = max(1, shown)
    self.mixesCountries = mixesCountries
    self.mixesKinds = mixesKinds
    self.includesActs = includesActs
  }

  /// What is tried when a figure comes out too small, from the gentlest rule to the strongest.
  static let steps = [
    LeafCollapse(minimum: 3, includesActs: true),
    LeafCollapse(minimum: 2, includesActs: true),
    LeafCollapse(minimum: 2, mixesCountries: true, includesActs: true),
    LeafCollapse(
      minimum: 2,
      shown: 6,
      mixesCountries: true,
      mixesKinds: true,
      includesActs: true
    ),
  ]
}
