/// Writes lines of CSV (RFC 4180): fields in quotes where they need it, lines ended by CR LF.
public enum CSVLine {
  /// Makes a line.
  ///
  /// - Parameter fields: The fields.
  /// - Returns: The line with its end.
  public static func of(_ fields: [String]) -> String {
    var line = ""
    for (index, text) in fields.enumerated() {
      if index > 0 { line += "," }
      line += field(text)
    }
    return line + "\r\n"
  }

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - headings: The names of the columns.
  ///   - rows: The rows.
  /// - Returns: All lines.
  public static func table(_ headings: [String], _ rows: [[String]]) -> String {
    of(headings) + rows.map(of).joined()
  }

  /// A field, in quotes if it holds one, a comma, a line break or a space at an end.
  static func field(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || text.utf8.first == 0x20 || text.utf8.last == 0x20
    return needsQuotes ? quoted(text) : text
  }

  /// A field in quotes, whatever it holds.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
