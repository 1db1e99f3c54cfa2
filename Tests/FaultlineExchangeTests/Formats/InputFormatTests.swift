import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct InputFormatTests {
  @Test(
    "formats are recognized by what is in the file, and else by its ending",
    arguments: [
      (#"{"id":"x","schema":"Person","properties":{}}"#, "a.txt", "FollowTheMoney"),
      ("\u{FEFF}\n " + #"{"properties":{}}"#, "a.json", "FollowTheMoney"),
      (#" [ {"schema":"Person"}]"#, "a.csv", "FollowTheMoney"),
      ("id,name\na,b\n", "a", "CSV"), ("Source;Target\r\na;b", "a.json", "CSV"),
      ("", "a.csv", "CSV"),
      ("", "a.ftm.json", "FollowTheMoney"), ("x,y\n", "a.TSV", "CSV"), ("x,y\n", "a.txt", nil),
      (#"{"nodes":[]}"#, "a.json", nil), ("id: x\n", "a.yaml", "Faultline YAML"),
      ("# records\nentities:\n", "a.txt", "Faultline YAML"), ("[1]", "a.json", nil),
      (#"{"nodes":[{"id":1}],"links":["#, "a", "node-link JSON"),
      (#"{"graph":{"a":1},"directed":false,"nodes":[]}"#, "a", "node-link JSON"),
      (#"{"data":{"x":"}"},"elements":{"nodes":[]}}"#, "a.json", "Cytoscape JSON"),
      (#"[{"data":{"id":"a"}}]"#, "a.json", "Cytoscape JSON"),
      (#"{"nodes":[{"data":{"id":"a"}}],"edges":[]}"#, "a.json", "Cytoscape JSON"),
      (#"{"graph":{"label":"x","nodes":{}}}"#, "a.json", "JSON Graph Format"),
      (#"{"graphs":[]}"#, "a.json", "JSON Graph Format"),
      (#"{"list_id":"x","entities":[]}"#, "a.json", "parsed US list"),
      (
        "source,entity_number,type,programs,name,title,addresses,federal_register_notice\n",
        "a.csv",
        "Consolidated Screening List"
      ),
      (
        "\"id\",\"schema\",\"name\",\"aliases\",\"countries\",\"dataset\"\n", "a.csv",
        "OpenSanctions targets"
      ),
    ] as [(String, String, String?)]
  )
  func recognizes(_ text: String, _ name: String, _ format: String?) throws {
    let folder = TemporaryFolder()
    let path = folder.write(text, to: name)
    #expect(try InputFormat.of(path)?.name == format)
    var assembler = GraphAssembler()
    let result = InputFormat.read(path, into: &assembler)
    #expect(result.format == format ?? "")
    if format == nil { #expect(result.diagnostics.map(\.code) == [.unsupported]) }
  }

  @Test("a file that is not there is a finding")
  func missing() {
    var assembler = GraphAssembler()
    let result = InputFormat.read("/no/such/file.csv", into: &assembler)
    #expect(result.diagnostics.map(\.code) == [.unreadable])
    #expect(CSVReader().read("/", into: &assembler).diagnostics.map(\.code) == [.unreadable])
    #expect(throws: FileError.self) { try InputFormat.of("/no/such/file.csv") }
  }

  @Test("the assembler gets what was read, and progress is told at the end")
  func progress() {
    let folder = TemporaryFolder()
    let path = folder.write("id,name\na,A\nb,B\n", to: "a.csv")
    var reports: [BulkProgress] = []
    var assembler = GraphAssembler()
    let result = InputFormat.read(path, into: &assembler) { reports.append($0) }
    #expect(assembler.nodeCount == 2)
    #expect(result.entities == 2)
    #expect(result.bytes == 16)
    let last = reports.last
    #expect(last?.isFinished == true)
    #expect(last?.bytes == 16)
    #expect(last?.totalBytes == 16)
    #expect(last?.records == 2)
    #expect(last?.remaining == .zero)
  }

  @Test("results of several files add up")
  func sum() {
    let folder = TemporaryFolder()
    let nodes = folder.write("id,name\na,A\nb", to: "n.csv")
    let edges = folder.write("source,target\na,b", to: "e.csv")
    var assembler = GraphAssembler()
    var total = InputFormat.read(nodes, into: &assembler)
    total.append(InputFormat.read(edges, into: &assembler))
    #expect(total.entities == 1)
    #expect(total.relations == 1)
    #expect(total.hasErrors)
    #expect(total.bytes == 30)
  }

  @Test("losses add up, and stand in the order of their fields")
  func losses() {
    var report = LossReport()
    report.add("b", example: "1")
    report.add("a", count: 2, example: "x")
    report.add("b", count: 3, example: "2")
    report.add("c", count: 0, example: "none")
    var other = LossReport()
    other.add("a", example: "y")
    report.append(other)
    #expect(report.entries.map { "\($0.field) \($0.count) \($0.example)" } == ["a 3 x", "b 4 1"])
  }
}
