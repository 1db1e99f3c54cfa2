extension [String] {
  /// The names as a list in a sentence: `A`, `A and B`, `A, B and C`.
  package var inWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
