internal import SeededRandom

/// `entities.ndjson`: the lines that OpenSanctions publishes, node entities first, then relation entities.
struct NDJSONOutput: ~Copyable {
  private var file: ByteWriter
  private let schemata = NodeKind.allCases.map { Array($0.schema.utf8) }
  private let relations = RelationKind.allCases.map { Array($0.schema.utf8) }
  private let relationHeads = RelationKind.allCases.map {
    Array(
      "\",\"caption\":\"\($0.schema)\",\"schema\":\"\($0.schema)\",\"properties\":{\"\($0.sourceProperty)\":[\""
        .utf8
    )
  }
  private let targetKeys = RelationKind.allCases.map {
    Array("\"],\"\($0.targetProperty)\":[\"".utf8)
  }
  private let open = Array("{\"id\":\"".utf8)
  private let caption = Array("\",\"caption\":\"".utf8)
  private let schema = Array("\",\"schema\":\"".utf8)
  private let name = Array("\",\"properties\":{\"name\":[\"".utf8)
  private let alias = Array("\"],\"alias\":[\"".utf8)
  private let comma = Array("\",\"".utf8)
  private let country = Array("\"],\"country\":[\"".utf8)
  private let incorporation = Array("\"],\"incorporationDate\":[\"".utf8)
  private let registration = Array("\"],\"registrationNumber\":[\"".utf8)
  private let birth = Array("\"],\"birthDate\":[\"".utf8)
  private let nationality = Array("\"],\"nationality\":[\"".utf8)
  private let government = Array("\"],\"topics\":[\"gov".utf8)
  private let startDate = Array("\"],\"startDate\":[\"".utf8)
  private let endDate = Array("\"],\"endDate\":[\"".utf8)
  private let percentage = Array("\"],\"percentage\":[\"".utf8)
  private let tail = Array(
    """
    "]},"referents":[],"datasets":["syn_gen"],"first_seen":"2025-01-15T00:00:00","last_seen":"2025-11-01T06:00:00","target":
    """.utf8
  )
  private let yes = Array("true}".utf8)
  private let no = Array("false}".utf8)

  init(folder: String) throws(GenerationError) {
    file = try ByteWriter(path: folder + "/entities.ndjson")
  }

  mutating func append(node: Int, kind: NodeKind, id: [UInt8], text: borrowing NodeText)
    throws(GenerationError)
  {
    file.append(open)
    file.append(id)
    file.append(caption)
    file.append(text.name)
    file.append(schema)
    file.append(schemata[Int(kind.rawValue)])
    file.append(name)
    file.append(text.name)
    for index in 0..<text.aliasCount {
      file.append(index == 0 ? alias : comma)
      file.append(text.alias(index))
    }
    file.append(country)
    file.append(text.country)
    switch kind {
    case .company:
      append(incorporation, text.date)
      file.append(registration)
      appendRegistration(of: node)
    case .person:
      append(birth, text.date)
      append(nationality, text.country)
    case .publicBody:
      file.append(government)
    case .organization:
      append(incorporation, text.date)
    }
    file.append(tail)
    file.append(text.isTarget ? yes : no)
    try file.endLine()
  }

  mutating func append(relation: RelationKind, ids: borrowing EdgeIDs, text: borrowing EdgeText)
    throws(GenerationError)
  {
    let kind = Int(relation.rawValue)
    file.append(open)
    file.append(ids.edge)
    file.append(relationHeads[kind])
    file.append(ids.source)
    file.append(targetKeys[kind])
    file.append(ids.target)
    append(startDate, text.start)
    if !text.percentage.isEmpty { append(percentage, text.percentage) }
    if !text.end.isEmpty { append(endDate, text.end) }
    file.append(tail)
    file.append(no)
    try file.endLine()
  }

  consuming func close() throws(GenerationError) {
    try file.close()
  }

  private mutating func append(_ key: [UInt8], _ value: [UInt8]) {
    file.append(key)
    file.append(value)
  }

  /// Ten digits that tell companies of one name apart.
  private mutating func appendRegistration(of node: Int) {
    let number = 1_000_000_000 + SplitMix64.mix(UInt64(node)) % 1_000_000_000
    var power: UInt64 = 1_000_000_000
    while power > 0 {
      file.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
