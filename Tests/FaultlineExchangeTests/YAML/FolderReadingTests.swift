import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct FolderReadingTests {
  private func source(_ id: String) -> String {
    "sources: [{id: \(id), class: press, title: T, publisher: P}]\n"
  }

  @Test("a folder is read with the folders in it, in the order of paths, and nothing else")
  func folders() {
    let folder = TemporaryFolder()
    folder.write(source("two"), to: "b.yaml")
    folder.write(source("one"), to: "a/z.yml")
    folder.write(source("three"), to: "c/deep/er/x.yaml")
    folder.write("not YAML: [", to: "README.md")
    folder.write("not YAML: [", to: ".hidden.yaml")
    folder.write("not YAML: [", to: ".git/x.yaml")
    let result = YAMLReader().read(paths: [folder.path])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.records.sources.map(\.id) == ["one", "two", "three"])
    let place = result.locations.location(of: RecordReference(.source, 2))
    #expect(place.description == "\(folder.path)/c/deep/er/x.yaml:1:11")
  }

  @Test("no file is read twice, by whatever way it is reached")
  func links() {
    let folder = TemporaryFolder()
    let file = folder.write(source("one"), to: "a/one.yaml")
    folder.link("a/circle", to: folder.path)
    folder.link("b", to: "\(folder.path)/a")
    folder.link("again.yaml", to: file)
    let result = YAMLReader().read(paths: [folder.path, file, folder.path + "/"])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.records.sources.map(\.id) == ["one"])
  }

  @Test("a file that is named itself is read whatever its ending")
  func anyEnding() {
    let folder = TemporaryFolder()
    let file = folder.write(source("one"), to: "records.txt")
    #expect(YAMLReader().read(paths: [file]).records.sources.count == 1)
  }

  @Test("what is not there, is empty or leads nowhere is reported, and the rest is read")
  func missing() {
    let folder = TemporaryFolder()
    folder.write(source("one"), to: "good/a.yaml")
    folder.write("nothing here", to: "empty/README")
    folder.link("good/lost.yaml", to: "/nowhere/at/all")
    let paths = ["good", "empty", "gone"].map { "\(folder.path)/\($0)" }
    let result = YAMLReader().read(paths: paths)
    #expect(result.records.sources.count == 1)
    let lines = result.diagnostics.map {
      "\($0)".split(separator: "\n")[0].replacing(folder.path + "/", with: "")
    }
    #expect(
      lines == [
        "empty: error E103: there are no records here",
        "gone: error E101: cannot read 'gone': there is no such file",
        "good/lost.yaml: error E101: cannot read 'good/lost.yaml': there is no such file",
      ]
    )
    #expect(result.locations.isIncomplete)
  }

  @Test("a folder of files without records is as empty as one without files")
  func withoutRecords() {
    let folder = TemporaryFolder()
    folder.write("# later\n", to: "a.yaml")
    #expect(YAMLReader().read(paths: [folder.path]).diagnostics.map(\.code) == [.empty])
  }

  @Test("a syntax error in one file does not stop the others")
  func others() {
    let folder = TemporaryFolder()
    folder.write("sources: [", to: "a.yaml")
    folder.write(source("one"), to: "b.yaml")
    let result = YAMLReader().read(paths: [folder.path])
    #expect(result.diagnostics.map(\.code) == [.syntax])
    #expect(result.records.sources.map(\.id) == ["one"])
  }

  @Test("a file that is too large is refused before it is read")
  func tooLarge() {
    let folder = TemporaryFolder()
    let file = folder.write(source("one"), to: "a.yaml")
    #expect(throws: FileError.self) { try InputFile.read(file, limit: 10) }
    let found = YAMLReader().read(paths: ["/dev/zero"]).diagnostics
    #expect(found.map(\.code) == [.unreadable])
    #expect(found.first?.message == "cannot read '/dev/zero': it is larger than 256 MiB")
  }

  @Test("a reader is found by the ending of a name")
  func registry() {
    #expect(InputFormat.named("x/Y.YAML")?.name == "Faultline YAML")
    #expect(InputFormat.named("yaml")?.name == nil)
  }
}
