internal import Faultline

extension YAMLValue where Value == RecordID {
  /// The id of another record: any text, since imported records keep the ids of their source.
  ///
  /// Whether a record carries it is found out when all of them are there.
  static let reference = YAMLValue { node, reading in
    YAMLValue<String>.line().read(node, &reading).map { RecordID($0) }
  }

  /// The id of a record itself.
  static let newID = id(allowsDoubleHyphen: false)

  /// The id of a relation, which may join words by `--` as the ids that are made for relations do.
  static let newRelationID = id(allowsDoubleHyphen: true)

  /// How long an id may be, in characters.
  private static var limit: Int { 200 }

  private static func id(allowsDoubleHyphen: Bool) -> YAMLValue {
    YAMLValue { node, reading in
      guard let text = YAMLValue<String>.line().read(node, &reading) else { return nil }
      let id = RecordID(text)
      if reading.isImported { return id }
      guard id.isSlug, text.utf8.count <= limit, allowsDoubleHyphen || !text.contains("--") else {
        reading.report(
          .badID,
          node,
          text.utf8.count > limit
            ? "the id has \(text.utf8.count) characters; \(limit) are the most"
            : "'\(text.shortened)' is no id: ids are made of a-z, 0-9 and single '-' inside",
          hint: slug(of: text).map { "write '\($0)'" } ?? "write a short name in lower case: us-bis"
        )
        return nil
      }
      return id
    }
  }

  /// The id that a text comes nearest to.
  private static func slug(of text: String) -> String? {
    var slug: [UInt8] = []
    for byte in text.lowercased().utf8.prefix(limit) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case 0x80...: return nil
      default:
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}
