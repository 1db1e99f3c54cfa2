internal import Faultline

/// Makes records of the nodes and edges of graph formats, whose attributes may have any names.
///
/// The names are understood as those of the columns of tables are: `label`, `name` and `title` are names, `kind` and
/// `type` kinds, `start` and `end` days. What has another name is kept as a property. Kinds are those of the vocabulary,
/// schemata of FollowTheMoney, or kept as they are. A number that only counts the edges of a file is no id: edges
/// without an id get one of their ends and kind, so that the same edge has the same id in every format.
struct GraphRecords {
  /// What all records cite.
  let source: Source
  var losses = LossReport()
  private let cites: [Cite]
  private let mapping = CSVMapping()
  private var uses: [RecordID: Int] = [:]
  private var kinds: Set<String> = []

  /// Starts on a file.
  ///
  /// - Parameters:
  ///   - file: What it is called.
  ///   - format: What wrote it.
  init(file: String, format: String) {
    source = FileSource.source(of: file, publisher: format)
    cites = [Cite(source: source.id)]
  }

  /// The attributes of one node or edge, of which one after the other is taken.
  private struct Attributes {
    private(set) var rest: [(key: String, attribute: GraphAttribute)]

    init(_ attributes: [GraphAttribute]) {
      rest = attributes.filter { !$0.values.isEmpty }
        .map { (CSVHeader.key(of: $0.name), $0) }
    }

    /// Takes the first value of the first name that has one which can be used.
    mutating func take<Value>(_ keys: [String], _ use: (String) -> Value?) -> Value? {
      for key in keys {
        guard let index = rest.firstIndex(where: { $0.key == key }),
          let word = rest[index].attribute.values.first, let value = use(word)
        else { continue }
        rest[index].attribute.values.removeFirst()
        return value
      }
      return nil
    }

    /// Takes all values of names which can be used.
    mutating func takeAll<Value>(_ keys: [String], _ use: (String) -> Value?) -> [Value] {
      var taken: [Value] = []
      for index in rest.indices where keys.contains(rest[index].key) {
        rest[index].attribute.values.removeAll { word in
          guard let value = use(word) else { return false }
          taken.append(value)
          return true
        }
      }
      return taken
    }

    /// What was not taken.
    var properties: [Property] {
      rest.flatMap { item in
        item.attribute.values.map { Property(name: item.attribute.name, value: $0) }
      }
    }
  }

  /// Makes an entity of a node.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - label: What it is called, where the format has a place for that.
  ///   - attributes: What else is said.
  /// - Returns: The entity.
  mutating func entity(
    _ id: String,
    label: String? = nil,
    _ attributes: [GraphAttribute]
  ) -> Entity {
    var attributes = Attributes(attributes)
    var entity = Entity(id: RecordID(id), kind: mapping.entityKind, names: [], cites: cites)
    func name(_ word: String) -> String? { word == id ? nil : word }
    let named =
      label.flatMap(name)
      ?? attributes.take(["label", "name", "title", "caption", "fullname"], name)
    if let named { entity.names.append(Name(named)) }
    // Names that only repeat the id or the name say nothing.
    _ = attributes.takeAll(["id", "label", "name", "sharedname", "value", "title"]) { word in
      word == id || word == named ? word : nil
    }
    let word = attributes.take(["kind", "schema", "entitytype", "nodetype", "type"]) { $0 }
    if let word, let kind = entityKind(word) {
      entity.kind = kind.kind
      if !kind.isOwn { entity.properties.append(Property(name: "kind", value: word)) }
    } else if let word {
      entity.properties.append(Property(name: "kind", value: word))
    }
    let aliases = attributes.takeAll(["aliases", "alias", "alsoknownas", "aka", "othernames"]) {
      $0
    }
    entity.names += aliases.flatMap(GraphRecords.parts).map { Name($0, kind: .alias) }
    let countries = attributes.takeAll(
      ["country", "countries", "countrycode", "jurisdiction", "nationality"]
    ) { word -> [String]? in
      let codes = word.split { $0 == ";" || $0 == "|" || $0 == " " }
        .map { CountryNames.code($0) }
      if let code = CountryNames.code(word) { return [code] }
      return codes.isEmpty || codes.contains(nil) ? nil : codes.compactMap(\.self)
    }
    for country in countries.joined() where !entity.countries.contains(country) {
      entity.countries.append(country)
    }
    entity.summary = attributes.take(["summary", "description"]) { $0 }
    entity.properties += attributes.properties
    return entity
  }

  /// Makes a relation of an edge.
  ///
  /// - Parameters:
  ///   - id: Its id, if the format has a place for one.
  ///   - from: The node that it starts from.
  ///   - to: The node that it leads to.
  ///   - isDirected: Whether it matters which is which; `nil` if that is not said.
  ///   - label: What is written beside it, where the format has a place for that.
  ///   - time: When it held, where the format has a place for that.
  ///   - attributes: What else is said.
  /// - Returns: The relation.
  mutating func relation(
    _ id: String?,
    from: String,
    to: String,
    isDirected: Bool? = nil,
    label: String? = nil,
    time: Period = .unknown,
    _ attributes: [GraphAttribute]
  ) -> Relation {
    var attributes = Attributes(attributes)
    var properties: [Property] = []
    var kind: (kind: RelationKind, isReversed: Bool) = (mapping.relationKind, false)
    let label = label ?? attributes.take(["label"]) { $0 }
    var role: String?
    let keys = [
      "kind", "relation", "relationtype", "relationkind", "reltype", "interaction", "schema",
      "relationship", "type",
    ]
    if let word = attributes.take(keys, { $0 }) {
      if let known = relationKind(word) {
        kind = known
      } else {
        properties.append(Property(name: "kind", value: word))
      }
      role = label
    } else if let label {
      let known = CSVKinds.relationKind(label, mapping)
      // What stands beside an edge is a kind only if it is known as one.
      if Vocabulary.definition(of: known.kind) != nil { kind = known } else { role = label }
    }
    let definition = Vocabulary.definition(of: kind.kind)
    if let own = attributes.take(["role", "position"], { $0 }) {
      if let role, role != own { properties.append(Property(name: "label", value: role)) }
      role = own
    }
    var (from, to) = (from, to)
    if kind.isReversed { swap(&from, &to) }
    var relation = Relation(
      kind: kind.kind,
      from: RecordID(from),
      to: RecordID(to),
      role: role,
      time: period(&attributes, or: time),
      cites: cites
    )
    if definition?.takesStake ?? false { relation.stake = GraphRecords.stake(&attributes) }
    if let id, !GraphRecords.isNumber(id) {
      relation.id = RecordID(id)
    } else if let id {
      properties.append(Property(name: "id", value: id))
    }
    let uses = uses[relation.id, default: 0] + 1
    self.uses[relation.id] = uses
    if uses > 1, relation.id.rawValue != id { relation.id = RecordID("\(relation.id)--\(uses)") }
    if isDirected == false, !(definition?.isSymmetric ?? false) {
      properties.append(Property(name: "directed", value: "false"))
    }
    relation.properties = properties + attributes.properties
    return relation
  }

  private mutating func entityKind(_ word: String) -> (kind: EntityKind, isOwn: Bool)? {
    takes(word) ? CSVKinds.entityKind(word, mapping) : nil
  }

  private mutating func relationKind(_ word: String) -> (kind: RelationKind, isReversed: Bool)? {
    takes(word) ? CSVKinds.relationKind(word, mapping) : nil
  }

  /// Whether a word may be a kind: there may be as many as in a table.
  private mutating func takes(_ word: String) -> Bool {
    if kinds.contains(word) { return true }
    guard kinds.count < CSVKinds.limit else { return false }
    kinds.insert(word)
    return true
  }

  private func period(_ attributes: inout Attributes, or time: Period) -> Period {
    func date(_ word: String) -> PartialDate? {
      // A time of day has no place in a date and is kept.
      word.utf8.count > 10 && word.dropFirst(10).first == "T" ? nil : ForeignDate.date(word)
    }
    let from = attributes.take(
      ["startdate", "from", "since", "start", "validfrom", "begin"],
      date
    )
    let end = attributes.take(["enddate", "to", "end", "validto"], date)
    let until = attributes.take(["until", "validuntil"], date)
    return Period(from: from ?? time.from, until: until ?? end?.following ?? time.until)
  }

  private static func stake(_ attributes: inout Attributes) -> Stake? {
    let least = attributes.take(["stakemin"]) { StakeText.bounds($0)?.min }
    let most = attributes.take(["stakemax"]) { StakeText.bounds($0)?.max }
    if let least, let most { return Stake(min: least, max: most) }
    return attributes.take(
      ["stake", "percent", "percentage", "share", "pct", "stakepercent", "ownership"]
    ) { word in
      StakeText.bounds(word).flatMap { Stake(min: $0.min, max: $0.max) }
    }
  }

  private static func isNumber(_ id: String) -> Bool { id.utf8.allSatisfy { $0 &- 48 < 10 } }

  /// The parts of a text that may be a list: between bars if there are any, else between semicolons.
  static func parts(_ text: String) -> [String] {
    text.split(separator: text.contains("|") ? "|" : ";").map { String($0).trimmingSpace() }
      .filter { !$0.isEmpty }
  }
}
