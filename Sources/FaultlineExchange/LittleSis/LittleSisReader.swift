public import Faultline

/// Reads what the API of LittleSis answers: `data` with entities and relationships.
///
/// | in the file | in the records |
/// | --- | --- |
/// | entity: `id`, `name`, `aliases`, `primary_ext` | an entity `littlesis-ID`, its names and kind |
/// | `blurb`, else `summary` | its summary |
/// | relationship: `entity1_id`, `entity2_id`, `category_id` | a relation of the kind of the category |
/// | `description1`, `description2` | the role and a property |
/// | `start_date`, `end_date` (`2001-00-00` is a year) | the time |
/// | the rest | properties |
public struct LittleSisReader: RecordReader {
  /// What the format is called.
  public var format: String { "LittleSis API" }

  /// No ending is its own.
  public var endings: [String] { [] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with data of types that the API has.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let item = start.json?["data"]?.item ?? start.json?.item else { return false }
    let types = ["entities", "relationships"]
    return types.contains(item["type"]?.text ?? "") && item["attributes"]?.isObject ?? false
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    GraphJSONReading.read(bytes, named: file, format: format) { $0.readLittleSis() }
  }
}

extension GraphJSONReading {
  /// The kinds of the categories of relationships, by their numbers.
  private static let categories: [String: String] = [
    "1": "works-at", "2": "studied-at", "3": "member", "4": "family", "5": "funds",
    "6": "transaction", "7": "lobbying", "8": "associate", "9": "professional", "10": "owns",
    "11": "part-of", "12": "linked-to",
  ]

  mutating func readLittleSis() {
    let root = json.root
    lose((root.members ?? []).map(\.key).filter { $0 != "data" }, of: root, "file")
    let data = root["data"] ?? root
    for item in data.items ?? [data] {
      guard let attributes = item["attributes"],
        let id = item["id"]?.word ?? json.needed("id", of: attributes, in: "an item")
      else {
        if item["attributes"] == nil {
          _ = json.needed("attributes", of: item, in: "an item")
        }
        continue
      }
      lose(["links", "relationships", "included"], of: item, "item")
      if item["type"]?.word == "relationships" {
        add(relationship: attributes, id)
      } else {
        add(littleSis: attributes, id)
      }
    }
  }

  private mutating func add(littleSis node: JSONNode, _ id: String) {
    let known = ["id", "primary_ext", "blurb"]
    var entity = graph.entity(
      "littlesis-\(id)",
      attributes(of: node, except: known, "entity").map(Self.shortened)
    )
    switch node["primary_ext"]?.word {
    case "Person": entity.kind = .person
    case "Org": entity.kind = .organization
    case let word?: entity.kind = EntityKind(rawValue: word)
    case nil: break
    }
    if let blurb = node["blurb"]?.word {
      if let summary = entity.summary {
        entity.properties.append(Property(name: "summary", value: summary))
      }
      entity.summary = blurb
    }
    records.entities.append(entity)
  }

  private mutating func add(relationship node: JSONNode, _ id: String) {
    guard let from = json.needed("entity1_id", of: node, in: "a relationship"),
      let to = json.needed("entity2_id", of: node, in: "a relationship")
    else { return }
    let category = node["category_id"]?.word ?? "12"
    var attributes = attributes(
      of: node,
      except: ["id", "entity1_id", "entity2_id", "category_id", "description1"],
      "relationship"
    ).map(Self.shortened)
    let kind = Self.categories[category] ?? "category-\(category)"
    attributes.append(GraphAttribute("kind", [kind]))
    if let role = node["description1"]?.word { attributes.append(GraphAttribute("role", [role])) }
    records.relations.append(
      graph.relation(
        "littlesis-\(id)",
        from: "littlesis-\(from)",
        to: "littlesis-\(to)",
        attributes
      )
    )
  }

  /// A date without the zeros that LittleSis writes for what it does not know: `2001-00-00`.
  private static func shortened(_ attribute: GraphAttribute) -> GraphAttribute {
    guard attribute.name.hasSuffix("_date") else { return attribute }
    return GraphAttribute(
      attribute.name,
      attribute.values.map { value in
        var value = value
        while value.hasSuffix("-00") { value.removeLast(3) }
        return value
      }
    )
  }
}
