import FaultlineTestSupport
import Testing

@testable import FaultlineCLI

@Suite("The layout of text")
struct TextLayoutTests {
  static let words = [
    "", "a", "Zhipu", "(since", "2021)", "·", "“quoted”", "智谱", "北京智谱华章科技股份有限公司", "é", "e\u{301}",
    "👩‍🔬",
    "🇨🇳", "https://example.org/a/very/long/address/that/does/not/fit", "two\nlines", "tab\there",
    "\u{A0}",
    "\u{7F}", "ｆｕｌｌ", "\u{AD}soft",
  ]

  @Test("lines cut out of a text are those built word by word", arguments: [1, 8, 20, 40, 80])
  func plainWrapping(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    for _ in 0..<500 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      for (first, rest) in [("", ""), ("  ", "    "), ("  [智] ", " ")] {
        let lines = TextLayout.wrap(text, width: width, first: first, rest: rest)
        #expect(
          lines == TextLayout.wrapAny(text, width: width, first: first, rest: rest),
          "\(text)"
        )
      }
    }
  }

  @Test("a text is as wide as its characters")
  func width() {
    let different = (UInt32(0x20)...0xFFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      DisplayWidth.of(String(Character(scalar))) != DisplayWidth.of(Character(scalar))
    }
    #expect(different.isEmpty)
    #expect(DisplayWidth.of("智谱 – “AI”") == 11)
    #expect(DisplayWidth.of("e\u{301}x") == 2)
    #expect(DisplayWidth.of("👩‍🔬") == 2)
  }
}
