import FaultlineTestSupport

/// Random text of the sort that breaks writers: quotes, markup, escapes, controls, other scripts.
enum HostileText {
  private static let pieces: [String] = [
    "\"", "\\", "\\N", "\\G", "\\L", "\\n", "\n", "\r\n", "\t", "\u{0}", "\u{1}", "\u{7F}",
    "\u{85}",
    "\u{FFFE}", "\u{FFFF}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "<", ">", "&", "&amp;",
    "&copy;",
    "&#60;", "<b>", "</TABLE>", "<!--", "-->", "]]>", "]", "[", "{", "}", "|", ";", "=", "->", "//",
    "/*",
    "*/", "#", "%s%n", "'", "`", " ", "  ", "\u{A0}", "\u{2028}", "智谱", "清华大学", "Ёж", "שלום",
    "مرحبا",
    "😀", "👨‍👩‍👧", "é", "e\u{301}", "Co., Ltd.", "a", "Zhipu", "-", "--", "0", "…", "“", "”",
    "javascript:",
    "onload=alert(1)", "C:\\new", "\u{FEFF}", "𝒳",
  ]

  /// One to twelve pieces.
  static func next(using random: inout some RandomNumberGenerator) -> String {
    let count = Int.random(in: 1...12, using: &random)
    return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }
}
