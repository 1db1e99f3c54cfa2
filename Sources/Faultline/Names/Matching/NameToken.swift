/// A word of an analyzed name.
struct NameToken {
  /// What is known of how a word was written.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// It followed a hyphen.
    static let joined = Flags(rawValue: 1)
    /// It is the reading of a Chinese character.
    static let syllable = Flags(rawValue: 2)
    /// It was written in capitals only.
    static let capitals = Flags(rawValue: 4)
    /// It is in a script that is not read: its letters are UTF-8.
    static let foreign = Flags(rawValue: 8)
    /// It may be pinyin.
    static let pinyin = Flags(rawValue: 16)
    /// It is translated from Chinese.
    static let translated = Flags(rawValue: 32)
    /// It stood in parentheses.
    static let aside = Flags(rawValue: 64)
  }

  /// Where its letters stand in those of the name.
  var start: Int32
  var length: Int32
  /// The hash of its letters.
  var hash: UInt64
  /// The hash of the form by which it is compared: of the canonical word, or of the full given name.
  var canonical: UInt64
  /// The hash of its spelling with what romanizations write differently made alike.
  var skeleton: UInt64 = 0
  /// The hash of its consonants.
  var bones: UInt64 = 0
  /// The letters that it has, as bits by their last five bits.
  var mask: UInt32 = 0
  /// How many consonants there are.
  var boneCount: UInt8 = 0
  /// The first letter of its second part, if it is written like ChangXin.
  var hump: UInt8 = 0
  var kind: NameWords.Class = .distinctive
  var flags: Flags = []

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
