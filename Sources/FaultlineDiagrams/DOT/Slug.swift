/// Names for elements that pages style and script: `a-z`, `0-9`, `-` and `_` only.
enum Slug {
  /// The text as one slug; every other character becomes `-`.
  ///
  /// Never empty, at most 120 characters.
  static func make(_ text: some StringProtocol) -> String {
    var result = ""
    for byte in text.utf8 {
      guard result.utf8.count < 120 else { break }
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x41...0x5A:
        result.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      default:
        result += "-"
      }
    }
    return result.isEmpty ? "x" : result
  }

  /// Several slugs, parted by spaces, as a class attribute takes them.
  static func words(_ text: String) -> String {
    text.split(separator: " ").map { make($0) }.joined(separator: " ")
  }

  /// A slug for each text, in order; a text whose slug is taken gets a number behind it.
  static func unique(_ texts: some Sequence<String>, prefix: String) -> [String] {
    var taken: Set<String> = []
    return texts.map { text in
      let base = prefix + make(text)
      var slug = base
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      return slug
    }
  }
}
