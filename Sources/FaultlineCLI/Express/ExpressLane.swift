/// Reads the plain form of the frequent verbs, some ten million instructions faster than the argument parser.
///
/// The argument parser finds its options by reflection at each start, which takes longer than the answer does. It
/// stays the one authority: the lane understands `--option value`, `--option=value`, `-o FILE` and flags, each given
/// once, and declines all else (help, mistakes, unusual spellings), which the argument parser then reads as if there
/// were no lane. What the lane does accept, it understands as the argument parser would; tests compare the two.
enum ExpressLane {
  /// The request that the words behind `faultline` make.
  ///
  /// - Parameter words: The words of the command line, without the name of the command.
  /// - Returns: Nothing where the argument parser has to read them.
  static func request(_ words: ArraySlice<String>) -> (any Request)? {
    let rest = words.dropFirst()
    return switch words.first {
    case "who": read(rest, as: WhoRequest.self)
    case "path": read(rest, as: PathRequest.self)
    case "find": read(rest, as: FindRequest.self)
    case "listed": read(rest, as: ListedRequest.self)
    default: nil
    }
  }

  private static func read<R: ExpressRequest>(_ words: ArraySlice<String>, as: R.Type) -> R? {
    var request = R()
    var rest = words
    var given: [String] = []
    while let word = rest.popFirst() {
      guard isOption(word) else {
        guard !word.isEmpty, request.take(word) else { return nil }
        continue
      }
      let name: String
      if request.take(flag: word) {
        name = word
      } else {
        guard let option = split(word, &rest), request.take(option.name, option.value) else {
          return nil
        }
        name = option.name
      }
      guard !given.contains(name) || repeatable.contains(name) else { return nil }
      given.append(name)
    }
    return request.isComplete ? request : nil
  }

  private static let repeatable = ["--graph", "--map", "--avoid", "--via"]

  private static func isOption(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "-") }

  /// The long name of an option and its value, which stands behind `=` or is the next word.
  private static func split(_ word: String, _ rest: inout ArraySlice<String>)
    -> (name: String, value: String)?
  {
    if let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let value = word[word.utf8.index(after: sign)...]
      // -o=FILE is left to the argument parser, as is --list= with nothing behind it.
      guard word.hasPrefix("--"), !value.isEmpty else { return nil }
      return (String(word[..<sign]), String(value))
    }
    guard let value = rest.popFirst(), !value.isEmpty, !isOption(value) else { return nil }
    return (word == "-o" ? "--output" : word, value)
  }

  /// Puts a value into its place, if the word could be read.
  static func put<Value>(_ value: Value?, into place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  /// Puts a value into its place, if the word could be read.
  static func put<Value>(_ value: Value?, into place: inout Value?) -> Bool {
    guard value != nil else { return false }
    place = value
    return true
  }
}
