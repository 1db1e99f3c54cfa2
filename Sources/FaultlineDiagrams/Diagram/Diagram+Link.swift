extension Diagram {
  /// An address that is safe to write into a figure.
  ///
  /// Only `https`, `http` and `mailto` pass. Everything outside the characters that RFC 3986 lets stand in an
  /// address is percent-encoded, so the text can stand in an attribute as it is.
  public struct Link: Sendable, Hashable {
    /// The percent-encoded address.
    public let address: String

    /// The longest address that is taken, in bytes.
    static let maximumLength = 2_000

    /// Takes an address when its scheme is one of the three allowed, else gives nil.
    ///
    /// - Parameter text: an absolute address; white space around it is ignored.
    public init?(_ text: some StringProtocol) {
      let bytes = Array(text.utf8.drop(while: Self.isBlank))
      let trimmed = bytes.prefix(bytes.count - bytes.reversed().prefix(while: Self.isBlank).count)
      guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let scheme = String(decoding: trimmed[..<colon], as: UTF8.self).lowercased()
      let rest = trimmed[(colon + 1)...]
      switch scheme {
      case "https", "http":
        guard rest.starts(with: [0x2F, 0x2F]), rest.count > 2 else { return nil }
      case "mailto":
        guard !rest.isEmpty else { return nil }
      default:
        return nil
      }
      var encoded = scheme + ":"
      for (offset, byte) in zip(rest.indices, rest) {
        let isEscape =
          byte == UInt8(ascii: "%") && offset + 2 < rest.endIndex
          && Self.isHexDigit(rest[offset + 1]) && Self.isHexDigit(rest[offset + 2])
        if isEscape || Self.mayStand(byte) {
          encoded.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          encoded += "%" + Self.hexDigit(byte >> 4) + Self.hexDigit(byte & 15)
        }
      }
      guard encoded.utf8.count <= Self.maximumLength else { return nil }
      address = encoded
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }

    private static func hexDigit(_ value: UInt8) -> String {
      String(value, radix: 16, uppercase: true)
    }

    /// Unreserved and reserved characters of RFC 3986, less the apostrophe.
    private static func mayStand(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "!"): true
      case UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ")"): true
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"): true
      case UInt8(ascii: "="): true
      default: false
      }
    }
  }
}
