public import Faultline

/// Reads the lists of US agencies as parsed JSON: an object with `list_id` and `entities`, one list a file.
///
/// | member | in the records |
/// | --- | --- |
/// | `list_id` | the list, its issuer, and what the ids start with |
/// | `source_file`, `extracted` | the source: its title, and when it was read |
/// | `name`, `aliases`, `country` | an organization |
/// | `address` | a property |
/// | `federal_register` | the instrument and the day of publication; further notices in the note |
/// | `effective_date` | the day of effect |
/// | `notes` | of the Entity List, the licence requirement; else the note, and the numbers that it holds |
/// | `status` | the note |
///
/// A file with `lists` describes lists: their names, agencies and pages.
public struct ParsedListReader: RecordReader {
  /// What the format is called.
  public var format: String { "parsed US list" }

  /// No ending is its own.
  public var endings: [String] { [] }

  /// How many bytes a file may have.
  public var fileLimit: Int { JSONTree.fileLimit }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with an object that has the id of a list, or lists.
  public func recognizes(_ start: FileStart) -> Bool {
    guard let json = start.json, json.isObject else { return false }
    return json["list_id"] != nil || (json["lists"]?.first?["official_name"] != nil)
  }

  /// Reads one file.
  public func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    JSONReading.read(bytes, named: file) { json in
      var reading = ParsedListReading(json)
      reading.read(file)
      json = reading.json
      return reading.records
    }
  }
}

/// The state of reading a parsed list.
struct ParsedListReading {
  var json: JSONReading
  var records = RecordSet()
  private var parties = ListedParties()

  init(_ json: JSONReading) { self.json = json }

  mutating func read(_ file: String) {
    let root = json.root
    if root["list_id"] == nil, root["lists"] != nil { return readDescriptions(file) }
    guard let listID = json.needed("list_id", of: root, in: "a list") else { return }
    let list = OfficialList(parsed: listID)
    let source = Source(
      id: RecordID("list-\(IDText.slug(listID))"),
      sourceClass: .official,
      title: root["source_file"]?.word ?? list.name,
      publisher: list.issuer.name,
      retrieved: date(root, "extracted")
    )
    lose(root, except: ["list_id", "source_file", "extracted", "count", "entities"], "file")
    let items = json.items(of: root["entities"], "'entities'")
    for item in items {
      guard let name = json.needed("name", of: item, in: "an entity") else { continue }
      var party = ListedParty(name: name)
      party.aliases = json.items(of: item["aliases"], "'aliases'").compactMap(\.word)
      if let country = item["country"]?.word {
        if let code = CountryNames.code(country) {
          party.countries = [code]
        } else {
          party.properties.append(Property(name: "country", value: country))
        }
      }
      if let address = item["address"]?.word {
        party.properties.append(Property(name: "address", value: address))
      }
      party.notices = RegisterNotice.all(in: item["federal_register"]?.word ?? "")
      party.effective = date(item, "effective_date")
      if let status = item["status"]?.word { party.remarks.append("Status: \(status)") }
      if let notes = item["notes"]?.word { add(notes, to: &party, list) }
      lose(
        item,
        except: [
          "name", "aliases", "country", "address", "federal_register", "effective_date", "status",
          "notes",
        ],
        "entity"
      )
      parties.add(party, to: list, source: source, prefix: IDText.slug(listID), &records)
    }
    if items.isEmpty, json.findings.count == 0 {
      json.report(.empty, root, "the list has no 'entities'", hint: "see whether it is whole")
    }
    if let count = root["count"]?.word, Int(count) != items.count {
      json.report(
        .badNumber,
        root["count"] ?? root,
        "the list says it has \(count) entities, and has \(items.count)",
        hint: "see whether it is whole"
      )
    }
  }

  /// Adds what notes say, which is terms on the Entity List and words with colons on others.
  private mutating func add(_ notes: String, to party: inout ListedParty, _ list: OfficialList) {
    if list.id == "us-entity-list" || list.id == "us-meu-list", notes.contains("EAR") {
      party.licenceRequirement = notes
      return
    }
    party.remarks.append(notes)
    for part in notes.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let key = String(part[..<colon]).trimmingSpace()
      let value = String(part[part.index(after: colon)...]).trimmingSpace()
      if key.hasPrefix("Listing Date"), let date = ForeignDate.date(value) {
        party.published = date
      } else if ["USCC", "ISIN", "LEI", "Registration Number"].contains(key),
        let number = value.split(separator: " ").first
      {
        party.add(identifier: key, String(number))
      }
    }
  }

  private mutating func readDescriptions(_ file: String) {
    let root = json.root
    let source = FileSource.source(of: file, publisher: ParsedListReader().format)
    records.sources = [source]
    lose(root, except: ["generated", "lists"], "file")
    for item in json.items(of: root["lists"], "'lists'") {
      guard let id = json.needed("id", of: item, in: "a list") else { continue }
      let list = OfficialList(parsed: id)
      parties.add(list, source: source, &records)
      guard let index = records.entities.lastIndex(where: { $0.id == list.id }) else { continue }
      for key in ["short_name", "official_name"] {
        if let name = item[key]?.word,
          !records.entities[index].names.contains(where: { $0.value == name })
        {
          records.entities[index].names.append(Name(name, kind: .alias))
        }
      }
      records.entities[index].summary = item["description"]?.word
      for member in item.members ?? []
      where !["id", "short_name", "official_name", "description"].contains(member.key) {
        for word in member.node.words {
          records.entities[index].properties.append(Property(name: member.key, value: word))
        }
      }
    }
  }

  /// The date of a member, or a report that it is none.
  private mutating func date(_ node: JSONNode, _ key: String) -> PartialDate? {
    guard let value = node[key], let word = value.word else { return nil }
    if let date = ForeignDate.date(word, order: .monthFirst) { return date }
    json.report(
      .badDate,
      value,
      "'\(word.shortened)' is no date",
      hint: "write it as 2021-03-04, or null"
    )
    return nil
  }

  private mutating func lose(_ node: JSONNode, except keys: [String], _ what: String) {
    for member in node.members ?? [] where !keys.contains(member.key) {
      if case .null = member.node.value { continue }
      json.losses.add(
        "\(what).\(member.key)",
        example: (member.node.word ?? member.node.shape).shortened
      )
    }
  }
}
