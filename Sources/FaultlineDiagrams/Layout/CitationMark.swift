/// Writes citation numbers the way they stand on cards and lines.
enum CitationMark {
  /// `[1,3]`, ascending and each number once; empty for none.
  ///
  /// It never breaks across lines.
  static func text(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "" }
    return "[" + Set(numbers).sorted().map(String.init).joined(separator: ",") + "]"
  }
}
