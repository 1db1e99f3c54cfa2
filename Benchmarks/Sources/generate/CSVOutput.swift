/// `nodes.csv` and `edges.csv`: the same graph as two tables, for readers that know no FollowTheMoney.
struct CSVOutput: ~Copyable {
  private var nodes: ByteWriter
  private var edges: ByteWriter
  private let schemata = NodeKind.allCases.map { Array($0.schema.utf8) }
  private let relations = RelationKind.allCases.map { Array($0.schema.utf8) }
  private static let comma = UInt8(ascii: ",")
  private static let quotationMark = UInt8(ascii: "\"")

  init(folder: String) throws(GenerationError) {
    var nodes = try ByteWriter(path: folder + "/nodes.csv")
    var edges = try ByteWriter(path: folder + "/edges.csv")
    nodes.append(Array("id,kind,name,aliases,country,date".utf8))
    try nodes.endLine()
    edges.append(Array("id,source,target,kind,percent,start_date,end_date".utf8))
    try edges.endLine()
    self.nodes = nodes
    self.edges = edges
  }

  mutating func append(kind: NodeKind, id: [UInt8], text: borrowing NodeText)
    throws(GenerationError)
  {
    nodes.append(id)
    nodes.append(Self.comma)
    nodes.append(schemata[Int(kind.rawValue)])
    nodes.append(Self.comma)
    let isNameQuoted = text.name.contains(Self.comma)
    if isNameQuoted { nodes.append(Self.quotationMark) }
    nodes.append(text.name)
    if isNameQuoted { nodes.append(Self.quotationMark) }
    nodes.append(Self.comma)
    let areAliasesQuoted = text.text[text.name.endIndex...].contains(Self.comma)
    if areAliasesQuoted { nodes.append(Self.quotationMark) }
    for index in 0..<text.aliasCount {
      if index > 0 { nodes.append(UInt8(ascii: "|")) }
      nodes.append(text.alias(index))
    }
    if areAliasesQuoted { nodes.append(Self.quotationMark) }
    nodes.append(Self.comma)
    nodes.append(text.country)
    nodes.append(Self.comma)
    nodes.append(text.date)
    try nodes.endLine()
  }

  mutating func append(relation: RelationKind, ids: borrowing EdgeIDs, text: borrowing EdgeText)
    throws(GenerationError)
  {
    edges.append(ids.edge)
    edges.append(Self.comma)
    edges.append(ids.source)
    edges.append(Self.comma)
    edges.append(ids.target)
    edges.append(Self.comma)
    edges.append(relations[Int(relation.rawValue)])
    edges.append(Self.comma)
    edges.append(text.percentage)
    edges.append(Self.comma)
    edges.append(text.start)
    edges.append(Self.comma)
    edges.append(text.end)
    try edges.endLine()
  }

  consuming func close() throws(GenerationError) {
    try nodes.close()
    try edges.close()
  }
}
