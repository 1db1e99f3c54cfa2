import Testing

@testable import FaultlineDiagrams

@Suite("Colors")
struct PaletteTests {
  /// Contrast by WCAG 2.1.
  private func contrast(_ first: Ink, _ second: Ink) -> Double {
    func luminance(_ ink: Ink) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let value = Double((ink.value >> UInt32(shift)) & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(first) + 0.05, luminance(second) + 0.05)
    return max(a, b) / min(a, b)
  }

  /// `x` to the power of 2.4, by Newton's method for the fifth root of x to the twelfth.
  private func power(_ x: Double, _ exponent: Double) -> Double {
    let target = x * x * x * x * x * x * x * x * x * x * x * x
    var root = 1.0
    for _ in 0..<200 { root = (4 * root + target / (root * root * root * root)) / 5 }
    return root
  }

  @Test("Every text stands at a contrast of at least 5:1", arguments: Diagram.Theme.allCases)
  func textContrast(_ theme: Diagram.Theme) {
    let palette = Palette.of(theme)
    for kind in DiagramNode.Kind.allCases {
      let card = palette.card(kind)
      #expect(contrast(card.text, card.fill) >= 5, "\(kind) text")
      #expect(contrast(card.tag, card.fill) >= 5, "\(kind) tag")
    }
    for family in DiagramEdge.Family.allCases {
      #expect(contrast(palette.line(family), palette.background) >= 5, "\(family)")
    }
    #expect(contrast(palette.ink, palette.background) >= 5)
    #expect(contrast(palette.muted, palette.background) >= 5)
  }

  @Test("Red belongs to listings and accusations alone", arguments: Diagram.Theme.allCases)
  func oneAccent(_ theme: Diagram.Theme) {
    let palette = Palette.of(theme)
    let red = palette.line(.listing)
    let families = DiagramEdge.Family.allCases.filter { palette.line($0) == red }
    #expect(families == [.listing, .alleged])
  }

  @Test("Families that share a color differ in width, head or form")
  func greyscale() {
    let palette = Palette.of(.light)
    for first in DiagramEdge.Family.allCases {
      for second in DiagramEdge.Family.allCases where first != second {
        guard palette.line(first) == palette.line(second) else { continue }
        let (a, b) = (LineStyle.of(first), LineStyle.of(second))
        let isTold = a.width != b.width || a.head != b.head || first.legend != second.legend
        #expect(isTold, "\(first) and \(second)")
      }
    }
  }
}
