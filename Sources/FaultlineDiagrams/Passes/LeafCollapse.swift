/// Which leaves go into one list card.
public struct LeafCollapse: Sendable, Hashable {
  /// How many leaves that belong together make a list.
  public var minimum: Int
  /// How many names a list prints.
  public var shown: Int
  /// True when leaves of different countries may stand in one list.
  public var mixesCountries: Bool

  /// Creates a rule.
  public init(minimum: Int = 3, shown: Int = 3, mixesCountries: Bool = false) {
    self.minimum = max(2, minimum)
    self.shown = max(1, shown)
    self.mixesCountries = mixesCountries
  }

  /// Leaves of one country, from so many on.
  public static func sameCountry(_ minimum: Int) -> LeafCollapse { LeafCollapse(minimum: minimum) }

  /// Leaves of any country, from so many on.
  public static func anyCountry(_ minimum: Int) -> LeafCollapse {
    LeafCollapse(minimum: minimum, mixesCountries: true)
  }
}
