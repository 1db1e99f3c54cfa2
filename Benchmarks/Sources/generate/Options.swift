/// What the command line asks for.
struct Options {
  var nodes = 1_000
  var edges = 3_000
  var seed: UInt64 = 1
  var folder = ""
  var writesNDJSON = true
  var writesCSV = true
  var writesBinary = true

  static let usage = """
    Writes a graph shaped like a sanctions database, the same bytes for the same seed and size on every machine.

    Usage: generate-graph --size XS|S|M|L|XL -o FOLDER [--seed 1] [--formats ndjson,csv,bin]
           generate-graph --nodes N --edges M -o FOLDER …
    """

  private static let sizes = [
    "XS": (100, 300), "S": (1_000, 3_000), "M": (100_000, 300_000), "L": (1_000_000, 4_000_000),
    "XL": (5_000_000, 20_000_000),
  ]

  init(_ words: [String]) throws(GenerationError) {
    var rest = words[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw GenerationError.usage(Self.usage) }
      switch option {
      case "--size":
        guard let size = Self.sizes[value] else { throw GenerationError.usage(Self.usage) }
        (nodes, edges) = size
      case "--nodes": nodes = try Self.count(value, from: 10)
      case "--edges": edges = try Self.count(value, from: 1)
      case "--seed": seed = UInt64(try Self.count(value, from: 0))
      case "-o", "--output": folder = value
      case "--formats":
        let formats = value.split(separator: ",")
        writesNDJSON = formats.contains("ndjson")
        writesCSV = formats.contains("csv")
        writesBinary = formats.contains("bin")
      default: throw GenerationError.usage(Self.usage)
      }
    }
    guard !folder.isEmpty else { throw GenerationError.usage(Self.usage) }
  }

  private static func count(_ text: String, from lowest: Int) throws(GenerationError) -> Int {
    guard let number = Int(text), number >= lowest, number < 1 << 31 else {
      throw GenerationError.usage(usage)
    }
    return number
  }
}
