internal import Faultline

/// The keys of an entity itself, and how often what stands at those that have no place was left out.
struct FTMKeys: ~Copyable {
  /// A key.
  enum Known: Int, CaseIterable {
    case id
    case schema
    case properties
    case datasets
    case caption
    case lastSeen
    case faultline

    var name: String { self == .lastSeen ? "last_seen" : "\(self)" }
  }

  /// Which key follows which.
  var forecast = KeyForecast()
  private var table = ByteTable()
  private var stamps = Stack<Int>()
  private var counts = Stack<Int>()
  private var examples: [(field: String, text: String)] = []

  /// The number that all keys share that are too many to be counted apart.
  private let rest: Int

  init() {
    rest = Known.allCases.count
    for key in Known.allCases {
      append(key.name)
      table.insert(key.name)
    }
    append("other keys")
    table.insert("")
  }

  /// The number of a key.
  @inline(__always)
  mutating func number(of key: Range<Int>, in view: ByteView) -> Int {
    table.find(key, in: view) ?? insert(key, view)
  }

  /// Notes that a key stands in a record.
  ///
  /// - Returns: Whether it did not before.
  @inline(__always)
  mutating func marks(_ number: Int, in record: Int) -> Bool {
    if stamps[number] == record { return number == rest }
    stamps[number] = record
    return true
  }

  /// Counts values that were left out.
  @inline(__always)
  mutating func lose(_ number: Int, _ value: Range<Int>, in view: ByteView) {
    if counts[number] == 0 {
      examples[number].text = view.string(
        value.lowerBound..<min(value.upperBound, value.lowerBound + 60)
      )
    }
    counts[number] += 1
  }

  /// Tells what was left out.
  func report(to losses: inout LossReport) {
    for number in 0..<counts.count {
      let example = examples[number]
      losses.add(example.field, count: counts[number], example: example.text)
    }
  }

  private mutating func insert(_ key: Range<Int>, _ view: ByteView) -> Int {
    // A file that makes up keys without end must not fill the memory.
    if table.count >= 4096 { return rest }
    let number = table.insert(key, in: view)
    append(view.string(key))
    return number
  }

  private mutating func append(_ field: String) {
    stamps.append(-1)
    counts.append(0)
    examples.append((field, ""))
  }
}
