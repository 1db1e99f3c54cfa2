extension Action.Terms {
  /// The terms in words: `licence requirement: all items; review: presumption of denial; footnote 4`.
  public var phrase: String {
    var parts: [String] = []
    if let licenceRequirement { parts.append("licence requirement: \(licenceRequirement)") }
    if let reviewPolicy { parts.append("review: \(reviewPolicy)") }
    if !footnotes.isEmpty { parts.append("footnote " + footnotes.joined(with: ", ")) }
    return parts.joined(with: "; ")
  }
}
