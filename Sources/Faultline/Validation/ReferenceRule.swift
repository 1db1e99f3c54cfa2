/// What an id that stands in a record may lead to.
struct ReferenceRule {
  /// The types of records that it may lead to.
  let types: [RecordReference.RecordType]
  /// The kinds that an entity must be of; empty for any.
  let kinds: [EntityKind]
  /// What stands there, for messages: `the speaker of a stance`.
  let place: String

  init(
    _ place: String,
    types: [RecordReference.RecordType] = [.entity],
    kinds: [EntityKind] = []
  ) {
    self.place = place
    self.types = types
    self.kinds = kinds
  }

  private static let parties = Vocabulary.entityKinds.filter(\.isParty).map(\.kind)

  static let cite = ReferenceRule("a cite", types: [.source])
  static let issuer = ReferenceRule("the issuer of a source", kinds: parties)
  static let authority = ReferenceRule("the authority behind a rule", kinds: parties)
  static let list = ReferenceRule("a list of a rule", kinds: [.list])
  static let speaker = ReferenceRule("the speaker of a stance", kinds: parties)
  static let subject = ReferenceRule(
    "the subject of a claim",
    types: [.entity, .action, .relation]
  )

  /// Who may play a role in an action.
  static func player(of role: ActionRole) -> ReferenceRule {
    switch role {
    case .issuer: ReferenceRule("the issuer of an action", kinds: parties)
    case .target: ReferenceRule("the target of an action", kinds: parties + [.place, .technology])
    case .list: ReferenceRule("the list of an action", kinds: [.list])
    case .item:
      ReferenceRule("the item of an action", types: [.entity, .action], kinds: [.technology])
    case .counterparty: ReferenceRule("the counterparty of an action", kinds: parties)
    }
  }

  /// What a relation may start or end with.
  static func end(_ kinds: [EntityKind], of definition: RelationKindDefinition?, _ place: String)
    -> ReferenceRule
  {
    // What nothing is known of, and 'about', may also join actions.
    let isOpen = definition == nil || definition?.kind == "about"
    return ReferenceRule(place, types: isOpen ? [.entity, .action] : [.entity], kinds: kinds)
  }

  /// What is wanted, in words: `a person, company or group`.
  var wanted: String {
    var words = kinds.map(\.rawValue)
    if kinds.count == Vocabulary.entityKinds.count || kinds.isEmpty {
      words = types.contains(.entity) ? ["entity"] : []
    }
    words += types.filter { $0 != .entity }.map { $0.phrase.split(separator: " ").last ?? "" }
      .map(String.init)
    guard let first = words.first, let last = words.last else { return "nothing" }
    let article = "aeiou".contains(first.prefix(1)) ? "an " : "a "
    guard words.count > 1 else { return article + first }
    return article + words.dropLast().joined(separator: ", ") + " or " + last
  }
}
