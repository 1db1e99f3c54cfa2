/// How Chinese characters are read, and how they are simplified: static tables that cost nothing at start.
///
/// Readings are the most frequent ones of Mandarin in pinyin without tones, from the Unihan database by way of ICU.
/// A character with several readings is read right only inside the words of ``HanWords``.
enum HanTable {
  /// The reading of a character as a number from 1 to ``syllableCount``; 0 if it has none.
  static func reading(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x4E00...0x9FFF: number(readings, at: Int(scalar - 0x4E00))
    case 0x3400...0x4DBF: number(extensionReadings, at: Int(scalar - 0x3400))
    default: 0
    }
  }

  private static func number(_ text: StaticString, at place: Int) -> Int {
    guard text.utf8CodeUnitCount >= place * 2 + 2 else { return 0 }
    // unsafe: the place was checked against the length of the constant.
    let (high, low) = unsafe (text.utf8Start[place * 2], text.utf8Start[place * 2 + 1])
    return digit(high) * 64 + digit(low)
  }

  /// Digits run from `0` on; `/` stands for the backslash.
  private static func digit(_ byte: UInt8) -> Int {
    byte == UInt8(ascii: "/") ? 0x5C - 0x30 : Int(byte) - 0x30
  }

  /// The simplified form of a character; itself if it has none.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    guard (0x3400...0x9FFF).contains(scalar) else { return scalar }
    let (first, second, third) = (
      UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)
    )
    var (low, high) = (0, simplified.utf8CodeUnitCount / 6)
    // unsafe: places lie within the constant, which holds six bytes for each entry.
    let bytes = unsafe simplified.utf8Start
    while low < high {
      let middle = (low + high) / 2
      let place = middle * 6
      let key = unsafe (bytes[place], bytes[place + 1], bytes[place + 2])
      if key < (first, second, third) { low = middle + 1 } else { high = middle }
    }
    guard low * 6 + 6 <= simplified.utf8CodeUnitCount else { return scalar }
    let place = low * 6
    guard unsafe (bytes[place], bytes[place + 1], bytes[place + 2]) == (first, second, third) else {
      return scalar
    }
    return unsafe UInt32(bytes[place + 3] & 0x0F) << 12 | UInt32(bytes[place + 4] & 0x3F) << 6
      | UInt32(bytes[place + 5] & 0x3F)
  }

  /// The syllables by their numbers; the first is empty.
  static let spelled: [[UInt8]] = {
    var all: [[UInt8]] = [[]]
    var syllable: [UInt8] = []
    for place in 0..<syllables.utf8CodeUnitCount {
      // unsafe: the place lies within the constant.
      let byte = unsafe syllables.utf8Start[place]
      guard byte == 0x20 else {
        syllable.append(byte)
        continue
      }
      all.append(syllable)
      syllable = []
    }
    return all
  }()

  /// The hashes of all syllables, to tell what may be pinyin.
  static let hashes: HashTable<Bool> = {
    var hashes: [UInt64: Bool] = [:]
    for letters in spelled.dropFirst()
    where letters.count > 1 || letters == [0x61] || letters == [0x65] || letters == [0x6F] {
      hashes[NameHash.of(letters.span, 0..<letters.count)] = true
    }
    return HashTable(hashes)
  }()
}
