/// The style words in use.
enum DOTStyle: String, Sendable {
  case filled
  case rounded
  case solid
  case dashed
  case dotted
  case invisible = "invis"
}
