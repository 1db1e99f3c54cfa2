import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct InputFilesTests {
  @Test("a folder of hand-written records is one, whatever else lies in it")
  func handWritten() {
    let folder = TemporaryFolder()
    folder.write("entities: []\n", to: "a.yaml")
    folder.write("id,name\na,A\n", to: "b.csv")
    let files = InputFiles([folder.path])
    #expect(files.native == [folder.path])
    #expect(files.others == [])
    #expect(
      files.leftOutLines == [
        "\(folder.path): 1 file of other formats beside hand-written records not read: b.csv; "
          + "to read a file, name it"
      ]
    )
  }

  @Test func `Native JSON is linked with the hand-written records, whatever it is called`() {
    let folder = TemporaryFolder()
    let graph = folder.write(#"{"format": "faultline-graph", "nodes": []}"#, to: "json/a.json")
    let other = folder.write(#"{"nodes":[{"id":"a"}],"edges":[]}"#, to: "json/b.json")
    #expect(InputFiles([graph]).native == [graph])
    let files = InputFiles(["\(folder.path)/json"])
    #expect(files.native == [graph])
    #expect(files.others == [other])
    #expect(files.leftOutLines == [])
  }

  @Test("of another folder all files are read that have the ending of a format")
  func folder() {
    let folder = TemporaryFolder()
    folder.write("id,name\na,A\n", to: "x/b.csv")
    folder.write(#"{"nodes":[{"id":"a"}],"edges":[]}"#, to: "a.json")
    folder.write("read me", to: "README.md")
    let files = InputFiles([folder.path])
    #expect(files.native == [])
    #expect(files.others == ["\(folder.path)/a.json", "\(folder.path)/x/b.csv"])
  }

  @Test("what cannot be read, and an empty folder, is left to who says why")
  func unreadable() {
    let folder = TemporaryFolder()
    #expect(InputFiles([folder.path, "/no/such/file.csv"]).native.count == 2)
    #expect(InputFiles(["-"]).others == ["-"])
  }

  @Test(
    "what nobody knows is an error that tells what it is",
    arguments: [
      (#"{"foo": 1}"#, "1", "no reader knows JSON with such keys (foo)"),
      ("{\"foo\": 1,\n \"bar\": }", "2:9", "expected a value here, not '}'"),
      ("<html/>", "1", "no reader knows XML of this root (html)"),
      ("graph [\n]", "1", "no reader knows this format"),
      (" \n", "1", "the file is empty"),
    ]
  )
  func unknown(_ text: String, _ place: String, _ message: String) {
    let folder = TemporaryFolder()
    let path = folder.write(text, to: "a.dat")
    var assembler = GraphAssembler()
    let found = InputFormat.read(path, into: &assembler).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.message == message)
    if place.contains(":") { #expect("\(found[0].location)".hasSuffix(place)) }
    #expect(found.first?.hint.isEmpty == false)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0, 0x64, 0], "the file is UTF-16, not UTF-8"),
      ([0xFE, 0xFF, 0, 0x7B], "the file is UTF-16, not UTF-8"),
      ([0x1F, 0x8B, 8, 0], "the file is compressed (gzip)"),
      ([0x50, 0x4B, 3, 4], "the file is an archive (zip)"),
    ] as [([UInt8], String)]
  )
  func `What is no UTF-8 text is one error that says so`(_ bytes: [UInt8], _ message: String) {
    let folder = TemporaryFolder()
    let path = folder.write(bytes, to: "a.csv")
    var assembler = GraphAssembler()
    #expect(InputFormat.read(path, into: &assembler).diagnostics.map(\.message) == [message])
  }

  @Test("hand-written records from a pipe are checked as a whole")
  func pipe() throws {
    let folder = TemporaryFolder()
    let path = folder.write("entities:\n  - {id: a, kind: nothing, names: [A]}\n", to: "a.txt")
    var assembler = GraphAssembler()
    let result = InputFormat.read(path, into: &assembler)
    #expect(result.hasErrors)
    #expect(assembler.nodeCount == 0)
  }
}
