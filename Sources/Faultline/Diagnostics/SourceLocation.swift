/// A place in an input file.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column in characters, from 1; 0 for the line as a whole.
  public var column: Int

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - line: The line, from 1; 0 for the file as a whole.
  ///   - column: The column in characters, from 1.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as `file:line:column`, the form that editors open.
  public var description: String {
    line == 0 ? file : "\(file):\(line):\(column)"
  }

  /// Orders places by file, line and column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
