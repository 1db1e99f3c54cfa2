import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct FileTests {
  @Test("what is written is what is read", arguments: [0, 1, 65_535, 65_536, 300_000])
  func roundTrip(_ count: Int) throws {
    let folder = TemporaryFolder()
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    try OutputFile.write(bytes, to: "\(folder.path)/x")
    #expect(try InputFile.read("\(folder.path)/x") == bytes)
    #expect(try InputFile.read("\(folder.path)/x", limit: count) == bytes)
  }

  @Test("a file that cannot be read says why")
  func unreadable() {
    let folder = TemporaryFolder()
    #expect(error { _ = try InputFile.read("\(folder.path)/x") }?.reason == .missing)
    #expect(error { _ = try InputFile.read(folder.path) }?.reason == .isFolder)
    let text = error { _ = try InputFile.read("/no/such") }?.description
    #expect(text == "cannot read '/no/such': there is no such file")
  }

  @Test("a file that cannot be written says why, and nothing is left behind")
  func unwritable() throws {
    let folder = TemporaryFolder()
    let missing = error { try OutputFile.write([1], to: "\(folder.path)/no/x") }
    #expect(missing?.reason == .missing)
    #expect(missing?.description.hasSuffix("its folder does not exist") == true)
    #expect(error { try OutputFile.write([1], to: folder.path) }?.reason == .isFolder)
    let full = error { try OutputFile.write([1], to: "/dev/full") }
    #expect(full?.operation == .write)
    #expect(YAMLReader().read(paths: [folder.path]).diagnostics.map(\.code) == [.empty])
  }

  @Test("a file is replaced whole, through a symbolic link too")
  func replaced() throws {
    let folder = TemporaryFolder()
    let file = folder.write("a long old text", to: "x")
    folder.link("y", to: file)
    try OutputFile.write(Array("new".utf8), to: "\(folder.path)/y")
    #expect(TestFiles.read(file) == Array("new".utf8))
    #expect(TestFiles.read("\(folder.path)/y") == Array("new".utf8))
    try OutputFile.write([0x2E], to: "/dev/null")
  }

  private func error(_ body: () throws -> Void) -> FileError? {
    do {
      try body()
      return nil
    } catch {
      return error as? FileError
    }
  }
}
