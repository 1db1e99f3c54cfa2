/// Writes rows as CSV (RFC 4180): fields in quotes where they need it, lines ended by CR LF.
enum CSV {
  static func render(_ headings: [String], _ rows: [[String]]) -> String {
    ([headings] + rows).map { row in row.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
