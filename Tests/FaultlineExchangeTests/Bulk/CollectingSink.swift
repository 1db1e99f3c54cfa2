import Faultline
import FaultlineExchange

/// Makes records of what a bulk reader hands on.
struct CollectingSink: RecordSink, ~Copyable {
  private var assembler = GraphAssembler()
  private var entityKinds: [KindNumber: EntityKind] = [:]
  private var relationKinds: [KindNumber: RelationKind] = [:]
  private var labels: [LabelNumber: String] = [:]
  private var sources: [SourceID: Source] = [:]
  private(set) var records = RecordSet()

  /// What came, with the sources in the order of their ids.
  var all: RecordSet {
    var all = records
    all.sources = sources.values.sorted { $0.id < $1.id }
    return all
  }

  mutating func number(of kind: EntityKind) -> KindNumber {
    let number = assembler.number(of: kind)
    entityKinds[number] = kind
    return number
  }

  mutating func number(of kind: RelationKind) -> KindNumber {
    let number = assembler.number(of: kind)
    relationKinds[number] = kind
    return number
  }

  mutating func label(_ name: String) -> LabelNumber {
    let label = assembler.label(name)
    labels[label] = name
    return label
  }

  mutating func add(_ source: Source) -> SourceID {
    let id = assembler.add(source)
    if sources[id] == nil { sources[id] = source }
    return id
  }

  mutating func replace(_ id: SourceID, by source: Source) { sources[id] = source }

  mutating func add(_ draft: borrowing EntityDraft, text: Span<UInt8>) {
    func string(_ range: Range<Int>) -> String { CollectingSink.string(range, text) }
    records.entities.append(
      Entity(
        id: RecordID(string(draft.id)),
        kind: entityKinds[draft.kind] ?? "?",
        names: draft.names.map { Name(string($0.text), kind: $0.kind) },
        countries: draft.countries.map(string),
        identifiers: draft.identifiers.map {
          Entity.Identifier(scheme: labels[$0.label] ?? "?", value: string($0.text))
        },
        summary: draft.summary.map(string),
        cites: draft.cites.map { Cite(source: sources[$0]?.id ?? "?") },
        properties: draft.properties.map {
          Property(name: labels[$0.label] ?? "?", value: string($0.text))
        }
      )
    )
  }

  mutating func add(_ draft: borrowing RelationDraft, text: Span<UInt8>) {
    func string(_ range: Range<Int>) -> String { CollectingSink.string(range, text) }
    records.relations.append(
      Relation(
        id: RecordID(string(draft.id)),
        kind: relationKinds[draft.kind] ?? "?",
        from: RecordID(string(draft.from)),
        to: RecordID(string(draft.to)),
        role: draft.role.map(string),
        time: draft.time,
        stake: draft.stake,
        directness: draft.directness,
        cites: draft.cites.map { Cite(source: sources[$0]?.id ?? "?") },
        properties: draft.properties.map {
          Property(name: labels[$0.label] ?? "?", value: string($0.text))
        }
      )
    )
  }

  mutating func add(_ fragments: [RelationFragment]) -> [Int] { Array(fragments.indices) }

  mutating func add(_ records: RecordSet) throws(GraphBuilder.Failure) {
    for source in records.sources { _ = add(source) }
    self.records.append(records)
  }

  private static func string(_ range: Range<Int>, _ text: Span<UInt8>) -> String {
    String(decoding: range.map { text[$0] }, as: UTF8.self)
  }
}
