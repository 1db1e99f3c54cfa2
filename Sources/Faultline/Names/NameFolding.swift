@_spi(_Unicode) import Swift

/// The form of a name by which names are compared: case-, width- and accent-blind, one space between words.
///
/// `ＺＨＩＰＵ`, `Zhipu` and `zhipú` fold alike. Punctuation that never tells names apart (`.`, `,`, quotes) is
/// dropped, so that "Co., Ltd." and "Co Ltd" do too; hyphens and slashes count as spaces. Decomposition is the
/// canonical one of Unicode (UAX 15); full-width and half-width forms are folded by their code points.
public enum NameFolding {
  /// The folded form of a name.
  ///
  /// - Parameter name: Any text.
  /// - Returns: The form to compare; empty if the name holds nothing but punctuation.
  /// - Complexity: O(*n*) in the length of the name.
  public static func fold(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(name) }
    var folded: [UInt8] = []
    var pendingSpace = false
    for scalar in name.unicodeScalars {
      switch form(of: scalar) {
      case .separator: pendingSpace = !folded.isEmpty
      case .text(let bytes):
        if pendingSpace, !bytes.isEmpty {
          folded.append(UInt8(ascii: " "))
          pendingSpace = false
        }
        folded += bytes
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// What a scalar folds to.
  enum Form {
    /// A space between words.
    case separator
    /// These bytes of UTF-8, none for what is dropped.
    case text([UInt8])
  }

  /// What a scalar folds to, wherever it stands: all marks are dropped, so that their order does not matter.
  static func form(of scalar: Unicode.Scalar) -> Form {
    var folded = String.UnicodeScalarView()
    for part in String(scalar)._nfd {
      let narrow = narrowed(part)
      if isDropped(narrow) { continue }
      if isSeparator(narrow) { return .separator }
      if let replacement = replacement(for: narrow) {
        folded.append(contentsOf: replacement.unicodeScalars)
      } else {
        // Capitals with a dot or an accent decompose again when they turn small: drop what that leaves.
        for small in narrow.properties.lowercaseMapping.unicodeScalars where !isDropped(small) {
          folded.append(small)
        }
      }
    }
    return .text(Array(String(folded).utf8))
  }

  private static func foldASCII(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var pendingSpace = false
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      if isDropped(scalar) { continue }
      if isSeparator(scalar) {
        pendingSpace = !bytes.isEmpty
        continue
      }
      if pendingSpace {
        bytes.append(UInt8(ascii: " "))
        pendingSpace = false
      }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      bytes.append(isCapital ? byte + 32 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Full-width Latin letters and the ideographic space in their usual width.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "'", "\"", "`", "’", "‘", "“", "”", "。", "，", "、": return true
    default: break
    }
    guard scalar.value >= 0x80 || scalar.value < 0x20 || scalar.value == 0x7F else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    case .control: return scalar != "\n" && scalar != "\t" && scalar != "\r"
    default: return false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", "\r", "-", "/", "_", "(", ")", "[", "]", "（", "）", "·", "・", ":", ";",
      "&", "+":
      return true
    default: break
    }
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Letters that no decomposition takes apart.
  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ø", "Ø": "o"
    case "đ", "Đ": "d"
    case "ł", "Ł": "l"
    case "ı": "i"
    case "þ", "Þ": "th"
    case "ð", "Ð": "d"
    default: nil
    }
  }
}
