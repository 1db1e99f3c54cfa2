/// The arrowheads in use.
enum DOTArrow: String, Sendable {
  case none
  case normal
  case open = "onormal"
  case vee
  case tee
  case dot
  case diamond
}
