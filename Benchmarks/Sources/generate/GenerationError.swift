/// What can go wrong while a graph is generated.
enum GenerationError: Error, CustomStringConvertible {
  case usage(String)
  case cannotWrite(String)

  var description: String {
    switch self {
    case .usage(let text): text
    case .cannotWrite(let path): "cannot write \(path)"
    }
  }
}
