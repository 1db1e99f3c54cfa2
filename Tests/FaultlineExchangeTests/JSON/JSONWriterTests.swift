import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite struct JSONWriterTests {
  private func text(_ isPretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    String(decoding: JSONWriter.document(isPretty: isPretty, body), as: UTF8.self)
  }

  @Test(
    "a text is escaped where JSON or JavaScript need it, and nowhere else",
    arguments: [
      ("plain", #""plain""#), ("", #""""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#),
      ("a\nb\tc\rd", #""a\nb\tc\rd""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
      ("\u{7F}\u{9F}", #""\u007f\u009f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("a/b<c>&d", #""a/b<c>&d""#), ("智谱 🇨🇳 é", "\"智谱 🇨🇳 é\""),
    ]
  )
  func escaping(_ value: String, _ expected: String) throws {
    let written = text { $0.field("k", value) }
    #expect(written == "{\"k\":\(expected)}\n")
    #expect(try JSONValue(Array(written.utf8))["k"] == .text(value))
  }

  @Test("every character of the first planes comes back as it went in")
  func everyCharacter() throws {
    var scalars = String.UnicodeScalarView()
    for value in 0...0x2FFF as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    let value = String(scalars)
    let read = try JSONValue(JSONWriter.document { $0.field(value, value) })
    #expect(read[value] == .text(value))
  }

  @Test("keys stand in the order in which they are given, and what is not known is left out")
  func order() {
    let written = text { json in
      json.field("b", 1)
      json.field("a", "x")
      json.field("missing", nil as String?)
      json.field("none", nil as Int?)
      json.field("open", nil as Bool?)
      json.field("c", true)
      json.field("d", digits: "1.49")
      json.strings("e", ["x", "y"])
      json.strings("f", [])
      json.object("g") { _ in }
      json.objects("h", [1, 2]) { $1.field("n", $0) }
      json.objects("i", [Int]()) { $1.field("n", $0) }
      json.stringLists("j", [["x"], [], ["y", "z"]])
    }
    #expect(
      written == #"{"b":1,"a":"x","c":true,"d":1.49,"e":["x","y"],"f":[],"g":{},"#
        + #""h":[{"n":1},{"n":2}],"i":[],"j":[["x"],[],["y","z"]]}"# + "\n"
    )
  }

  @Test("the pretty form has a line for each value and says the same")
  func pretty() throws {
    func body(_ json: inout JSONWriter) {
      json.field("a", 1)
      json.objects("b", ["x", "y"]) { value, json in
        json.field("c", value)
        json.object("d") { $0.strings("e", [value, value]) }
      }
      json.object("f") { _ in }
    }
    let written = text(true, body)
    #expect(
      written == """
        {
          "a": 1,
          "b": [
            {
              "c": "x",
              "d": {
                "e": ["x", "x"]
              }
            },
            {
              "c": "y",
              "d": {
                "e": ["y", "y"]
              }
            }
          ],
          "f": {}
        }

        """
    )
    #expect(try JSONValue(Array(written.utf8)) == JSONValue(Array(text(false, body).utf8)))
  }
}
