/// How well a relation, an action or a claim stands: computed from who said what, never typed in.
public enum ClaimStatus: UInt8, Sendable, CaseIterable {
  /// An official, registry or court source states its own act, or two independent sources say so; nobody denies it.
  case confirmed
  /// One secondary source says so.
  case reported
  /// Only one interested party asserts it.
  case alleged
  /// Asserted by one, denied or questioned by another.
  case disputed
  /// Only denied.
  case denied
  /// Everybody who asserted it took it back.
  case retracted

  /// The name of the status in records and output.
  public var name: String {
    switch self {
    case .confirmed: "confirmed"
    case .reported: "reported"
    case .alleged: "alleged"
    case .disputed: "disputed"
    case .denied: "denied"
    case .retracted: "retracted"
    }
  }

  /// The status of that name.
  ///
  /// - Parameter name: A name as in records.
  public init?(name: String) {
    guard let status = ClaimStatus.allCases.first(where: { $0.name == name }) else { return nil }
    self = status
  }
}
