import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct FTMScanningTests {
  @Test(
    "values are read whatever JSON allows around them",
    arguments: [
      #"{"id":"x","schema":"Person","properties":{"name":["A","B"]}}"#,
      #" { "id" : "x" , "schema" : "Person" , "properties" : { "name" : [ "A" , "B" ] } } "#,
      #"{"properties":{"name":["A","B"]},"schema":"Person","id":"x"}"#,
      "\u{FEFF}" + #"{"id":"x","schema":"Person","properties":{"name":["A","B"]}}"#,
      "\r\n\n" + #"{"id":"x","schema":"Person","properties":{"name":["A","B"]}}"# + "\r\n\r\n",
      #"{"id":"x","schema":"Person","properties":{"name":["A",null,"","B"],"alias":null}}"#,
      #"{"\u0069d":"x","schema":"\u0050erson","properties":{"n\u0061me":["\u0041","B"]}}"#,
      #"[{"id":"x","schema":"Person","properties":{"name":["A","B"]}}]"#,
      "[\n {\n  \"id\": \"x\",\n  \"schema\": \"Person\",\n"
        + "  \"properties\": {\"name\": [\n\"A\",\n\"B\"]}\n }\n]\n",
    ]
  )
  func forms(_ text: String) throws {
    let reading = try readFTM(text)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.entity?.id == "x")
    #expect(reading.entity?.kind == .person)
    #expect(reading.entity?.names.map(\.value) == ["A", "B"])
  }

  @Test(
    "escapes become characters",
    arguments: [
      (#"a\"b"#, "a\"b"), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"),
      (#"\u00e9"#, "é"), (#"\u667A\u8c31"#, "智谱"), (#"\uD83D\uDE00!"#, "😀!"),
      (#"é\u0001智"#, "é\u{1}智"), (#"\u0000"#, "\0"), (#"\\u0041"#, #"\u0041"#),
    ]
  )
  func escapes(_ text: String, _ value: String) throws {
    let reading = try readFTM(ftm("Person", #""name":["\#(text)"]"#))
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.entity?.names.map(\.value) == [value])
  }

  @Test("numbers and truth values stand for their text, one text for a list of it")
  func otherShapes() throws {
    let reading = try readFTM(
      ftm("Company", #""name":"A","capital":[1.5e3,-2],"amount":7,"isActive":true"#)
    )
    #expect(reading.entity?.names.map(\.value) == ["A"])
    #expect(
      reading.entity.map { lines($0.properties) }
        == ["capital=1.5e3", "capital=-2", "amount=7", "isActive=true"]
    )
  }

  @Test("nested values are left out and counted")
  func nested() throws {
    let reading = try readFTM(
      ftm("Person", #""name":["A",{"id":"y","list":[1,[2,{}],"]"]}],"a":[[]]"#)
    )
    #expect(reading.findings.isEmpty)
    #expect(reading.entity?.names.map(\.value) == ["A"])
    #expect(reading.lost == ["properties.a (nested) 1", "properties.name (nested) 1"])
  }

  @Test(
    "what is no JSON is reported where it stands, and left out",
    arguments: [
      (#"{"id":"x""#, "1:10 E102"), (#"{"id" "x"}"#, "1:7 E102"), (#"{"id":"x",}"#, "1:11 E102"),
      (#"{id:"x"}"#, "1:2 E102"), ("{'id':'x'}", "1:2 E102"), (#"{"id":"x"} {}"#, "1:12 E102"),
      (#"{"id":"x"}]"#, "1:11 E102"), (#""x""#, "1:1 E102"), ("x", "1:1 E102"),
      (#"{"id":"x,"schema":"Person"}"#, "1:11 E102"), (#"{"é":"智谱","id":"x"#, "1:18 E102"),
      (#"{"id":"a\qb"}"#, "1:9 E102"), (#"{"id":"\u12"}"#, "1:8 E102"),
      (#"{"id":"\ud800x"}"#, "1:8 E102"), (#"{"id":"\udc00"}"#, "1:8 E102"),
      (#"{"id":"\ud83d\u0041"}"#, "1:8 E102"), ("{\"id\":\"a\tb\"}", "1:9 E102"),
      (#"{"id":01}"#, "1:7 E102"), (#"{"id":1.}"#, "1:7 E102"), (#"{"id":-}"#, "1:7 E102"),
      (#"{"id":nul}"#, "1:7 E102"), (#"{"id":"x","a":[1 2]}"#, "1:18 E102"),
      (#"{"id":"x","a":[1,]}"#, "1:18 E102"), (#"{"id":"x","a":{"b":1,}}"#, "1:22 E102"),
      (#"{"id":"x","a":[}"#, "1:16 E102"), (#"{"id":"x","id":"y"}"#, "1:11 E105"),
      (#"{"id":"x","properties":{"a":[],"a":[]}}"#, "1:32 E105"),
      (#"{"id":["x"]}"#, "1:7 E203"), (#"{"properties":["x"]}"#, "1:15 E203"),
      (#"{"schema":"Person"}"#, "1:1 E202"), (#"{"id":"x"}"#, "1:1 E202"), ("{}", "1:1 E202"),
      (#"{"id":null,"schema":"Person"}"#, "1:1 E202"),
    ]
  )
  func faults(_ text: String, _ place: String) throws {
    let good = ftm("Person", #""name":["A"]"#, id: "good")
    for (before, line) in [("", 1), (good + "\n", 2), ("\n\n" + good + "\r\n", 4)] {
      let reading = try readFTM(before + text + "\n" + good)
      let expected = place.replacing("1:", with: "\(line):", maxReplacements: 1)
      #expect(reading.places == [expected], "\(text): \(reading.findings)")
      #expect(
        reading.records.entities.map(\.id) == Array(repeating: "good", count: line > 1 ? 2 : 1)
      )
      #expect(reading.findings.allSatisfy { !$0.hint.isEmpty && !$0.message.isEmpty })
    }
  }

  @Test("values may stand in each other 64 deep")
  func depth() throws {
    func text(_ depth: Int) -> String {
      let open = String(repeating: "[", count: depth)
      let close = String(repeating: "]", count: depth)
      return #"{"id":"x","schema":"Person","a":\#(open)1\#(close)}"#
    }
    #expect(try readFTM(text(64)).findings.isEmpty)
    #expect(try readFTM(text(65)).places == ["1:97 E104"])
  }

  @Test(
    "what is not UTF-8 is reported at its first byte",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE6, 0x99], [0x80],
    ] as [[UInt8]]
  )
  func notUTF8(_ bad: [UInt8]) throws {
    var bytes = Array(#"{"id":"x","schema":"Person","properties":{"name":["é"#.utf8)
    bytes += bad + Array(#""]}}"#.utf8)
    #expect(try readFTM(bytes).places == ["1:53 E102"])
  }

  @Test("a list may break off, go wrong, or go on after its end")
  func lists() throws {
    let item = ftm("Person", #""name":["A"]"#)
    #expect(try readFTM("[\(item)").places == ["1:\(item.count + 2) E102"])
    #expect(try readFTM("[\(item),\n]").places == ["2:1 E102"])
    #expect(try readFTM("[\(item)\n\(item)]").places == ["2:1 E102"])
    #expect(try readFTM("[\(item)] x").places == ["1:\(item.count + 4) E102"])
    #expect(try readFTM("[\(item),\n{\"id\":}, \(item)]").places == ["2:7 E102"])
    #expect(try readFTM("[\(item),\n{\"id\":}, \(item)]").records.entities.count == 2)
    #expect(try readFTM("[{\"id\":").places == ["1:2 E102"])
    #expect(try readFTM("[]").places == ["0:0 E103"])
  }

  @Test("an empty file is a finding")
  func empty() throws {
    #expect(try readFTM("").places == ["0:0 E103"])
    #expect(try readFTM(" \n\n").places == ["0:0 E103"])
  }

  @Test("of many errors a hundred are shown, and the others counted")
  func manyErrors() throws {
    let reading = try readFTM(String(repeating: "{\n", count: 250))
    #expect(reading.findings.count == 101)
    #expect(reading.findings.last?.code == .tooMany)
    #expect(reading.findings.last?.message.contains("150") == true)
  }

  @Test("a line that is too long is left out")
  func longLine() throws {
    let good = ftm("Person", #""name":["A"]"#)
    let long = ftm("Person", "\"name\":[\"\(String(repeating: "a", count: 5000))\"]")
    for tail in ["\n\(good)\n{", "\n\(good)"] {
      let reading = try readFTM(Array("\(good)\n\(long)\(tail)".utf8), blockSize: 64, limit: 1024)
      #expect(reading.places.first == "2:1 E109")
      #expect(reading.records.entities.count == 2)
    }
    let last = try readFTM(Array("\(good)\n\(long)".utf8), blockSize: 64, limit: 1024)
    #expect(last.places == ["2:1 E109"])
  }

  @Test("where blocks end makes no difference")
  func blocks() throws {
    let text = """
      \u{FEFF}{"id":"a","schema":"Person","properties":{"name":["智谱","Zhipu \\u667a\\n"]},"datasets":["d"]}

      {"id":"b", "schema":"Company","properties":{"name":["B"],"percentage":["x"]},"x":[1,{"y":null}]}
      {"id":"o","schema":"Ownership","properties":{"owner":["a","c"],"asset":["b"],"percentage":["51"]}}\r
      {"id":"bad","schema" "é"}
      {"id":"l","schema":"Sanction","properties":{"entity":["b"],"program":["P"],"authority":["A"]}}
      """
    let expected = try readFTM(text)
    #expect(expected.places == ["5:22 E102"])
    #expect(expected.records.relations.count == 2)
    for size in Array(1...64) + [100, 1000] {
      let reading = try readFTM(text, blockSize: size)
      #expect(reading == expected, "blocks of \(size)")
    }
    let list = "[" + ftm("Person", #""name":["A\u0041]}"]"#) + ",\n " + ftm("Company", "") + "]"
    let whole = try readFTM(list)
    #expect(whole.records.entities.count == 2)
    for size in 1...64 { #expect(try readFTM(list, blockSize: size) == whole) }
  }

  @Test("no mutation makes the reader crash, or read less than what is whole")
  func mutations() throws {
    let line = """
      {"id":"a\\u00e9","caption":"A","schema":"Ownership","properties":{"owner":["智","c"],"asset":["b"],\
      "percentage":["5-10%"],"startDate":["2019-03"],"role":["\\"x"]},"datasets":["d"],"n":[1.5e2,{"y":null}]}
      """
    let text = Array("\(line)\n\(line)\n\(ftm("Person", #""name":["A"]"#, id: "last"))".utf8)
    let special = Array("\"\\{}[]:,u\n\r 0e-.\0".utf8) + [0x80, 0xC3, 0xE6, 0xFF]
    var random = SplitMix64(seed: 7)
    for round in 0..<500 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = special[Int.random(in: 0..<special.count, using: &random)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(special[Int.random(in: 0..<special.count, using: &random)], at: place)
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      if round % 3 == 0 { bytes.insert(UInt8(ascii: "["), at: 0) }
      let size = [1, 7, 64, 1 << 16][round % 4]
      let reading = try readFTM(bytes, blockSize: size)
      let whole = try readFTM(bytes)
      #expect(reading == whole, "round \(round)")
    }
  }
}
