/// Rank constraints in use.
enum DOTRank: String, Sendable {
  case same
}
