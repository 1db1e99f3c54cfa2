/// A request that can be filled word by word, without the argument parser.
///
/// Each function says whether it understood; where one did not, the argument parser reads all the words anew.
protocol ExpressRequest: Request {
  init()

  /// Takes a word that belongs to no option.
  mutating func take(_ word: String) -> Bool

  /// Takes an option without a value.
  mutating func take(flag: String) -> Bool

  /// Takes an option with its value.
  mutating func take(_ option: String, _ value: String) -> Bool

  /// Whether all words that the verb needs are there and make sense together.
  var isComplete: Bool { get }
}
