public import Faultline

/// Writes JSON-LD with its context inside: schema.org for what it has terms for, `urn:faultline:term:` for the rest.
///
/// A link stands twice: as a statement of its own, with status, dates, stake and sources, and as a plain property of its
/// first end, which simple queries ask for.
public struct JSONLDWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "json-ld" }
  /// What the format is and who reads it.
  public var summary: String { "linked data, schema.org and own terms" }
  /// The endings of its files.
  public var endings: [String] { [".jsonld"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    let cited = citedSources(slice, graph)
    var links: [NodeID: [(kind: String, target: String)]] = [:]
    for entry in slice.edges {
      let target = graph.id(of: graph.to(entry.edge)).rawValue
      let kind = graph.kind(of: entry.edge).name
      links[graph.from(entry.edge), default: []].append((kind, target))
    }
    JSONWriter.write(to: outputs[0]) { json in
      json.object("@context") { json in
        json.field("@vocab", "urn:faultline:term:")
        json.field("schema", "https://schema.org/")
        for (term, name) in JSONLDWriter.terms { json.field(term, "schema:\(name)") }
        for term in ["citation", "from", "to", "about", "url"] {
          json.object(term) { json in
            json.field(
              "@id",
              ["citation", "about", "url"].contains(term) ? "schema:\(term)" : term
            )
            json.field("@type", "@id")
          }
        }
      }
      json.objects("@graph", JSONLDWriter.parts(slice, cited)) { part, json in
        switch part {
        case .node(let entry):
          let row = table.row(entry)
          losses.note(row)
          write(row, links[entry.node] ?? [], &json)
        case .edge(let entry):
          let row = table.row(entry)
          losses.note(row)
          write(row, &json)
        case .claim(let number):
          guard let claim = graph.claim(number) else { return }
          let status = graph.assessment(of: claim, knownBy: slice.filter.knownBy)?.status
          write(claim, status, &json)
        case .source(let id):
          json.field("@id", JSONLDWriter.iri("source", id.rawValue))
          if let source = graph.source(id).flatMap({ graph.source($0) }) { write(source, &json) }
        }
      }
    }
    losses.noteRules(of: slice, graph)
    return losses.report
  }

  private enum Part {
    case node(Slice.Node)
    case edge(Slice.Edge)
    case claim(ClaimID)
    case source(RecordID)
  }

  private static func parts(_ slice: Slice, _ cited: [RecordID]) -> [Part] {
    slice.nodes.map { .node($0) } + slice.edges.map { .edge($0) } + slice.claims.map { .claim($0) }
      + cited.map { .source($0) }
  }

  /// The sources that the records of a slice cite, in the order of their ids.
  private func citedSources(_ slice: Slice, _ graph: Graph) -> [RecordID] {
    var cited: Set<RecordID> = []
    for entry in slice.nodes {
      let cites = graph.entity(entry.node)?.cites ?? graph.action(entry.node)?.cites ?? []
      for cite in cites { cited.insert(cite.source) }
    }
    for entry in slice.edges {
      for cite in graph.relation(entry.edge)?.cites ?? [] { cited.insert(cite.source) }
    }
    for number in slice.claims {
      for stance in graph.claim(number)?.stances ?? [] { cited.insert(stance.cite.source) }
    }
    return cited.sorted()
  }

  /// The terms that schema.org has, and its names for them.
  private static let terms = [
    ("name", "name"), ("aliases", "alternateName"), ("summary", "description"),
    ("startDate", "startDate"), ("endDate", "endDate"), ("published", "datePublished"),
    ("publisher", "publisher"), ("identifiers", "identifier"), ("text", "text"),
    ("Organization", "Organization"), ("Person", "Person"), ("Place", "Place"),
    ("Corporation", "Corporation"), ("GovernmentOrganization", "GovernmentOrganization"),
    ("Claim", "Claim"), ("CreativeWork", "CreativeWork"),
  ]

  private static func type(of kind: String, isAction: Bool) -> String {
    if isAction { return "Action" }
    return switch kind {
    case "person": "Person"
    case "company": "Corporation"
    case "organization", "group": "Organization"
    case "government": "GovernmentOrganization"
    case "place": "Place"
    case "technology": "Technology"
    case "list": "List"
    default: "Entity"
    }
  }

  private func write(
    _ row: SliceTable.NodeRow,
    _ links: [(kind: String, target: String)],
    _ json: inout JSONWriter
  ) {
    json.field("@id", JSONLDWriter.iri("id", row.id))
    json.strings("@type", [JSONLDWriter.type(of: row.kind, isAction: row.action != nil)])
    json.field("name", row.label)
    let left = ["label", "type", "cites", "sources", "inAnswer", "url"]
    for attribute in SliceTable.nodeAttributes where !left.contains(attribute.name) {
      JSONLDWriter.add(attribute.name, attribute.value(row), &json)
    }
    JSONLDWriter.links("url", row.action?.instrument?.url.map { [$0] } ?? [], &json)
    JSONLDWriter.links(
      "citation",
      row.cites.map { JSONLDWriter.iri("source", $0.source.rawValue) },
      &json
    )
    var kinds: [String] = []
    for link in links where !kinds.contains(link.kind) { kinds.append(link.kind) }
    for kind in kinds {
      let targets = links.filter { $0.kind == kind }.map { JSONLDWriter.iri("id", $0.target) }
      json.objects("urn:faultline:relation:\(JSONLDWriter.encoded(kind))", targets) {
        $1.field("@id", $0)
      }
    }
  }

  private func write(_ row: SliceTable.EdgeRow, _ json: inout JSONWriter) {
    json.field("@id", JSONLDWriter.iri("link", row.id))
    json.strings("@type", [row.relation == nil ? "Part" : "Relation"])
    json.field("from", JSONLDWriter.iri("id", row.source))
    json.field("to", JSONLDWriter.iri("id", row.target))
    json.field("startDate", row.period.from?.description)
    json.field("endDate", row.period.until?.description)
    let left = ["from", "until", "cites", "sources"]
    for attribute in SliceTable.edgeAttributes where !left.contains(attribute.name) {
      JSONLDWriter.add(attribute.name, attribute.value(row), &json)
    }
    JSONLDWriter.links(
      "citation",
      row.cites.map { JSONLDWriter.iri("source", $0.source.rawValue) },
      &json
    )
  }

  private func write(_ claim: Claim, _ status: ClaimStatus?, _ json: inout JSONWriter) {
    json.field("@id", JSONLDWriter.iri("claim", claim.id.rawValue))
    json.strings("@type", ["Claim"])
    json.field("text", claim.says)
    json.field("status", status?.name)
    JSONLDWriter.links("about", claim.about.map { JSONLDWriter.iri("id", $0.rawValue) }, &json)
    json.objects("stances", claim.stances) { stance, json in
      json.objects("by", [stance.by]) { $1.field("@id", JSONLDWriter.iri("id", $0.rawValue)) }
      json.field("stance", stance.attitude.rawValue)
      json.field("at", stance.at?.description)
      json.field("quote", stance.cite.quote)
      JSONLDWriter.links(
        "citation",
        [JSONLDWriter.iri("source", stance.cite.source.rawValue)],
        &json
      )
    }
    json.field("note", claim.note)
  }

  private func write(_ source: Source, _ json: inout JSONWriter) {
    json.strings("@type", ["CreativeWork"])
    json.field("name", source.title)
    json.field("class", source.sourceClass.rawValue)
    json.field("publisher", source.publisher)
    json.field("author", source.author)
    json.field("origin", source.origin)
    json.field("published", source.published?.description)
    json.field("retrieved", source.retrieved?.description)
    JSONLDWriter.links("url", source.url.map { [$0] } ?? [], &json)
  }

  private static func links(_ key: String, _ links: [String], _ json: inout JSONWriter) {
    // What is no absolute address would be read as one that is relative to the file.
    let links = links.filter { link in
      link.utf8.contains(UInt8(ascii: ":"))
        && link.unicodeScalars.allSatisfy {
          $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0)
        }
    }
    if !links.isEmpty { json.strings(key, links) }
  }

  private static func add(_ name: String, _ value: AttributeValue?, _ json: inout JSONWriter) {
    switch value {
    case nil: break
    case .texts(let texts, _): json.strings(name, texts)
    // Decimals as texts: JSON-LD takes numbers with fractions for binary ones.
    case .decimal(let number): json.field(name, number.description)
    case .flag(let flag): json.field(name, flag)
    case .text(let text): json.field(name, text)
    }
  }

  /// The name of a thing of the graph.
  private static func iri(_ space: String, _ id: String) -> String {
    "urn:faultline:\(space):\(encoded(id))"
  }

  /// A text as part of a URN (RFC 8141).
  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
