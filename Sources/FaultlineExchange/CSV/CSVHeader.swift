internal import Faultline

/// What the columns of a table hold, as its header and a mapping say.
struct CSVHeader {
  let table: CSVMapping.Table
  let fields: [CSVMapping.Field]
  /// The columns of the id and of the ends; -1 for none.
  let (id, from, to): (Int, Int, Int)
  /// The names under which properties are kept.
  let names: [String]

  /// Takes columns whose rows are no nodes and edges.
  init(plain columns: [String]) {
    table = .nodes
    fields = columns.map { _ in .property }
    (id, from, to) = (-1, -1, -1)
    names = columns
  }

  /// Reads the names of columns.
  ///
  /// The result is `nil` if no column holds an id, and none the ends of relations.
  init?(_ columns: [String], _ mapping: CSVMapping) {
    let parsed = columns.map(CSVHeader.split)
    let keys = parsed.map { CSVHeader.key(of: $0.name) }
    let marks = parsed.map { CSVHeader.key(of: $0.type) }
    var fields = [CSVMapping.Field?](repeating: nil, count: columns.count)
    var isTaken: Set<CSVMapping.Field> = []
    for (index, column) in columns.enumerated() {
      if let field = mapping.columns[column] {
        fields[index] = field
        isTaken.insert(field)
      }
    }
    func take(_ field: CSVMapping.Field, where matches: (Int) -> Bool) {
      guard !isTaken.contains(field),
        let index = fields.indices.first(where: { fields[$0] == nil && matches($0) })
      else { return }
      fields[index] = field
      isTaken.insert(field)
    }
    func take(_ field: CSVMapping.Field, _ names: [String]) {
      for name in names { take(field) { keys[$0] == name } }
    }

    take(.from) { marks[$0] == "startid" }
    take(.to) { marks[$0] == "endid" }
    if mapping.table != .nodes {
      for (from, to) in CSVHeader.ends
      where !isTaken.contains(.from) && !isTaken.contains(.to)
        && keys.contains(from) && keys.contains(to)
        && (from != "start" || !keys.contains("name"))
      {
        take(.from, [from])
        take(.to, [to])
      }
    }
    let isEdges = isTaken.isSuperset(of: [.from, .to])
    table = mapping.table ?? (isEdges ? .edges : .nodes)
    take(.id) { marks[$0] == "id" }
    take(.id, table == .nodes ? ["id", "nodeid", "entityid", "key"] : ["id", "edgeid", "key"])
    switch table {
    case .nodes:
      take(.kind) { marks[$0] == "label" }
      take(.kind, ["kind", "schema", "type", "entitytype", "nodetype"])
      take(.name, ["name", "label", "title", "caption"])
      take(.aliases, ["aliases", "alias", "alsoknownas", "aka", "othernames"])
      take(.countries, ["country", "countries", "countrycode", "jurisdiction", "nationality"])
      take(.summary, ["summary", "description"])
    case .edges:
      take(.kind) { marks[$0] == "type" }
      take(
        .kind,
        ["kind", "relation", "relationtype", "relationkind", "reltype", "type", "schema"]
      )
      take(.kind, ["relationship", "label"])
      take(.role, ["role", "relationship", "position", "label"])
      take(.stake, ["stake", "percent", "percentage", "share", "pct", "stakepercent", "ownership"])
      take(.start, ["startdate", "from", "since", "start", "validfrom", "begin"])
      take(.end, ["enddate", "to", "end", "validto"])
      take(.until, ["until", "validuntil"])
    }
    self.fields = fields.map { $0 ?? .property }
    names = zip(columns, parsed).map { column, part in part.name.isEmpty ? column : part.name }
    func column(_ field: CSVMapping.Field) -> Int { fields.firstIndex(of: field) ?? -1 }
    (id, from, to) = (column(.id), column(.from), column(.to))
    switch table {
    case .nodes: if !isTaken.contains(.id) { return nil }
    case .edges: if !isTaken.isSuperset(of: [.from, .to]) { return nil }
    }
  }

  /// The pairs of names that ends of relations have; the first that a table has are its ends.
  private static let ends: [(from: String, to: String)] = [
    ("source", "target"), ("sourceid", "targetid"), ("fromid", "toid"), ("startid", "endid"),
    ("src", "dst"), ("subject", "object"), ("owner", "asset"), ("from", "to"), ("start", "end"),
  ]

  /// A name and what neo4j's loader wants behind its colon: `id:ID(Person)` is `id` and `ID`.
  private static func split(_ column: String) -> (name: String, type: String) {
    guard let colon = column.lastIndex(of: ":") else { return (column, "") }
    let type = column[column.index(after: colon)...].prefix { $0 != "(" && $0 != "[" && $0 != "{" }
    return (String(column[..<colon]), String(type))
  }

  /// A name without case, spaces, hyphens and underscores.
  static func key(of name: String) -> String {
    name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
  }
}
