public import Faultline

/// Reads `targets.simple.csv` of OpenSanctions: one row a party.
///
/// | column | in the records |
/// | --- | --- |
/// | `id`, `schema`, `name`, `aliases` | an entity, its kind and its names |
/// | `countries` | countries |
/// | `identifiers` | identifiers, whose register the file does not name |
/// | `dataset` | the sources that the entity cites, one for each name |
/// | the rest (`birth_date`, `addresses`, `sanctions`, …) | properties, one for each part between semicolons |
public struct SimpleTargetsReader: BulkReader {
  /// What the format is called.
  public var format: String { "OpenSanctions targets" }

  /// The endings of its files.
  public var endings: [String] { ["targets.simple.csv"] }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with the columns of such a table.
  public func recognizes(_ start: FileStart) -> Bool {
    TableColumns(start.columns).contains([
      "id", "schema", "name", "aliases", "countries", "dataset",
    ])
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      CSVReader.read(&$0, rows: SimpleTargetRows.self, format, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable
  ) -> BulkResult {
    CSVReader.read(&file, rows: SimpleTargetRows.self, SimpleTargetsReader().format, into: &sink)
  }
}

/// The rows of such a table.
struct SimpleTargetRows: TableFormat {
  private let path: String

  init(columns: TableColumns, path: String) { self.path = path }

  mutating func read(_ row: TableRow, _ output: inout TableOutput) {
    guard output.has(["id", "schema"], in: row) else { return }
    let (kind, isOwn) = CSVKinds.entityKind(row["schema"], CSVMapping())
    var entity = Entity(id: RecordID(row["id"]), kind: kind, names: [])
    if let name = row["name"].nonEmpty { entity.names.append(Name(name)) }
    for alias in row.parts("aliases") where !entity.names.contains(where: { $0.value == alias }) {
      entity.names.append(Name(alias, kind: .alias))
    }
    for country in row.parts("countries") {
      if let code = CountryNames.code(country) {
        if !entity.countries.contains(code) { entity.countries.append(code) }
      } else {
        entity.properties.append(Property(name: "country", value: country))
      }
    }
    entity.identifiers = row.parts("identifiers").map {
      Entity.Identifier(scheme: "identifier", value: $0)
    }
    if !isOwn { entity.properties.append(Property(name: "schema", value: row["schema"])) }
    for column in [
      "birth_date", "addresses", "sanctions", "phones", "emails", "program_ids", "first_seen",
      "last_seen", "last_change",
    ] {
      entity.properties += row.parts(column).map { Property(name: column, value: $0) }
    }
    let datasets = row.parts("dataset")
    output.records.sources = datasets.map { title in
      Source(
        id: RecordID("dataset-\(IDText.slug(title))"),
        sourceClass: .research,
        title: title,
        publisher: "FollowTheMoney data"
      )
    }
    if datasets.isEmpty {
      output.records.sources = [FileSource.source(of: path, publisher: "FollowTheMoney data")]
    }
    entity.cites = output.records.sources.map { Cite(source: $0.id) }
    output.records.entities = [entity]
  }
}
