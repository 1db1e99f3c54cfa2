/// Finds what somebody may have meant who wrote a word that is not there.
public enum Suggestion {
  /// The word that is the fewest slips away.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What could have been written.
  /// - Returns: The nearest candidate, the first of several; `nil` if none is near: one slip for up to five letters, one
  ///   more for every three letters above.
  /// - Complexity: O(*n*·*l*²) for *n* candidates of length *l* in the worst case; most are ruled out by their length.
  public static func nearest(
    to word: String,
    among candidates: some Sequence<String>
  ) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard (2...200).contains(letters.count) else { return nil }
    var limit = letters.count <= 5 ? 1 : min(4, letters.count / 3)
    var best: String?
    var slips = EditDistance()
    for candidate in candidates {
      // Letters take one to four bytes each, which rules most candidates out.
      let bytes = candidate.utf8.count
      guard bytes >= letters.count - limit, bytes <= 4 * (letters.count + limit) else { continue }
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= limit,
        let distance = slips.between(letters.span, other.span, limit: limit)
      else { continue }
      best = candidate
      if distance == 0 { break }
      limit = distance - 1
    }
    return best
  }

  /// A hint for a word that is not one of those allowed.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What is allowed.
  /// - Returns: `did you mean 'x'?` if one is near, else the list of all.
  public static func hint(for word: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: word, among: candidates) { return "did you mean '\(nearest)'?" }
    return "allowed: " + candidates.joined(separator: ", ")
  }
}
