internal import Faultline
internal import Glibc

/// Measures how well names are compared, on tables of labelled pairs: `name-pairs [--errors] [--half odd|even] TABLE.csv …`.
///
/// A table has columns for two names, a label and perhaps a kind; ``PairTable`` says how they may be called.
@main
struct NamePairs {
  static func main() throws {
    var isVerbose = false
    var half: Int?
    var paths: [String] = []
    var rest = CommandLine.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--errors": isVerbose = true
      case "--half":
        let name = rest.popFirst()
        half = name == "odd" ? 1 : name == "even" ? 0 : nil
        if half == nil { fail() }
      default: paths.append(word)
      }
    }
    if paths.isEmpty { fail() }
    for path in paths {
      var pairs = try PairTable.read(path)
      if let half { pairs = pairs.enumerated().filter { $0.offset % 2 == half }.map(\.element) }
      report(path, pairs, isVerbose: isVerbose)
    }
  }

  private static func fail() -> Never {
    print("Usage: name-pairs [--errors] [--half odd|even] TABLE.csv ...")
    exit(64)
  }

  /// How many pairs a band takes for one party, and how many of them are.
  private struct Count {
    var right = 0
    var wrong = 0
  }

  private static func report(_ path: String, _ pairs: [PairTable.Pair], isVerbose: Bool) {
    var matcher = NameMatcher()
    let start = now()
    let scores = pairs.map { matcher.score($0.a, $0.b, kind: $0.kind) }
    let seconds = now() - start
    let total = pairs.count { $0.isSame }
    print(
      "\(path): \(pairs.count) pairs, \(total) of one party; "
        + "\(ExactDecimal(rounding: seconds / Double(max(1, pairs.count)) * 1e6, places: 1)) µs a pair"
    )
    for (name, bands) in [("same", [NameBand.same]), ("possible or better", [.same, .possible])] {
      var count = Count()
      for (pair, score) in zip(pairs, scores) where bands.contains(NameBand(score: score)) {
        if pair.isSame { count.right += 1 } else { count.wrong += 1 }
      }
      let precision = share(count.right, count.right + count.wrong)
      let recall = share(count.right, total)
      let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
      print(
        "  \(name): precision \(digits(precision)), recall \(digits(recall)), F1 \(digits(f1)); "
          + "right \(count.right), wrong \(count.wrong), missed \(total - count.right)"
      )
    }
    guard isVerbose else { return }
    for (pair, score) in zip(pairs, scores) {
      let band = NameBand(score: score)
      guard pair.isSame ? band == .different : band != .different else { continue }
      print("\(pair.isSame ? "missed" : "wrongly \(band)") \(digits(score)): \(pair.a) | \(pair.b)")
      print("    \(matcher.compare(pair.a, pair.b, kind: pair.kind).reason)")
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  private static func digits(_ value: Double) -> ExactDecimal {
    ExactDecimal(rounding: value, places: 3)
  }

  private static func now() -> Double {
    var time = timespec()
    // unsafe: the system fills the value.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
