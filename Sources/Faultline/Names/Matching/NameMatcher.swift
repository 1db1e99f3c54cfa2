/// Compares names as an analyst would, and says why: no learning, no tables of frequencies, the same answer everywhere.
///
/// Names in Latin, Cyrillic and Chinese letters are compared by their romanized words; forms of organizations, places and
/// general words count for less, numbers for more. What romanization cannot bring together (other scripts, brands,
/// renamings) belongs into names and judgements of the records.
public struct NameMatcher {
  private var analyzer = NameAnalyzer()
  private var scorer = NameScorer()

  /// Makes a matcher, which keeps its scratch space from pair to pair.
  public init() {}

  /// Compares two names and explains the score.
  ///
  /// - Parameters:
  ///   - a: One name.
  ///   - b: The other.
  ///   - kind: Whether they are names of persons or of organizations.
  /// - Returns: The score with its steps.
  /// - Complexity: O(*n*·*m*) in the lengths of the names.
  public mutating func compare(_ a: String, _ b: String, kind: NameKind) -> NameComparison {
    scorer.explains = true
    let (left, right) = (analyzer.analyze(a, kind), analyzer.analyze(b, kind))
    let score = scorer.score(left, right)
    return NameComparison(score: score, steps: scorer.steps)
  }

  /// Only the score of two names.
  ///
  /// - Parameters:
  ///   - a: One name.
  ///   - b: The other.
  ///   - kind: Whether they are names of persons or of organizations.
  /// - Returns: From 0 to 1.
  public mutating func score(_ a: String, _ b: String, kind: NameKind) -> Double {
    scorer.explains = false
    let (left, right) = (analyzer.analyze(a, kind), analyzer.analyze(b, kind))
    return scorer.score(left, right)
  }
}
