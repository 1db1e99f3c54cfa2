public import Faultline

/// A table of names to be looked for (RFC 4180), with a header that says which column holds them.
public struct NameList: Sendable {
  /// A name, and where it stands.
  public struct Entry: Hashable, Sendable {
    /// The line on which its row starts, from 1.
    public let line: Int
    /// The name, with what is known of it.
    public let subject: NameScreening.Subject
  }

  /// Why a table cannot be used.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// It has no such column; the header has these.
    case noColumn(String, [String])
    /// A quoted field does not end; the line on which it starts.
    case openQuote(line: Int)
    /// There is no header.
    case empty

    /// What is wrong, in one sentence.
    public var description: String {
      switch self {
      case .noColumn(let name, let columns):
        "line 1: no column '\(name)'; there are: \(columns.joined(separator: ", "))"
      case .openQuote(let line): "line \(line): a quoted field does not end"
      case .empty: "the table is empty: its first line names the columns"
      }
    }
  }

  /// The names, in the order of the table; rows without one are left out.
  public let entries: [Entry]

  /// Reads a table.
  ///
  /// Columns `kind` (person, company, …) and `country` (two letters) are used where they are there. A tab or a semicolon
  /// between fields is told from the header.
  ///
  /// - Parameters:
  ///   - bytes: The table as UTF-8, with or without a byte order mark.
  ///   - column: The column of the names; `nil` for `name`, or the only column.
  /// - Throws: ``Problem`` with the line.
  public init(_ bytes: [UInt8], column: String? = nil) throws(Problem) {
    var rows = Rows(bytes)
    guard let header = try rows.next() else { throw .empty }
    let columns = header.fields.map { $0.lowercased().filter { $0 != " " } }
    let wanted = column ?? "name"
    let place =
      columns.firstIndex(of: wanted.lowercased().filter { $0 != " " })
      ?? (column == nil && columns.count == 1 ? 0 : nil)
    guard let place else { throw .noColumn(wanted, header.fields) }
    let (kind, country) = (columns.firstIndex(of: "kind"), columns.firstIndex(of: "country"))
    var entries: [Entry] = []
    while let row = try rows.next() {
      func field(_ place: Int?) -> String? {
        guard let place, place < row.fields.count, !row.fields[place].isEmpty else { return nil }
        return row.fields[place]
      }
      guard let name = field(place) else { continue }
      let subject = NameScreening.Subject(
        name,
        kind: field(kind).map { NameList.kind($0) },
        country: field(country).flatMap { $0.utf8.count == 2 ? $0.uppercased() : nil }
      )
      entries.append(Entry(line: row.line, subject: subject))
    }
    self.entries = entries
  }

  private static func kind(_ text: String) -> NameKind {
    ["person", "per", "individual", "people"].contains(text.lowercased()) ? .person : .organization
  }

  /// Takes a table apart, row by row.
  private struct Rows {
    private let bytes: [UInt8]
    private var place: Int
    private var line = 1
    private let delimiter: UInt8

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let header = bytes[place...].prefix { $0 != 0x0A }
      func count(_ byte: UInt8) -> Int { header.count { $0 == byte } }
      let comma = UInt8(ascii: ",")
      delimiter =
        [UInt8(ascii: "\t"), UInt8(ascii: ";")].first { count($0) > count(comma) } ?? comma
    }

    mutating func next() throws(Problem) -> (line: Int, fields: [String])? {
      guard place < bytes.count else { return nil }
      let start = line
      var fields: [String] = []
      var field: [UInt8] = []
      var isQuoted = false
      var quoteLine = line
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if isQuoted {
          if byte == UInt8(ascii: "\"") {
            if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
              field.append(byte)
              place += 1
            } else {
              isQuoted = false
            }
          } else {
            if byte == 0x0A { line += 1 }
            field.append(byte)
          }
        } else if byte == UInt8(ascii: "\""), field.isEmpty {
          (isQuoted, quoteLine) = (true, line)
        } else if byte == delimiter {
          fields.append(text(field))
          field.removeAll(keepingCapacity: true)
        } else if byte == 0x0A {
          line += 1
          break
        } else {
          field.append(byte)
        }
      }
      if isQuoted { throw .openQuote(line: quoteLine) }
      fields.append(text(field))
      return (start, fields)
    }

    /// A field without the spaces around it, and without what a text may not hold.
    private func text(_ bytes: [UInt8]) -> String {
      var slice = bytes[...]
      while let last = slice.last, last <= 0x20 { slice.removeLast() }
      while let first = slice.first, first <= 0x20 { slice.removeFirst() }
      return String(decoding: slice, as: UTF8.self)
    }
  }
}
