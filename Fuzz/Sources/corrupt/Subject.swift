internal import Faultline
internal import FuzzSupport

/// A graph whose image is corrupted, and what is counted on the way.
struct Subject {
  let name: String
  private let image: [UInt8]
  private let ask: (Graph) -> Int
  private let right: Int
  private let kinds = Corruption.allCases
  private var refused = 0
  private var damaged = 0
  private var unread = 0
  private var unchanged = 0

  init(_ name: String, _ records: RecordSet, _ ask: @escaping (Graph) -> Int) throws {
    self.name = name
    self.ask = ask
    image = try GraphBuilder.image(of: records)
    right = ask(try Graph(image: image))
  }

  /// Corrupts the image once.
  ///
  /// - Returns: Whether what came of it may come of it.
  mutating func corrupt(_ random: inout SplitMix64) -> Bool {
    var bytes = image
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    kind.apply(to: &bytes, &random)
    guard let graph = try? Graph(image: bytes) else {
      refused += 1
      return bytes != image
    }
    let answers = ask(graph)
    if bytes == image {
      unchanged += 1
      return answers == right && graph.damage == nil
    }
    if graph.damage != nil {
      damaged += 1
    } else {
      unread += 1
      guard answers == right else { return false }
    }
    // What was not read is found by whoever reads all.
    return (try? graph.verify()) == nil
  }

  var summary: String {
    "\(name) (\(image.count) bytes): \(refused) refused, \(damaged) damage reported, "
      + "\(unread) answered right without reading the damage, \(unchanged) changed nothing"
  }
}
