/// The outlines in use.
enum DOTShape: String, Sendable {
  case box
  case note
  case folder
}
