/// A name taken apart into words, ready to be compared with many others.
struct AnalyzedName {
  /// The scripts that a name is written in.
  struct Scripts: OptionSet {
    let rawValue: UInt8
    static let latin = Scripts(rawValue: 1)
    static let cyrillic = Scripts(rawValue: 2)
    static let han = Scripts(rawValue: 4)
    /// Scripts that are not read here: Arabic, Hebrew, Japanese, Korean and others.
    static let other = Scripts(rawValue: 8)
  }

  /// What is compared less than 32 words of a name.
  static let tokenLimit = 28

  var letters: [UInt8] = []
  var tokens: [NameToken] = []
  var types: OrgTypes = []
  var scripts: Scripts = []
  /// The short form that the name itself gives in parentheses.
  var declared: UInt64 = 0
  var isPerson = false
  /// Whether it is built as Chinese names of persons are: a family name that is one, and nothing but Mandarin syllables.
  var isChinese = false
  /// Whether a word was written in letters of another script that look alike.
  var isRepaired = false
  /// Whether the name is in capitals only.
  var isCapitals = false

  /// Forgets everything and keeps the room.
  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    (types, scripts, declared) = ([], [], 0)
    (isPerson, isRepaired, isCapitals, isChinese) = (false, false, false, false)
  }

  func text(_ token: NameToken) -> String {
    String(decoding: letters[token.range], as: UTF8.self)
  }

  /// Whether the words of the two names can be compared at all.
  func isComparable(with other: AnalyzedName) -> Bool {
    let readable: Scripts = [.latin, .cyrillic, .han]
    let (left, right) = (scripts, other.scripts)
    return !left.intersection(readable).isEmpty && !right.intersection(readable).isEmpty
      || left.contains(.other) && right.contains(.other)
  }
}
