import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

/// What is written in a form of Faultline's own comes back as the same graph, bytes for bytes, whatever is in it.
@Suite struct NativeRoundTripTests {
  enum Form: String, CaseIterable, Sendable {
    case yaml
    case json

    func write(_ slice: Slice, of graph: Graph) -> [UInt8] {
      switch self {
      case .yaml: YAMLWriter().bytes(slice, of: graph)
      case .json: GraphDocumentWriter().bytes(slice, of: graph)
      }
    }

    func read(_ bytes: [UInt8]) -> ReadResult {
      switch self {
      case .yaml: YAMLReader().read(bytes, named: "a")
      case .json: NativeJSONReader().read(bytes, named: "a")
      }
    }
  }

  /// Writes a graph, reads it back and compares images.
  private func check(_ records: RecordSet, _ form: Form) throws {
    let graph = try GraphBuilder.build(records, isImported: true)
    let bytes = form.write(WholeQuery().run(in: graph), of: graph)
    let result = form.read(bytes)
    let findings = result.diagnostics + RecordValidator.diagnostics(of: result)
    let errors = findings.filter { $0.code.severity == .error }
    try #require(
      errors.isEmpty,
      "\(errors)\n\(String(decoding: bytes.prefix(20_000), as: UTF8.self))"
    )
    let again = try GraphBuilder.build(
      result.records,
      isImported: result.locations.holdsImported
    )
    #expect(form.write(WholeQuery().run(in: again), of: again) == bytes)
    let (before, after) = (graph.records(), again.records())
    #expect(Set(after.sources) == Set(before.sources))
    #expect(Set(after.entities) == Set(before.entities))
    #expect(Set(after.relations) == Set(before.relations))
    #expect(Set(after.actions) == Set(before.actions))
    #expect(Set(after.claims) == Set(before.claims))
    #expect(Set(after.rules) == Set(before.rules))
    #expect(Set(after.judgements) == Set(before.judgements))
    #expect(after.relations.count == before.relations.count)
  }

  @Test(arguments: Form.allCases)
  func `Records of imports come back byte for byte, whatever ids, kinds and texts they have`(
    form: Form
  ) throws {
    var random = ImportedRecords(seed: 7)
    for _ in 0..<60 { try check(random.next(), form) }
  }

  @Test func `Records that people write come back byte for byte from JSON`() throws {
    var random = RandomRecords(seed: 2)
    for _ in 0..<100 { try check(random.next(), .json) }
    try check(SampleRecords.listing, .json)
  }

  @Test(arguments: ImportedRecords.nastyTexts)
  func `A text stays what it is wherever it stands in imported records`(text: String) throws {
    var records = SampleRecords.listing
    records.entities[0].names = [Name(text, language: text), Name("x" + text, kind: .alias)]
    records.entities[0].countries = [text]
    records.entities[0].identifiers = [Entity.Identifier(scheme: text, value: text)]
    records.entities[0].properties = [Property(name: text, value: text)]
    records.entities[0].kind = EntityKind(rawValue: text)
    records.actions[0].terms?.footnotes = [text, text]
    records.claims[0].says = text
    for form in Form.allCases { try check(records, form) }
  }

  @Test func `Only a file that needs it says that it is imported`() throws {
    func start(_ records: RecordSet) throws -> Bool {
      let graph = try GraphBuilder.build(records, isImported: true)
      let bytes = YAMLWriter().bytes(WholeQuery().run(in: graph), of: graph)
      return bytes.starts(with: Array("imported: yes\n".utf8))
    }
    #expect(try !start(SampleRecords.listing))
    let changes: [(inout RecordSet) -> Void] = [
      { $0.entities[0].names = [] }, { $0.entities[0].kind = "tax-roll" },
      { $0.entities[0].summary = "two\nlines" }, { $0.entities[0].countries = ["Mars"] },
      { $0.entities[0].properties = ["a", "b", "a"].map { Property(name: $0, value: "v") } },
      { $0.relations[0].time = Period(from: PartialDate("2020"), until: PartialDate("2010")) },
      { $0.relations[0].to = $0.relations[0].from }, { $0.actions[0].parts.reverse() },
    ]
    for change in changes {
      var records = SampleRecords.listing
      change(&records)
      #expect(try start(records))
    }
  }
}
