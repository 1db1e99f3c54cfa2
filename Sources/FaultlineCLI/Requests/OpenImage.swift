internal import Faultline
internal import Synchronization

/// The image that answers are read from, to be asked before anything is said whether all that was read is whole.
///
/// Blocks of an image are checked when they are first read, so damage comes to light in the middle of an answer. Nothing
/// of such an answer may reach anybody, whether it is a text, a file or the word that nothing was found.
enum OpenImage {
  private static let opened = Mutex<[(graph: Graph, path: String)]>([])

  static func set(_ graph: Graph, _ path: String) {
    opened.withLock { $0.append((graph, path)) }
  }

  /// What is wrong with what was read so far.
  static var failure: Failure? {
    opened.withLock { images in
      for (graph, path) in images {
        if let damage = graph.damage {
          return .badData("\(path): \(damage). Build it again with 'faultline build'.")
        }
      }
      return nil
    }
  }
}
