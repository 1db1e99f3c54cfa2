/// Small English for counts.
enum Words {
  /// A number with its noun: `1 claim`, `3 claims`, `2 entities`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
