internal import Faultline

/// A party on an official list, as lists tell of it.
struct ListedParty {
  var name: String
  var kind: EntityKind = .organization
  var aliases: [String] = []
  var countries: [String] = []
  var identifiers: [Entity.Identifier] = []
  var properties: [Property] = []
  /// What is said of the party.
  var note: String?
  /// What is said of the listing.
  var remarks: [String] = []
  var notices: [RegisterNotice] = []
  var published: PartialDate?
  var effective: PartialDate?
  /// The first day on which it no longer applies.
  var until: PartialDate?
  var licenceRequirement: String?
  var reviewPolicy: String?

  init(name: String) { self.name = name }

  /// The numbers of footnotes, which lists write behind what they belong to: `734.9(e) 1`, `734.9(g),3`, `EAR 2`.
  static func footnotes(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var notes: [String] = []
    for (index, byte) in bytes.enumerated() where byte &- 49 < 9 {
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
      guard
        next == UInt8(ascii: " ") || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
          || (next == UInt8(ascii: ")") && index > 0 && bytes[index - 1] != UInt8(ascii: "("))
      else { continue }
      var before = bytes[..<index]
      while before.last == UInt8(ascii: " ") || before.last == UInt8(ascii: ",") {
        before.removeLast()
      }
      let isSeparated = before.count < index
      guard before.last == UInt8(ascii: ")") || (isSeparated && before.suffix(3) == [69, 65, 82])
      else { continue }
      let note = String(UnicodeScalar(byte))
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}
