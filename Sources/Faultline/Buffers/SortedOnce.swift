extension Array where Element: Comparable {
  /// The elements in rising order, each once.
  func sortedOnce() -> [Element] {
    guard count > 1 else { return self }
    var kept: [Element] = []
    for element in sorted() where element != kept.last { kept.append(element) }
    return kept
  }
}
