internal import Faultline
internal import Glibc

/// A table of labelled pairs of names (RFC 4180).
///
/// | column | called | holds |
/// | --- | --- | --- |
/// | names | `a` and `b`, or `name1` and `name2` | |
/// | label | `label`, `is_match` | `same`, `true`, `1`; `different`, `false`, `0`; pairs with another label are left out |
/// | kind | `kind`, `schema` | `per`, `person` for persons; anything else, or no column, is an organization |
enum PairTable {
  struct Pair {
    let a: String
    let b: String
    let kind: NameKind
    let isSame: Bool
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  static func read(_ path: String) throws(Problem) -> [Pair] {
    var rows = rows(try bytes(path))[...]
    guard let header = rows.popFirst() else { throw Problem(description: "\(path): no header") }
    func place(_ names: String...) throws(Problem) -> Int {
      for name in names { if let place = header.firstIndex(of: name) { return place } }
      throw Problem(description: "\(path): no column '\(names[0])'")
    }
    let (a, b) = (try place("a", "name1"), try place("b", "name2"))
    let (label, kind) = (try place("label", "is_match"), try? place("kind", "schema"))
    var pairs: [Pair] = []
    for row in rows where row.count > max(a, b, label) {
      let isSame: Bool
      switch row[label].lowercased() {
      case "same", "true", "1": isSame = true
      case "different", "false", "0": isSame = false
      default: continue
      }
      let word = kind.map { $0 < row.count ? row[$0].lowercased() : "" } ?? ""
      pairs.append(
        Pair(
          a: row[a],
          b: row[b],
          kind: word == "per" || word == "person" ? .person : .organization,
          isSame: isSame
        )
      )
    }
    return pairs
  }

  private static func bytes(_ path: String) throws(Problem) -> [UInt8] {
    // unsafe: the file is open while it is read, and each block lies within the buffer.
    guard let file = unsafe fopen(path, "rb") else {
      throw Problem(description: "\(path): cannot be read")
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func end() { fields.append(String(decoding: field, as: UTF8.self)) }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        if isQuoted, place < bytes.count, bytes[place] == byte {
          field.append(byte)
          place += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted || byte != UInt8(ascii: ",") && byte != 0x0A {
        if isQuoted || byte != 0x0D { field.append(byte) }
      } else {
        end()
        field.removeAll()
        if byte == 0x0A {
          rows.append(fields)
          fields = []
        }
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      end()
      rows.append(fields)
    }
    return rows
  }
}
