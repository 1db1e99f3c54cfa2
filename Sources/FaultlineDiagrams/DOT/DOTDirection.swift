/// Which ends of a line carry an arrowhead.
enum DOTDirection: String, Sendable {
  case forward
  case back
  case none
}
