public import Faultline

/// Reads the tables of ETO's supply chain explorer: inputs, providers, provision, sequence and stages, each a file.
///
/// | table | in the records |
/// | --- | --- |
/// | inputs | entities of the kind in `type` (`process`, `tool_resource`, …), with their stage as properties |
/// | stages | entities of the kind `stage` |
/// | providers | entities of the kind in `provider_type`, with their country |
/// | provision | relations of the kind `provides`; the share of the market is a property, for it is no stake |
/// | sequence | relations of the kinds `goes_into` and `is_type_of` |
public struct ETOReader: BulkReader {
  /// What the format is called.
  public var format: String { "ETO supply chain" }

  /// No ending is its own.
  public var endings: [String] { [] }

  /// Makes a reader.
  public init() {}

  /// Whether a file starts with the columns of one of the tables.
  public func recognizes(_ start: FileStart) -> Bool {
    ETORows.table(of: TableColumns(start.columns)) != nil
  }

  /// Reads the rest of an open file.
  public func read(
    _ file: consuming ChunkedFile,
    into assembler: inout GraphAssembler,
    progress: ((BulkProgress) -> Void)?
  ) -> BulkResult {
    assembler.feed(file) {
      CSVReader.read(&$0, rows: ETORows.self, format, into: &$1, progress: progress)
    }
  }

  /// Reads the rest of an open file into any sink.
  package static func read(
    _ file: inout ChunkedFile,
    into sink: inout some RecordSink & ~Copyable
  ) -> BulkResult {
    CSVReader.read(&file, rows: ETORows.self, ETOReader().format, into: &sink)
  }
}

/// The rows of such a table.
struct ETORows: TableFormat {
  enum Table {
    case inputs
    case providers
    case provision
    case sequence
    case stages
  }

  private let table: Table?
  private var graph: GraphRecords

  init(columns: TableColumns, path: String) {
    table = ETORows.table(of: columns)
    graph = GraphRecords(file: path, format: ETOReader().format)
  }

  /// Which of the tables has such columns.
  static func table(of columns: TableColumns) -> Table? {
    let tables: [(Table, [String])] = [
      (.sequence, ["input_id", "goes_into_id", "is_type_of_id"]),
      (.provision, ["provider_id", "provided_id", "share_provided"]),
      (.inputs, ["input_id", "input_name", "stage_id"]),
      (.providers, ["provider_id", "provider_name", "provider_type"]),
      (.stages, ["stage_id", "stage_name", "description"]),
    ]
    return tables.first { columns.contains($0.1) }?.0
  }

  mutating func read(_ row: TableRow, _ output: inout TableOutput) {
    output.records.sources = [graph.source]
    switch table {
    case .inputs:
      addEntity(row, "input_id", "input_name", row["type"].nonEmpty ?? "input", &output)
    case .stages: addEntity(row, "stage_id", "stage_name", "stage", &output)
    case .providers:
      let kind = row["provider_type"].nonEmpty ?? "provider"
      addEntity(row, "provider_id", "provider_name", kind, &output)
    case .provision:
      let share = row["share_provided"].filter { $0 != "%" }
      addRelation(row, "provider_id", "provides", "provided_id", &output) {
        [
          GraphAttribute("marketShare", [share].filter { !$0.isEmpty }),
          GraphAttribute(
            "negligibleMarketShare",
            [row["negligible_market_share"]].filter { !$0.isEmpty }
          ),
        ]
      }
    case .sequence:
      let kinds = ["goes_into", "is_type_of"].filter { !row["\($0)_id"].isEmpty }
      if kinds.isEmpty { _ = output.has(["goes_into_id"], in: row) }
      for kind in kinds { addRelation(row, "input_id", kind, "\(kind)_id", &output) { [] } }
    case nil: break
    }
  }

  private mutating func addEntity(
    _ row: TableRow,
    _ id: String,
    _ name: String,
    _ kind: String,
    _ output: inout TableOutput
  ) {
    guard output.has([id], in: row) else { return }
    var attributes = [GraphAttribute("kind", [kind])]
    for column in [
      "country", "description", "stage_id", "stage_name",
      "market_share_chart_global_market_size_info", "market_share_chart_caption",
      "market_share_chart_source",
    ] where column != id && column != name && !row[column].isEmpty {
      attributes.append(GraphAttribute(column, [row[column]]))
    }
    output.records.entities = [graph.entity(row[id], label: row[name].nonEmpty, attributes)]
  }

  private mutating func addRelation(
    _ row: TableRow,
    _ from: String,
    _ kind: String,
    _ to: String,
    _ output: inout TableOutput,
    _ attributes: () -> [GraphAttribute]
  ) {
    guard output.has([from, to], in: row) else { return }
    output.records.relations.append(
      graph.relation(
        nil,
        from: row[from],
        to: row[to],
        [GraphAttribute("kind", [kind])] + attributes()
      )
    )
  }
}
