import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// What came of a text.
struct BulkReading: Equatable {
  var records: RecordSet
  var places: [String]
  var findings: [Diagnostic]
  var losses: LossReport

  /// The only entity.
  var entity: Entity? { records.entities.count == 1 ? records.entities[0] : nil }
  /// The only relation.
  var relation: Relation? { records.relations.count == 1 ? records.relations[0] : nil }

  init(_ records: RecordSet, _ result: BulkResult) {
    self.records = records
    findings = result.diagnostics
    places = findings.map { "\($0.location.line):\($0.location.column) \($0.code)" }
    losses = result.losses
  }

  /// Two readings are equal if all but the folder of the file is.
  static func == (left: BulkReading, right: BulkReading) -> Bool {
    left.records == right.records && left.places == right.places && left.losses == right.losses
      && left.findings.map(\.message) == right.findings.map(\.message)
  }

  /// What was left out, as `field count`.
  var lost: [String] { losses.entries.map { "\($0.field) \($0.count)" } }
}

/// Reads a text as FollowTheMoney.
func readFTM(_ text: String, blockSize: Int = 1 << 16) throws -> BulkReading {
  try readFTM(Array(text.utf8), blockSize: blockSize)
}

/// Reads bytes as FollowTheMoney.
func readFTM(_ bytes: [UInt8], blockSize: Int = 1 << 16, limit: Int = 1 << 20) throws -> BulkReading
{
  let folder = TemporaryFolder()
  let path = folder.write(bytes, to: "a.ftm.json")
  var file = try ChunkedFile(path, blockSize: blockSize, recordLimit: limit)
  var sink = CollectingSink()
  let result = FTMReader.read(&file, into: &sink)
  return BulkReading(sink.all, result)
}

/// Reads a text as a table.
func readCSV(
  _ text: String,
  _ mapping: CSVMapping = CSVMapping(),
  name: String = "a.csv",
  blockSize: Int = 1 << 16
) throws -> BulkReading {
  try readCSV(Array(text.utf8), mapping, name: name, blockSize: blockSize)
}

/// Reads bytes as a table.
func readCSV(
  _ bytes: [UInt8],
  _ mapping: CSVMapping = CSVMapping(),
  name: String = "a.csv",
  blockSize: Int = 1 << 16,
  limit: Int = 1 << 20
) throws -> BulkReading {
  let folder = TemporaryFolder()
  let path = folder.write(bytes, to: name)
  var file = try ChunkedFile(path, blockSize: blockSize, recordLimit: limit)
  var sink = CollectingSink()
  let result = CSVReader.read(&file, mapping, into: &sink)
  return BulkReading(sink.all, result)
}

/// An entity of FollowTheMoney with properties.
func ftm(_ schema: String, _ properties: String, id: String = "x", rest: String = "") -> String {
  #"{"id":"\#(id)","schema":"\#(schema)","properties":{\#(properties)}\#(rest)}"#
}

/// A property as `name=value`.
func lines(_ properties: [Property]) -> [String] { properties.map { "\($0.name)=\($0.value)" } }
