/// Makes ids of names.
enum IDText {
  /// A slug of a name: its letters and digits in lower case, everything else a hyphen.
  ///
  /// Names that would give the same slug though they differ beyond ASCII are told apart by a number made of their bytes.
  ///
  /// - Parameter name: The name.
  /// - Returns: The slug.
  static func slug(_ name: String) -> String {
    var bytes: [UInt8] = []
    var isPlain = true
    for byte in name.utf8.prefix(80) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default:
        if byte >= 0x80 { isPlain = false }
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    if isPlain, !text.isEmpty, name.utf8.count <= 80 { return text }
    // FNV-1a: the same on every machine.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return text.isEmpty ? digits : "\(text)-\(digits)"
  }
}
