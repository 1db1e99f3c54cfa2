internal import SeededRandom

/// Ids as OpenSanctions gives them: text without order or locality, the same for the same number.
enum Identifiers {
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
  private static let hexadecimal = Array("0123456789abcdef".utf8)
  private static let edges: UInt64 = 1_000_000_000_000

  /// `NK-` and 13 characters: 64 bits five at a time, so that no two nodes share an id.
  static func appendNode(_ node: Int, to bytes: inout [UInt8]) {
    var rest = SplitMix64.mix(UInt64(node))
    bytes.append(UInt8(ascii: "N"))
    bytes.append(UInt8(ascii: "K"))
    bytes.append(UInt8(ascii: "-"))
    for _ in 0..<13 {
      bytes.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
  }

  /// `E-` and 16 hexadecimal digits.
  static func appendEdge(_ edge: Int, to bytes: inout [UInt8]) {
    let value = SplitMix64.mix(edges + UInt64(edge))
    bytes.append(UInt8(ascii: "E"))
    bytes.append(UInt8(ascii: "-"))
    for shift in stride(from: 60, through: 0, by: -4) {
      bytes.append(hexadecimal[Int((value >> UInt64(shift)) & 15)])
    }
  }
}
