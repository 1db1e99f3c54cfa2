/// Cyrillic letters in the spelling of the press ("Kontsern Kalashnikov"), for names of parties.
///
/// It is the practice of news agencies for Russian, near BGN/PCGN without its apostrophes; Ukrainian and Belarusian
/// letters have theirs.
enum CyrillicTable {
  /// The Latin letters for a small Cyrillic one; `nil` for what is none.
  static func latin(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x430: "a"
    case 0x431: "b"
    case 0x432: "v"
    case 0x433, 0x491: "g"
    case 0x434: "d"
    case 0x435, 0x44D, 0x451, 0x454: "e"
    case 0x436: "zh"
    case 0x437: "z"
    case 0x438, 0x456: "i"
    case 0x439, 0x44B: "y"
    case 0x43A: "k"
    case 0x43B: "l"
    case 0x43C: "m"
    case 0x43D: "n"
    case 0x43E: "o"
    case 0x43F: "p"
    case 0x440: "r"
    case 0x441: "s"
    case 0x442: "t"
    case 0x443, 0x45E: "u"
    case 0x444: "f"
    case 0x445: "kh"
    case 0x446: "ts"
    case 0x447: "ch"
    case 0x448: "sh"
    case 0x449: "shch"
    case 0x44A, 0x44C: ""
    case 0x44E: "yu"
    case 0x44F: "ya"
    case 0x457: "yi"
    case 0x458: "j"
    case 0x459: "lj"
    case 0x45A: "nj"
    case 0x45B: "c"
    case 0x452: "dj"
    case 0x45F: "dz"
    default: nil
    }
  }

  /// The small Latin letter that a small Cyrillic one looks like; `nil` if it looks like none.
  static func twin(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x430: UInt8(ascii: "a")
    case 0x432: UInt8(ascii: "b")
    case 0x435, 0x451: UInt8(ascii: "e")
    case 0x456: UInt8(ascii: "i")
    case 0x458: UInt8(ascii: "j")
    case 0x43A: UInt8(ascii: "k")
    case 0x43C: UInt8(ascii: "m")
    case 0x43D: UInt8(ascii: "h")
    case 0x43E: UInt8(ascii: "o")
    case 0x440: UInt8(ascii: "p")
    case 0x441: UInt8(ascii: "c")
    case 0x455: UInt8(ascii: "s")
    case 0x442: UInt8(ascii: "t")
    case 0x443: UInt8(ascii: "y")
    case 0x445: UInt8(ascii: "x")
    default: nil
    }
  }

  /// The small Cyrillic letter that a small Latin one looks like.
  static func twin(ofLatin byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "a"): 0x430
    case UInt8(ascii: "e"): 0x435
    case UInt8(ascii: "k"): 0x43A
    case UInt8(ascii: "m"): 0x43C
    case UInt8(ascii: "o"): 0x43E
    case UInt8(ascii: "p"): 0x440
    case UInt8(ascii: "c"): 0x441
    case UInt8(ascii: "t"): 0x442
    case UInt8(ascii: "y"): 0x443
    case UInt8(ascii: "x"): 0x445
    case UInt8(ascii: "b"): 0x432
    case UInt8(ascii: "h"): 0x43D
    default: nil
    }
  }
}
