internal import Faultline

/// The state of reading statements.
struct BODSReading {
  /// A statement with what places it in time.
  struct Statement {
    let node: JSONNode
    let date: PartialDate
    let isClosed: Bool
    let details: JSONNode
  }

  var json: JSONReading
  var records = RecordSet()
  private let file: String
  private var sourceIDs: [[String?]: RecordID] = [:]
  private var sourceNames: Set<String> = []
  /// The ids of the entities that were made for parties of which only a reason is known.
  var unknownParties: Set<String> = []

  init(_ json: JSONReading, file: String) {
    self.json = json
    self.file = file
  }

  mutating func read() {
    let roots = json.tree.roots
    let statements = roots.count == 1 ? roots[0].items ?? roots : roots.flatMap { $0.items ?? [$0] }
    var order: [[String]] = []
    var groups: [[String]: [Statement]] = [:]
    for node in statements {
      guard let (id, type, statement) = statement(node) else { continue }
      let key = [type, id]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(statement)
    }
    for key in order {
      guard var group = groups[key] else { continue }
      // A stable sort: of one day, the last statement in the file counts.
      group = group.enumerated().sorted {
        ($0.element.date.earliest, $0.offset) < ($1.element.date.earliest, $1.offset)
      }.map(\.element)
      var last: [Statement] = []
      for statement in group {
        if let other = last.last, other.date == statement.date { last.removeLast() }
        last.append(statement)
      }
      if key[0] == "relationship" {
        addRelationship(key[1], last)
      } else {
        addParty(key[1], isPerson: key[0] == "person", last)
      }
    }
    if statements.isEmpty, json.findings.count == 0 {
      json.report(
        .empty,
        json.root,
        "there are no statements here",
        hint: "write a list of statements, or one a line"
      )
    }
  }

  /// Reads what every statement has, or reports what is missing.
  private mutating func statement(_ node: JSONNode) -> (String, String, Statement)? {
    guard node.members != nil else {
      json.report(
        .wrongShape,
        node,
        "a statement is \(node.shape), not an object",
        hint: "write it as {\"statementId\": \"…\", …}"
      )
      return nil
    }
    if node["statementID"] != nil || node["statementType"] != nil {
      json.report(
        .unsupported,
        node,
        "this statement is of an earlier version of the standard",
        hint: "convert it to version 0.4; libcovebods and bodsdata can"
      )
      return nil
    }
    guard let id = json.needed("recordId", of: node, in: "a statement"),
      let type = json.needed("recordType", of: node, in: "a statement"),
      json.needed("statementDate", of: node, in: "a statement") != nil,
      let date = date("statementDate", of: node)
    else { return nil }
    guard ["entity", "person", "relationship"].contains(type) else {
      json.report(
        .unknownWord,
        node["recordType"] ?? node,
        "'\(type.shortened)' is no type of records",
        hint: "there are: entity, person, relationship"
      )
      return nil
    }
    guard let details = node["recordDetails"], details.members != nil else {
      json.report(
        .missingKey,
        node["recordDetails"] ?? node,
        "a statement needs 'recordDetails'",
        hint: "write \"recordDetails\": {…}"
      )
      return nil
    }
    lose(
      node,
      except: [
        "statementId", "statementDate", "recordId", "recordType", "recordStatus", "recordDetails",
        "declarationSubject", "publicationDetails", "source",
      ],
      "statement"
    )
    let isClosed = node["recordStatus"]?.word == "closed"
    return (id, type, Statement(node: node, date: date, isClosed: isClosed, details: details))
  }

  // MARK: Sources

  /// The source of a statement.
  mutating func cite(_ statement: Statement) -> Cite {
    let node = statement.node
    let publication = node["publicationDetails"]
    let source = node["source"]
    let types = source?["type"]?.words ?? []
    let publisher =
      publication?["publisher"]?["name"]?.word
      ?? source?["assertedBy"]?.items?.first?["name"]?.word
    // Who asserts it besides the publisher is its author.
    let asserting = (source?["assertedBy"]?.items ?? []).compactMap { $0["name"]?.word }
    let authors = asserting.filter { $0 != publisher }
    let author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    var published = statement.date
    if let publication, let date = date("publicationDate", of: publication) { published = date }
    let title = source?["description"]?.word
    let home = publication?["publisher"]?["url"] ?? publication?["publisher"]?["uri"]
    let url = (source?["url"] ?? home)?.word
    let key: [String?] = [
      types.joined(separator: " "), publisher, published.description, title, url,
      source?["retrievedAt"]?.word, author,
    ]
    if let id = sourceIDs[key] { return Cite(source: id) }
    let name = publisher ?? title ?? FileSource.source(of: file, publisher: "").title
    let base = "bods-\(IDText.slug(name))-\(published)"
    var (id, number) = (base, 2)
    while !sourceNames.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    records.sources.append(
      Source(
        id: RecordID(id),
        sourceClass: BODSReading.sourceClass(types),
        title: title ?? "Beneficial ownership statements",
        publisher: name,
        author: author,
        published: published,
        retrieved: source?["retrievedAt"]?.word.flatMap { ForeignDate.date($0) },
        url: url
      )
    )
    if let license = publication?["license"]?.word {
      json.losses.add("publicationDetails.license", example: license.shortened)
    }
    sourceIDs[key] = RecordID(id)
    return Cite(source: RecordID(id))
  }

  private static func sourceClass(_ types: [String]) -> Source.Class {
    if types.contains("officialRegister") { return .registry }
    if types.contains("selfDeclaration") { return .companyStatement }
    return .research
  }

  // MARK: Values

  /// The date of a member; reports one that is none.
  mutating func date(_ key: String, of node: JSONNode) -> PartialDate? {
    guard let value = node[key], let word = value.word else { return nil }
    if let date = ForeignDate.date(word) { return date }
    json.report(
      .badDate,
      value,
      "'\(word.shortened)' is no date",
      hint: "write it as 2021-03-04"
    )
    return nil
  }

  /// Counts the members of an object that had no place.
  mutating func lose(_ node: JSONNode, except keys: [String], _ what: String) {
    for member in node.members ?? [] where !keys.contains(member.key) {
      switch member.node.value {
      case .null, .truth(false): break
      case .list(let items) where items.isEmpty: break
      default:
        json.losses.add(
          "\(what).\(member.key)",
          example: (member.node.word ?? member.node.shape).shortened
        )
      }
    }
  }
}
