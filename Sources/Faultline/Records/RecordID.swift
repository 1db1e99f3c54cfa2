/// The stable, readable name of a record: a slug such as `us-bis` or `tencent--invests--zhipu`.
///
/// All records of a set share one name space. A slug holds `a-z`, `0-9` and `-`; it neither starts nor ends
/// with `-`. Imported data keeps the ids of its source, whatever they look like.
public struct RecordID: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The text of the id.
  public let rawValue: String

  /// Takes any text as an id.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes any text as an id.
  public init(_ text: String) {
    self.rawValue = text
  }

  /// Takes a literal as an id.
  public init(stringLiteral value: String) {
    self.rawValue = value
  }

  /// The text of the id.
  public var description: String { rawValue }

  /// Whether the text is a slug, the form that hand-written records must use.
  public var isSlug: Bool {
    let text = rawValue.utf8
    guard let first = text.first, let last = text.last else { return false }
    return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
      && text.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// Orders ids by their UTF-8 bytes, so that the order never depends on a locale.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
