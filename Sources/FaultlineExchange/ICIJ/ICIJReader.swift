public import Faultline

/// Reads the tables of ICIJ's Offshore Leaks database: `nodes-*.csv` and `relationships.csv`, each a file.
///
/// | in the file | in the records |
/// | --- | --- |
/// | nodes: `node_id`, `name`, `original_name`, `former_name` | an entity and its names |
/// | the kind of nodes, by the name of the file or its columns | `company`, `officer`, `intermediary`, `address`, `other` |
/// | `country_codes` | countries |
/// | relationships: `node_id_start`, `node_id_end`, `start_date`, `end_date` | a relation and its time |
/// | `rel_type` and `link` | the kind and the role; shareholders and owners own, directors direct |
/// | the rest (`sourceID`, `valid_until`, …) | properties |
/// | `countries`, the names of the codes | left out, with a count |
public struct ICIJReader: BulkReader {
  /// What the format is called.
  public var format: String { "ICIJ Offshore Leaks" }

  /// No ending is its own.
  public var endings: [String] { [] }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with the columns of nodes or of relationships.
  public func recognizes(_ start: FileStart) -> Bool {
    let columns = TableColumns(start.columns)
    return columns.contains(["node_id", "sourceid"])
      || columns.contains(["n.node_id", "n.sourceid"])
      || columns.contains(["node_id_start", "node_id_end", "rel_type"])
      || columns.contains(["node_1", "rel_type", "node_2"])
      || columns.contains(["start_id", "type", "end_id", "sourceid"])
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      ICIJReader.read(&$0, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable,
    progress: ((BulkProgress) -> Void)? = nil
  ) -> BulkResult {
    CSVReader.read(&file, ICIJReader().format, into: &sink, progress: progress) { path, columns in
      mapping(path, columns)
    }
  }

  /// What the columns of a table mean.
  static func mapping(_ path: String, _ columns: [String]) -> CSVMapping {
    var mapping = CSVMapping()
    guard columns.contains("node_id") || columns.contains("n.node_id") else {
      mapping.table = .edges
      mapping.columns = [
        "node_id_start": .from, "node_id_end": .to, "rel_type": .kind, "link": .role,
        "start_date": .start, "end_date": .end,
        // Until 2021.
        "node_1": .from, "node_2": .to, "START_ID": .from, "END_ID": .to, "TYPE": .kind,
      ]
      mapping.kindRules = [
        CSVMapping.KindRule(word: "officer_of", role: "shareholder", kind: .owns),
        CSVMapping.KindRule(word: "officer_of", role: "owner", kind: .owns),
        CSVMapping.KindRule(word: "officer_of", role: "director", kind: "directs"),
        CSVMapping.KindRule(word: "officer_of", role: "president", kind: "directs"),
        CSVMapping.KindRule(word: "officer_of", role: "chairman", kind: "directs"),
      ]
      return mapping
    }
    mapping.table = .nodes
    mapping.columns = [
      "node_id": .id, "name": .name, "original_name": .aliases, "former_name": .former,
      "country_codes": .countries, "countries": .ignored, "type": .property,
      "jurisdiction": .property, "jurisdiction_description": .property,
    ]
    mapping.entityKind = kind(path, columns)
    // What an address is called is the address.
    if mapping.entityKind == "address" {
      mapping.columns["address"] = .name
      mapping.columns["name"] = .aliases
    }
    // The files of some years name their columns after the query that made them.
    for (name, use) in mapping.columns { mapping.columns["n." + name] = use }
    return mapping
  }

  private static func kind(_ path: String, _ columns: [String]) -> EntityKind {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    for (word, kind) in [
      ("entit", .company), ("officer", "officer"), ("intermediar", "intermediary"),
      ("address", "address"), ("other", "other"),
    ] as [(String, EntityKind)] where name.contains(word) {
      return kind
    }
    if columns.contains("company_type") || columns.contains("incorporation_date") {
      return .company
    }
    if columns.contains("internal_id") { return "intermediary" }
    return columns.contains("address") ? "address" : "officer"
  }
}
