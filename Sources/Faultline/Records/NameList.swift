extension [String] {
  /// The names as a list in a sentence: `A`, `A and B`, `A, B and C`.
  package var inWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return Array(dropLast()).joined(with: ", ") + " and " + last
  }

  /// As `joined(separator:)`, which spends more on finding out that these are strings than on a short list of them.
  package func joined(with separator: String) -> String {
    var text = first ?? ""
    for part in dropFirst() {
      text += separator
      text += part
    }
    return text
  }
}
