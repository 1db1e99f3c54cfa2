internal import Faultline

/// The kinds that a column of a table names, each looked up once.
struct CSVKinds {
  /// A kind of relations, and whether it runs the other way round.
  struct Relation {
    let number: KindNumber
    let isReversed: Bool
    let takesStake: Bool
  }

  /// A kind of entities, and whether the word in the table says more.
  struct Entity {
    let number: KindNumber
    let keepsWord: Bool
  }

  private var entityTable = ByteTable()
  private var relationTable = ByteTable()
  private var roleTable = ByteTable()
  private var entities: [Entity] = []
  /// The kinds that rules give for roles; `nil` where no rule holds.
  private var roles: [Relation?] = []
  private var relations: [Relation] = []

  /// How many kinds a table may bring.
  static let limit = 4096

  /// The kind of entities that a word names, or `nil` if there are too many.
  @inline(__always)
  mutating func entity(
    _ word: Range<Int>,
    _ view: ByteView,
    _ mapping: CSVMapping,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Entity? {
    if let number = entityTable.find(word, in: view) { return entities[number] }
    guard entities.count < CSVKinds.limit else { return nil }
    let text = view.string(word)
    let (kind, isOwn) = CSVKinds.entityKind(text, mapping)
    let entity = Entity(number: sink.number(of: kind), keepsWord: !isOwn)
    _ = entityTable.insert(word, in: view)
    entities.append(entity)
    return entity
  }

  /// The kind of relations that a word names, or `nil` if there are too many.
  @inline(__always)
  mutating func relation(
    _ word: Range<Int>,
    _ view: ByteView,
    _ mapping: CSVMapping,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Relation? {
    if let number = relationTable.find(word, in: view) { return relations[number] }
    guard relations.count < CSVKinds.limit else { return nil }
    let (kind, isReversed) = CSVKinds.relationKind(view.string(word), mapping)
    let relation = Relation(
      number: sink.number(of: kind),
      isReversed: isReversed,
      takesStake: Vocabulary.definition(of: kind)?.takesStake ?? true
    )
    _ = relationTable.insert(word, in: view)
    relations.append(relation)
    return relation
  }

  /// The kind of relations that a rule gives for a word and a role, or `nil` if none does.
  mutating func relation(
    _ word: Range<Int>,
    role: Range<Int>,
    _ view: ByteView,
    _ mapping: CSVMapping,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Relation? {
    if let number = roleTable.find(role, in: view) {
      guard let known = roles[number] else { return nil }
      return mapping.kindRules.contains { view.string(word) == $0.word } ? known : nil
    }
    guard roles.count < CSVKinds.limit else { return nil }
    let words = (view.string(word), view.string(role).lowercased())
    let rule = mapping.kindRules.first { rule in
      rule.word == words.0 && words.1.range(of: rule.role, from: words.1.startIndex) != nil
    }
    // A role is remembered only together with a word that rules speak of.
    guard mapping.kindRules.contains(where: { $0.word == words.0 }) else { return nil }
    let relation = rule.map { rule in
      Relation(
        number: sink.number(of: rule.kind),
        isReversed: false,
        takesStake: Vocabulary.definition(of: rule.kind)?.takesStake ?? true
      )
    }
    _ = roleTable.insert(role, in: view)
    roles.append(relation)
    return relation
  }

  /// The kind of a word, and whether it says all of it.
  static func entityKind(_ word: String, _ mapping: CSVMapping) -> (kind: EntityKind, isOwn: Bool) {
    if word.isEmpty { return (mapping.entityKind, true) }
    // A neo4j table may give several labels; the first is the kind.
    if let end = word.firstIndex(of: ";"), end > word.startIndex {
      return (entityKind(String(word[..<end]), mapping).kind, false)
    }
    let kind = EntityKind(rawValue: plain(word))
    if Vocabulary.definition(of: kind) != nil { return (kind, true) }
    if let row = FTMSchemata.entities.first(where: { $0.schema == word }) {
      return (row.kind, row.isOwn)
    }
    if word.utf8.first.map({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) == true,
      word.utf8.dropFirst().contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      )
    {
      return FTMSchemata.kind(of: word)
    }
    return (EntityKind(rawValue: word), true)
  }

  /// The kind of a word: one of the vocabulary, a schema of FollowTheMoney, a reading (`backs`, `owned by`), or itself.
  static func relationKind(
    _ word: String,
    _ mapping: CSVMapping
  ) -> (kind: RelationKind, isReversed: Bool) {
    if word.isEmpty { return (mapping.relationKind, false) }
    let name = plain(word)
    if let row = FTMSchemata.edges.first(where: { $0.schema.lowercased() == name }) {
      return (row.kind, row.isReversed)
    }
    let kinds = Vocabulary.relationKinds
    if let row = kinds.first(where: { $0.kind.rawValue == name }) { return (row.kind, false) }
    for row in kinds where plain(row.forward) == name || plain(row.heading) == name {
      return (row.kind, false)
    }
    for row in kinds where plain(row.backward) == name || plain(row.reverseHeading) == name {
      return (row.kind, !row.isSymmetric)
    }
    return (RelationKind(rawValue: word), false)
  }

  /// A word in lower case, with hyphens for spaces and underscores.
  private static func plain(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
