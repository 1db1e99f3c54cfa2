import Faultline
import FaultlineExchange
import Testing

@Suite struct SyntaxFindingTests {
  @Test(
    "a file that is not well-formed says where and what mostly causes it",
    arguments: [
      Finding(
        "entities:\n  - id: x\n    summary: this: that\n",
        "3:18 E102",
        "mapping values are not allowed",
        hint: "quotes"
      ),
      Finding("a: [b, c\nd: e\n", "2:2 E102", "did not find expected ',' or ']'", hint: "bracket"),
      Finding("a: 'b\nc: d\n", "1:4 E102", "the quote that is opened here is not closed"),
      Finding("a:\n - b\n  c: d\n", "3:4 E102", "mapping values", hint: "indentation"),
      Finding("a: @b\n", "1:4 E102", "cannot start any token", hint: "needs quotes"),
      Finding("a: \"\\q\"\n", "1:5 E102", "unknown escape character", hint: "single quotes"),
      Finding("a:\n  b: c\n d: e\n", "3:2 E102", "expected", hint: "indentation"),
    ]
  )
  func syntax(_ finding: Finding) { finding.check() }

  @Test(
    "features of YAML that records do not use are named and refused",
    arguments: [
      Finding("sources: &a []", "1:10 E104", "an anchor (&a)", hint: "quotes"),
      Finding("sources: !!seq []", "1:10 E104", "a tag (tag:yaml.org,2002:seq)", hint: "quotes"),
      Finding("sources: []\n---\nsources: []", "2:1 E104", "a second document"),
      Finding("%YAML 1.1\n---\nsources: []", "1:1 E104", "a directive", hint: "'%'"),
      Finding("sources: []\n<<: []", "2:1 E104", "a merge key (<<)"),
      Finding("sources: []\n? [a, b]\n: c", "2:3 E104", "a key that is a list"),
      Finding("sources:\n\t- id: x", "2:1 E104", "a tab (U+0009)", hint: "spaces"),
      Finding(
        "sources: []\nsources: []",
        "2:1 E105",
        "'sources' stands here twice",
        hint: "make one"
      ),
    ]
  )
  func unsupported(_ finding: Finding) { finding.check() }

  @Test("an alias is refused, also one that nothing stands for")
  func alias() {
    let found = read("sources: *nowhere").diagnostics
    #expect(found.map(\.code) == [.unsupported])
    #expect(found.first?.message == "an alias (*nowhere)")
  }

  @Test("a merge key in quotes is a key like any other")
  func quotedMergeKey() {
    #expect(read("'<<': []").diagnostics.map(\.code) == [.unknownKey])
  }

  @Test(
    "characters that nobody sees are refused by name",
    arguments: [
      Finding("sources: [\u{202E}]", "1:11 E106", "U+202E", hint: "delete it"),
      Finding("sources: [\u{2066}]", "1:11 E106", "U+2066", hint: "delete it"),
      Finding("sources: []\n# \u{0}", "2:3 E106", "NUL character (U+0000)"),
      Finding("sources: []\n# 智谱 \u{8}", "2:6 E106", "control character (U+0008)"),
      Finding("a: b\u{2028}c", "1:5 E106", "line separator (U+2028)", hint: "space"),
      Finding("a: b\u{85}c", "1:5 E106", "line separator (U+0085)"),
      Finding("a: b\u{FEFF}c", "1:5 E106", "byte order mark"),
      Finding("a: b\u{FFFE}c", "1:5 E106", "U+FFFE, which is no character"),
      Finding(
        entity(#"note: "a\u202Eb""#),
        "5:11 E106",
        "the text holds a character",
        hint: "delete"
      ),
      Finding(entity(#"note: "a\0b""#), "5:11 E106", "NUL character (U+0000)"),
      Finding(entity(#"note: "a\tb""#), "5:11 E106", "a tab (U+0009)"),
    ]
  )
  func characters(_ finding: Finding) { finding.check() }

  @Test("bytes that are not UTF-8 are reported at their place")
  func encoding() {
    let latin = Array("a: b\nc: caf".utf8) + [0xE9, 0x0A]
    let found = YAMLReader().read(latin, named: "a.yaml").diagnostics
    #expect(
      found.map { "\($0)" } == [
        "a.yaml:2:7: error E102: the bytes here are not UTF-8 (0xE9)\n  hint: save the file as UTF-8"
      ]
    )
    let wide = YAMLReader().read([0xFF, 0xFE, 0x61, 0x00], named: "a.yaml").diagnostics
    #expect(wide.first?.message == "the file is UTF-16, not UTF-8")
  }

  @Test(
    "no malformed UTF-8 gets through",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80],
      [0xFF], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]]
  )
  func malformed(_ bytes: [UInt8]) {
    let found = YAMLReader().read(Array("a: ".utf8) + bytes, named: "a.yaml").diagnostics
    #expect(found.map(\.code) == [.syntax])
  }

  @Test("a byte order mark at the beginning is let through, and lines end in three ways")
  func lineEnds() {
    let text =
      "\u{FEFF}sources:\r\n  - {id: s, class: pres,\r    title: T, publisher: P,\n    url: x}\n"
    let places = read(text).diagnostics.map { "\($0.location.line):\($0.location.column)" }
    #expect(places == ["2:20", "4:10"])
  }

  @Test("a tab in a comment does no harm")
  func tabInComment() {
    #expect(read("# a\tb\nsources: [] # c\td\n").diagnostics.isEmpty)
  }

  @Test("a label of ten megabytes is refused by its length")
  func hugeText() {
    let text =
      "entities: [{id: e, kind: list, names: [\(String(repeating: "x", count: 10 << 20))]}]"
    Finding(text, "1:40 E106", "a text of 10485760 bytes; 65536 (64 KiB)", hint: "shorten").check()
  }

  @Test("brackets that never end are refused by their depth")
  func deepNesting() {
    let text = "a: " + String(repeating: "[", count: 100_000)
    Finding(text, "1:35 E104", "more than 32 deep", hint: "brackets").check()
  }

  @Test("an empty file and a file of comments hold no records and no mistakes")
  func emptyFile() {
    for text in ["", "\n\n", "# nothing\n", "---\n", "sources:\n"] {
      let result = read(text)
      #expect(result.diagnostics.isEmpty, "\(text)")
      #expect(result.records.isEmpty)
    }
  }

  @Test("nothing of a file with a syntax error is blamed for what it lacks")
  func damagedFile() {
    var result = read("sources:\n  - {id: s, class: press, title: T, publisher: P\n")
    #expect(result.locations.isIncomplete)
    result.append(read(relation("cites: [s]")))
    #expect(RecordValidator.diagnostics(of: result).isEmpty)
  }
}
