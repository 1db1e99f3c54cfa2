import Testing

@testable import FaultlineDiagrams

@Suite("Text of figures")
struct TextTests {
  @Test(
    "Text is cleaned by the documented rules",
    arguments: [
      ("plain", "plain"), ("  a \t b\r\nc  ", "a b c"), ("a\u{0}b\u{1F}", "a\u{FFFD}b\u{FFFD}"),
      ("\u{202E}abc\u{2066}", "abc"), ("a\u{FFFF}", "a\u{FFFD}"), ("a\u{A0}b", "a\u{A0}b"),
      ("\u{7F}", "\u{FFFD}"), ("", ""), ("\n", ""), ("a\u{2028}b", "a b"), ("\u{85}x", "x"),
    ]
  )
  func cleaning(_ text: String, _ expected: String) {
    #expect(PrintableText.clean(text) == expected)
  }

  @Test("Lines give the text back and stay inside their width")
  func wrapping() {
    let text = "Beijing Artificial Intelligence Industry Investment Fund of 清华大学 and-others"
    for width in stride(from: 20.0, through: 300, by: 20) {
      let lines = TextWrap.lines(text, width: width, size: 10)
      let joined = lines.joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
      #expect(lines.allSatisfy { TextWidth.of($0, size: 10) <= width })
      #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }
  }

  @Test("Lines are even, dates stay whole, and what is cut ends in an ellipsis")
  func lineShapes() {
    #expect(
      TextWrap.lines("Bureau of Industry and Security", width: 100, size: 10)
        == ["Bureau of Industry", "and Security"]
    )
    #expect(TextWrap.lines("on 2025-01-16", width: 60, size: 10) == ["on", "2025-01-16"])
    #expect(TextWrap.lines("", width: 60, size: 10) == [""])
    let cut = TextWrap.lines("one two three four five", width: 30, size: 10, maximumLines: 2)
    #expect(cut.count == 2)
    #expect(cut[1].hasSuffix("…"))
  }

  @Test("Numbers are written without exponents and trailing zeros")
  func decimals() {
    #expect(Decimal.text(1) == "1")
    #expect(Decimal.text(0.5) == "0.5")
    #expect(Decimal.text(-0.25) == "-0.25")
    #expect(Decimal.text(2.005) == "2.01" || Decimal.text(2.005) == "2")
    #expect(Decimal.text(0.05) == "0.05")
    #expect(Decimal.text(.nan) == "0")
    #expect(Decimal.text(1e300) == "1000000000")
  }

  @Test("Slugs are plain and different")
  func slugs() {
    #expect(Slug.make("Zhipu AI <x>") == "zhipu-ai--x-")
    #expect(Slug.make("") == "x")
    #expect(Slug.make("智谱").allSatisfy { $0 == "-" })
    #expect(
      Slug.unique(["a", "A", "a-2", "a"], prefix: "n-") == ["n-a", "n-a-2", "n-a-2-2", "n-a-3"]
    )
  }

  @Test("Attributes are clamped")
  func clamping() {
    #expect(DOTAttribute.minimumLength(.max).text == "minlen=100")
    #expect(DOTAttribute.penWidth(.infinity).text == "penwidth=0.1")
    #expect(DOTAttribute.fontSize(-3).text == "fontsize=1")
    #expect(DOTAttribute.id("a\"b").text == "id=\"a-b\"")
    #expect(DOTAttribute.className("x y\"z").text == "class=\"x y-z\"")
    #expect(DOTAttribute.size(.nan, 1e9).text == "size=\"0.5,200!\"")
  }
}
