import Foundation
import FoundationXML
import Testing

/// Input that is broken, huge or hostile: an error with its place, or a right answer; never a crash, never half a file.
@Suite("Bad input")
struct BadInputTests {
  /// Writes a file of records and runs a command on it.
  private func run(_ yaml: String, _ words: [String] = ["check"]) throws -> CommandRunner.Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("faultline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("records.yaml"))
    if words == ["check"] { return try CommandRunner.run(["check", folder.path]) }
    return try CommandRunner.run(words + ["--graph", folder.path])
  }

  private func records(named name: String, note: String = "plain") -> String {
    let quoted = String(
      decoding: (try? JSONEncoder().encode([name])) ?? Data("[]".utf8),
      as: UTF8.self
    ).dropFirst().dropLast()
    return """
      sources:
        - {id: s, class: registry, title: Register, publisher: Registry, published: 2020}
      entities:
        - {id: a, kind: company, names: [\(quoted)], cites: [s]}
        - {id: b, kind: company, names: [Other], note: \(note), cites: [s]}
      relations:
        - {kind: owns, from: a, to: b, cites: [s]}
      """
  }

  @Test(
    "names of every script and with every mark come through to text, JSON and figure",
    arguments: [
      "He said \"so\"", "back\\slash \\N \\G", "<b>bold</b> & <script>", "智谱华章 — 北京",
      "👩‍🔬 laboratory 🇨🇳",
      "شركة الاختبار", "a'b`c$d%e", "]]> -->", "{curly} [square] |pipe|", "ends with \\",
    ]
  )
  func names(name: String) throws {
    let yaml = records(named: name)
    #expect(try run(yaml).code == 0)
    let text = try run(yaml, ["who", "b"])
    #expect(text.code == 0)
    #expect(text.text.contains(name))
    let json = try run(yaml, ["who", "b", "--format", "json"])
    let document = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    let nodes = document?["nodes"] as? [[String: Any]]
    #expect(nodes?.contains { $0["label"] as? String == name } ?? false)
    for form in ["dot", "svg"] {
      let figure = try run(yaml, ["diagram", "b", "--format", form])
      #expect(figure.code == 0, "\(figure.errors)")
    }
    let svg = try run(yaml, ["diagram", "b", "--format", "svg"])
    let parser = XMLParser(data: svg.output)
    #expect(parser.parse())
  }

  @Test(
    "what no record may hold is refused with its place and the mend",
    arguments: [
      ("names: [Acme]\n", "names: [\"Ac\\u0007me\"]\n", "E106"),
      ("names: [Acme]\n", "names: [\"Ac\\u202Eme\"]\n", "E106"),
      ("names: [Acme]\n", "names: Acme\n", "E203"),
      ("kind: company\n", "kind: compny\n", "E204"),
      ("from: 2020\n", "from: 2025-02-30\n", "E205"),
      ("stake: 50\n", "stake: 150\n", "E206"),
      ("to: b\n", "to: nobody\n", "E302"),
      ("url: https://example.org\n", "url: \"javascript:alert(1)\"\n", "E208"),
      ("url: https://example.org\n", "url: https://example.org\n    colour: red\n", "E201"),
      ("until: 2021\n", "until: 2019\n", "E209"),
    ]
  )
  func refused(original: String, replacement: String, code: String) throws {
    let good = """
      sources:
        - id: s
          class: press
          title: T
          publisher: P
          published: 2020
          url: https://example.org
      entities:
        - id: a
          kind: company
          names: [Acme]
          cites: [s]
        - {id: b, kind: company, names: [Other], cites: [s]}
      relations:
        - kind: owns
          from: a
          to: b
          stake: 50
          time:
            from: 2020
            until: 2021
          cites: [s]

      """
    #expect(try run(good).code == 0)
    #expect(good.contains(original))
    let bad = try run(good.replacingOccurrences(of: original, with: replacement))
    #expect(bad.code == 65)
    #expect(bad.text.contains(code), "\(bad.text)")
    #expect(bad.text.contains("hint:"))
    let place = try Regex(#"records\.yaml:[0-9]+:[0-9]+: error"#)
    #expect(bad.text.firstMatch(of: place) != nil, "\(bad.text)")
  }

  @Test(
    "broken files are errors, not crashes",
    arguments: [
      "", "\u{0}", "entities: [", "a: &x [*x]", "- - - -", "entities: 5",
      "\u{FEFF}entities:\n  - 7\n",
      "entities:\n  - {id: a", "%YAML 9.9\n---\na: b", String(repeating: "[", count: 5000),
      "\t\ttabs",
      "entities: !!python/object {}", "sources:\n\n\nsources:\n",
    ]
  )
  func broken(yaml: String) throws {
    let result = try run(yaml)
    #expect([0, 65].contains(result.code), "\(result.code) \(result.text) \(result.errors)")
    #expect(try run(yaml, ["who", "a"]).code < 128)
  }

  @Test("a name of ten megabytes is an error")
  func hugeName() throws {
    let result = try run(records(named: String(repeating: "x", count: 10_000_000)))
    #expect(result.code == 65)
    #expect(result.text.contains("E106"))
    #expect(result.text.utf8.count < 2000)
  }

  @Test("random damage to a good file never crashes", arguments: 0..<40)
  func damage(seed: UInt64) throws {
    let good = try Data(
      contentsOf: CommandRunner.package
        .appendingPathComponent("Tests/FaultlineCLITests/Fixtures/acme/acme.yaml")
    )
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var bytes = [UInt8](good)
    for _ in 0..<(1 + next(8)) {
      bytes[next(bytes.count)] = UInt8(next(256))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let result = try run(text, ["who", "Acme"])
    #expect([0, 1, 64, 65].contains(result.code), "\(result.errors)")
  }

  @Test("a file that cannot be written leaves nothing behind")
  func unwritable() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("faultline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("folder.svg")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let result = try CommandRunner.run(
      ["diagram", "Acme", "--graph", "Tests/FaultlineCLITests/Fixtures/acme", "-o", target.path]
    )
    #expect(result.code == 74)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["folder.svg"])
  }
}
