public import Faultline

/// Writes statements of the Beneficial Ownership Data Standard, 0.4: parties, and who owns or controls whom.
///
/// The standard has whole days only: a partial date becomes the first day that it can mean, and what the source says stands
/// in the details. Other relations, actions and claims have no place in it.
public struct BODSWriter: SliceWriter {
  /// What the format is called on the command line.
  public var name: String { "bods" }
  /// What the format is and who reads it.
  public var summary: String { "ownership and control as BODS 0.4 statements" }
  /// The endings of its files.
  public var endings: [String] { [".bods.json", ".bods"] }

  /// Makes a writer.
  public init() {}

  /// Writes a slice.
  public func write(_ slice: Slice, of graph: Graph, to outputs: [ByteOutput]) -> LossReport {
    let table = SliceTable(slice, graph)
    var losses = TableLosses()
    var isParty = [Bool](repeating: false, count: graph.nodeCount)
    let day = slice.filter.knownBy ?? graph.knownUntil ?? Day(number: 0)
    JSONWriter.writeList(to: outputs[0]) { json in
      for entry in slice.nodes {
        let row = table.row(entry)
        guard let entity = row.entity, let party = BODSParty(entity.kind) else {
          losses.add("\(row.action == nil ? "entities" : "actions") of kind '\(row.kind)'", row.id)
          continue
        }
        isParty[Int(entry.node.number)] = true
        losses.note(row)
        noteRest(of: entity, &losses)
        json.item { json in
          statement(
            entity.id,
            party.recordType,
            subject: entity.id,
            entity.cites,
            day,
            graph,
            &json,
            &losses
          )
          json.object("recordDetails") { json in party.write(entity, &json) }
        }
      }
      for entry in slice.edges {
        let row = table.row(entry)
        guard let relation = row.relation, let interest = BODSInterest(relation) else {
          let what = row.relation == nil ? "parts in actions" : "relations of kind '\(row.kind)'"
          losses.add(what, row.id)
          continue
        }
        let ends = [graph.from(entry.edge), graph.to(entry.edge)].map { isParty[Int($0.number)] }
        guard ends == [true, true], graph.kind(of: graph.to(entry.edge)).name != "person" else {
          losses.add("relations of kind '\(row.kind)'", row.id)
          continue
        }
        losses.note(row)
        if let amount = relation.amount { losses.add("relations.amount", "\(row.id): \(amount)") }
        json.item { json in
          statement(
            relation.id,
            "relationship",
            subject: relation.to,
            relation.cites,
            day,
            graph,
            &json,
            &losses
          )
          json.object("recordDetails") { json in
            json.field("isComponent", false)
            json.field("subject", relation.to.rawValue)
            json.field("interestedParty", relation.from.rawValue)
            json.objects("interests", [interest]) { interest, json in
              interest.write(relation, status: entry.status, &json)
            }
          }
        }
      }
    }
    losses.noteClaims(of: table)
    return losses.report
  }

  /// What every statement has.
  private func statement(
    _ id: RecordID,
    _ type: String,
    subject: RecordID,
    _ cites: [Cite],
    _ day: Day,
    _ graph: Graph,
    _ json: inout JSONWriter,
    _ losses: inout TableLosses
  ) {
    let sources = cites.compactMap { cite in
      graph.source(cite.source).flatMap { graph.source($0) }
    }
    // A statement was made when its source was published, at the latest.
    let made = sources.compactMap(\.knownFrom).max() ?? day
    json.field("statementId", BODSWriter.statementID(type, id))
    json.field("statementDate", made.description)
    json.field("declarationSubject", subject.rawValue)
    json.field("recordId", id.rawValue)
    json.field("recordStatus", "new")
    json.field("recordType", type)
    json.object("publicationDetails") { json in
      json.field("publicationDate", day.description)
      json.field("bodsVersion", "0.4")
      json.object("publisher") { $0.field("name", "Faultline") }
    }
    guard let source = sources.first else { return }
    for other in sources.dropFirst() {
      losses.add("further sources of a statement", "\(id): \(other.id)")
    }
    json.object("source") { json in
      json.strings("type", [BODSWriter.sourceType(source.sourceClass)])
      json.field("description", source.citation)
      json.field("url", source.url)
      json.objects("assertedBy", [source.publisher]) { $1.field("name", $0) }
    }
  }

  private static func sourceType(_ sourceClass: Source.Class) -> String {
    switch sourceClass {
    case .official, .registry, .court, .filing: "officialRegister"
    case .companyStatement: "selfDeclaration"
    case .research: "primaryResearch"
    case .wire, .press, .social: "thirdParty"
    }
  }

  /// An id of the length that the standard wants, made of that of the record: the same on every machine.
  private static func statementID(_ type: String, _ id: RecordID) -> String {
    func digits(_ salt: String) -> String {
      // FNV-1a.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in "\(salt)/\(type)/\(id)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    return "faultline-\(digits("a"))-\(digits("b"))"
  }

  private func noteRest(of entity: Entity, _ losses: inout TableLosses) {
    if let summary = entity.summary { losses.add("entities.summary", summary) }
    if let note = entity.note { losses.add("entities.note", note) }
    if let category = entity.category {
      losses.add("entities.category", "\(entity.id): \(category)")
    }
    if entity.countries.count > 1, entity.kind != .person {
      losses.add("entities.countries beyond the first", entity.id.rawValue)
    }
    for property in entity.properties {
      losses.add("entities.properties", "\(property.name): \(property.value)")
    }
  }
}
