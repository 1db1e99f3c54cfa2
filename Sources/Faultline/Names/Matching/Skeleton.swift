/// The spelling of a word with what romanizations write differently made alike.
///
/// `Sergey`, `Sergei` and `Sergej` have one skeleton, as have `Kharkiv` and `Harkiv`, `Yousef` and `Yusef`. It is the
/// common ground of the usual romanizations of Russian, Arabic and Chinese names (BGN/PCGN, ISO 9, passports, press),
/// found by comparing aliases of the public sanctions lists.
enum Skeleton {
  /// The skeleton and the consonants of a word.
  ///
  /// - Parameters:
  ///   - letters: Letters, of which small ASCII ones are looked at.
  ///   - range: The word.
  ///   - scratch: Takes the skeleton.
  /// - Returns: The hashes of both, and the number of consonants.
  static func of(_ letters: [UInt8], _ range: Range<Int>, _ scratch: inout [UInt8]) -> (
    skeleton: UInt64, bones: UInt64, count: Int
  ) {
    spell(letters, range, &scratch)
    let skeleton = NameHash.of(scratch.span, 0..<scratch.count)
    var bones = NameHash.start
    var count = 0
    for (place, letter) in scratch.enumerated() where !isVowel(letter) || place == 0 {
      // The first letter counts, but all vowels at the start are one.
      bones = NameHash.adding(isVowel(letter) ? UInt8(ascii: "*") : letter, to: bones)
      if !isVowel(letter) { count += 1 }
    }
    return (skeleton, bones, count)
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static func spell(_ letters: [UInt8], _ range: Range<Int>, _ out: inout [UInt8]) {
    out.removeAll(keepingCapacity: true)
    func put(_ letter: Unicode.Scalar) {
      let byte = letter.isASCII ? UInt8(truncatingIfNeeded: letter.value) : 0
      // Doubled letters are one.
      if out.last != byte { out.append(byte) }
    }
    var place = range.lowerBound
    let end = range.upperBound
    func next(_ offset: Int) -> UInt8 { place + offset < end ? letters[place + offset] : 0 }
    let h = UInt8(ascii: "h")
    while place < end {
      let letter = letters[place]
      switch letter {
      case UInt8(ascii: "s"):
        if next(1) == UInt8(ascii: "c"), next(2) == h { put("S"); place += 3; continue }
        if next(1) == h, next(2) == UInt8(ascii: "c"), next(3) == h {
          put("S"); place += 4; continue
        }
        if next(1) == h { put("S"); place += 2; continue }
        put("s")
      case UInt8(ascii: "k"), UInt8(ascii: "q"):
        if next(1) == h { put(letter == UInt8(ascii: "k") ? "h" : "k"); place += 2; continue }
        put("k")
      case UInt8(ascii: "g"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "b"),
        UInt8(ascii: "r"):
        if letter == UInt8(ascii: "t"), next(1) == UInt8(ascii: "z") || next(1) == UInt8(ascii: "s")
        {
          put("z"); place += 2; continue
        }
        if letter == UInt8(ascii: "d"), next(1) == UInt8(ascii: "z"), next(2) == h {
          put("j"); place += 3; continue
        }
        if letter == UInt8(ascii: "d"), next(1) == UInt8(ascii: "j") {
          put("j"); place += 2; continue
        }
        put(Unicode.Scalar(letter))
        if next(1) == h { place += 2; continue }
      case UInt8(ascii: "z"):
        if next(1) == h { put("j"); place += 2; continue }
        put("z")
      case UInt8(ascii: "p"):
        if next(1) == h { put("f"); place += 2; continue }
        put("p")
      case UInt8(ascii: "c"):
        if next(1) == h { put("C"); place += 2; continue }
        if next(1) == UInt8(ascii: "k") { put("k"); place += 2; continue }
        let after = next(1)
        let isSoft =
          after == UInt8(ascii: "e") || after == UInt8(ascii: "i") || after == UInt8(ascii: "y")
        put(isSoft ? "s" : "k")
      case UInt8(ascii: "w"):
        // Before a vowel a consonant, else a vowel: Tawfiq, Taufik.
        let isConsonant = isVowel(next(1)) || next(1) == UInt8(ascii: "y") || out.isEmpty
        put(isConsonant ? "v" : "u")
      case UInt8(ascii: "x"): put("k"); put("s")
      case UInt8(ascii: "y"), UInt8(ascii: "i"):
        // A sound between vowels or before one is kept as i; runs of i and y are one.
        if letter == UInt8(ascii: "y"), place == range.lowerBound, next(1) == UInt8(ascii: "e") {
          place += 1
          continue
        }
        if letter == UInt8(ascii: "i"), next(1) == UInt8(ascii: "e"), place + 2 >= end {
          put("i"); place += 2; continue
        }
        put("i")
        if next(1) == UInt8(ascii: "j"), place + 2 >= end { place += 2; continue }
      case UInt8(ascii: "e"):
        if next(1) == UInt8(ascii: "e") { put("i"); place += 2; continue }
        if next(1) == UInt8(ascii: "y") || next(1) == UInt8(ascii: "i")
          || next(1) == UInt8(ascii: "j")
        {
          put("i"); place += 2; continue
        }
        put("e")
      case UInt8(ascii: "o"):
        if next(1) == UInt8(ascii: "u") || next(1) == UInt8(ascii: "o") {
          put("u"); place += 2; continue
        }
        if next(1) == UInt8(ascii: "e") { put("o"); place += 2; continue }
        put("o")
      case UInt8(ascii: "a"):
        if next(1) == UInt8(ascii: "e") { put("e"); place += 2; continue }
        put("a")
      case UInt8(ascii: "u"):
        if next(1) == UInt8(ascii: "e") { put("u"); place += 2; continue }
        put("u")
      case h:
        // Not heard at the end, and after another consonant.
        if place + 1 < end, out.last.map({ isVowel($0) }) ?? true { put("h") }
      default: put(Unicode.Scalar(letter))
      }
      place += 1
    }
  }
}
