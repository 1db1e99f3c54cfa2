/// All colours of a theme.
///
/// Every text stands at a contrast of at least 5:1 on what is behind it, which a test checks.
struct Palette: Sendable {
  let background: Ink
  let ink: Ink
  let muted: Ink
  let focusBorder: Ink
  let dimmedLine: Ink
  let dimmedText: Ink

  private let cards: @Sendable (DiagramNode.Kind) -> CardColors
  private let lines: @Sendable (DiagramEdge.Family) -> Ink

  /// The palette of a theme.
  static func of(_ theme: Diagram.Theme) -> Palette {
    switch theme {
    case .light: light
    case .dark: dark
    }
  }

  /// Colours of a card; a dimmed one is grey, whatever its kind.
  func card(_ kind: DiagramNode.Kind, dimmed: Bool = false) -> CardColors {
    guard dimmed else { return cards(kind) }
    return CardColors(background.value, dimmedLine.value, dimmedText.value, dimmedText.value)
  }

  /// Colour of a line and of its label.
  func line(_ family: DiagramEdge.Family, dimmed: Bool = false) -> Ink {
    dimmed ? dimmedLine : lines(family)
  }

  private static let light = Palette(
    background: Ink(0xFFFFFF),
    ink: Ink(0x111827),
    muted: Ink(0x4B5563),
    focusBorder: Ink(0x0B3C6F),
    dimmedLine: Ink(0xC9CED6),
    dimmedText: Ink(0x8A929E),
    cards: { kind in
      switch kind {
      case .government: CardColors(0x1F2F46, 0x1F2F46, 0xFFFFFF, 0xB9C8DD)
      case .company: CardColors(0xFFFFFF, 0x2B6CA3, 0x10202F, 0x2B6CA3)
      case .person: CardColors(0xFFF4D6, 0x8A6000, 0x2E2200, 0x7A5500)
      case .research: CardColors(0xE3F3EA, 0x0B7A53, 0x07281A, 0x0A6B49)
      case .fund: CardColors(0xF1E7F6, 0x7B4397, 0x2D1239, 0x6F3B8A)
      case .organization: CardColors(0xF4F6F9, 0x4B5D78, 0x141C28, 0x4B5D78)
      case .group: CardColors(0xEAF2FA, 0x2B6CA3, 0x10202F, 0x225A89)
      case .measure: CardColors(0xFBE3DB, 0xA8320F, 0x4A1206, 0x9C2E0D)
      case .event: CardColors(0xE9EDF3, 0x4B5D78, 0x141C28, 0x44556E)
      case .claim: CardColors(0xFFFFFF, 0xA8320F, 0x4A1206, 0xA8320F)
      case .product: CardColors(0xECEEF1, 0x6B7280, 0x1F2328, 0x525A67)
      case .list: CardColors(0xFFFFFF, 0xA8320F, 0x4A1206, 0x9C2E0D)
      case .place: CardColors(0xF6F4EF, 0x7A7263, 0x2A261E, 0x625B4D)
      }
    },
    lines: { family in
      switch family {
      case .listing, .alleged: Ink(0xC4281B)
      case .issues, .partOf: Ink(0x1F2F46)
      case .owns, .controls, .invests: Ink(0x1D5C94)
      case .leads: Ink(0x7A5500)
      case .academic: Ink(0x0A6B49)
      case .supplies, .other: Ink(0x5B6270)
      case .affiliation, .membership: Ink(0x6F3B8A)
      }
    }
  )

  private static let dark = Palette(
    background: Ink(0x10161F),
    ink: Ink(0xF3F5F8),
    muted: Ink(0xA7B0BD),
    focusBorder: Ink(0x9CD2FF),
    dimmedLine: Ink(0x3A4656),
    dimmedText: Ink(0x77839A),
    cards: { kind in
      switch kind {
      case .government: CardColors(0xDCE4EF, 0xDCE4EF, 0x10161F, 0x3C4E66)
      case .company: CardColors(0x16222F, 0x6FB1E6, 0xF3F5F8, 0x8EC5F0)
      case .person: CardColors(0x2E2611, 0xE9B44C, 0xFFF4D6, 0xF0C36B)
      case .research: CardColors(0x12291F, 0x4FC08D, 0xE3F3EA, 0x6FD3A5)
      case .fund: CardColors(0x261A30, 0xC08BD9, 0xF1E7F6, 0xD0A5E5)
      case .organization: CardColors(0x1B2431, 0x9AA5B4, 0xF3F5F8, 0xB5BFCC)
      case .group: CardColors(0x1A2C3F, 0x6FB1E6, 0xF3F5F8, 0x8EC5F0)
      case .measure: CardColors(0x3A1A12, 0xFF8A65, 0xFFE9E1, 0xFFAB8F)
      case .event: CardColors(0x222C3A, 0x9AA5B4, 0xF3F5F8, 0xB5BFCC)
      case .claim: CardColors(0x10161F, 0xFF8A65, 0xFFE9E1, 0xFFAB8F)
      case .product: CardColors(0x222A35, 0x9AA5B4, 0xF3F5F8, 0xB5BFCC)
      case .list: CardColors(0x10161F, 0xFF8A65, 0xFFE9E1, 0xFFAB8F)
      case .place: CardColors(0x25231D, 0xB9AE97, 0xF6F2E8, 0xCFC5AF)
      }
    },
    lines: { family in
      switch family {
      case .listing, .alleged: Ink(0xFF6B5B)
      case .issues, .partOf: Ink(0xDCE4EF)
      case .owns, .controls, .invests: Ink(0x6FB1E6)
      case .leads: Ink(0xE9B44C)
      case .academic: Ink(0x4FC08D)
      case .supplies, .other: Ink(0x9AA5B4)
      case .affiliation, .membership: Ink(0xC9A0DE)
      }
    }
  )
}
