/// What kind of party a name is one of, as far as it changes how names are compared.
public enum NameKind: Hashable, Sendable {
  /// A person: words in any order, titles and particles may be missing, names may be shortened.
  case person
  /// An organization: legal forms, places and generic words count for less.
  case organization

  /// The kind for entities of a kind.
  public init(_ kind: EntityKind) { self = kind == .person ? .person : .organization }
}
