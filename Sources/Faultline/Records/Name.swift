/// A name of an entity.
public struct Name: Hashable, Sendable {
  /// What a name is good for.
  public enum Kind: String, Sendable, CaseIterable {
    /// What people call it.
    case common
    /// What the register says.
    case legal
    /// A short form of initials.
    case abbreviation
    /// Another name in use.
    case alias
    /// A name it no longer carries.
    case former
    /// The name in another script.
    case transliteration
    /// A name that does not identify anybody on its own.
    case weak
  }

  /// The name.
  public var value: String
  /// What it is good for.
  public var kind: Kind
  /// The language, as a BCP 47 tag.
  public var language: String?
  /// When it was in use.
  public var period: Period
  /// Who says so, where it differs from the sources of the entity.
  public var cites: [Cite]

  /// Makes a name.
  ///
  /// - Parameters:
  ///   - value: The name.
  ///   - kind: What it is good for.
  ///   - language: The language, as a BCP 47 tag.
  ///   - period: When it was in use.
  ///   - cites: Who says so.
  public init(
    _ value: String,
    kind: Kind = .common,
    language: String? = nil,
    period: Period = .unknown,
    cites: [Cite] = []
  ) {
    self.value = value
    self.kind = kind
    self.language = language
    self.period = period
    self.cites = cites
  }
}
