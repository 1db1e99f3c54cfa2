extension CSVMapping {
  /// Why words are no mapping.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in a sentence.
    public let description: String
  }

  /// Adds what columns mean, as it is said on a command line: `from=src,to=dst,kind=type`.
  ///
  /// - Parameter words: Fields and the names of their columns, with commas between them.
  /// - Throws: ``Mistake`` if a word is none, if there is no such field, or if two are said of one column.
  public mutating func add(words: String) throws(Mistake) {
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let field = Field(rawValue: String(parts[0]).trimmingSpace()) else {
        let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw Mistake(
          description:
            "'\(word)' is no FIELD=COLUMN. Fields are \(known): from=src,to=dst,kind=type."
        )
      }
      let column = String(parts[1]).trimmingSpace()
      guard !column.isEmpty, columns[column] == nil || columns[column] == field else {
        throw Mistake(description: "The column of '\(word)' is empty, or used twice.")
      }
      columns[column] = field
    }
  }
}
