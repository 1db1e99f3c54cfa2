internal import Faultline

/// The names of properties: what each is good for, and its label in the graph.
struct FTMNames: ~Copyable {
  /// Which key follows which.
  var forecast = KeyForecast()
  private var table = ByteTable()
  private var uses = Stack<FTMUse>()
  private var labels: [LabelNumber?] = []
  private var stamps = Stack<Int>()
  private var texts: [String] = []

  init() {
    for (name, use) in FTMProperties.uses {
      table.insert(name)
      append(name, use)
    }
  }

  /// The number of a name.
  @inline(__always)
  mutating func number(of name: Range<Int>, in view: ByteView) -> Int {
    table.find(name, in: view) ?? insert(name, view)
  }

  /// The number of a name of the tables.
  mutating func number(of name: String) -> Int {
    let number = table.insert(name)
    if number == texts.count { append(name, .other) }
    return number
  }

  /// What a name is good for.
  @inline(__always)
  func use(of number: Int) -> FTMUse { uses[number] }

  /// The name.
  func text(of number: Int) -> String { texts[number] }

  /// Notes that a name stands in a record.
  ///
  /// - Returns: Whether it did not before.
  @inline(__always)
  mutating func marks(_ number: Int, in record: Int) -> Bool {
    if stamps[number] == record { return false }
    stamps[number] = record
    return true
  }

  /// The label of a name in the graph.
  @inline(__always)
  mutating func label(
    _ number: Int,
    in sink: inout some RecordSink & ~Copyable
  ) -> LabelNumber {
    if let label = labels[number] { return label }
    let label = sink.label(texts[number])
    labels[number] = label
    return label
  }

  private mutating func insert(_ name: Range<Int>, _ view: ByteView) -> Int {
    let number = table.insert(name, in: view)
    append(view.string(name), .other)
    return number
  }

  private mutating func append(_ name: String, _ use: FTMUse) {
    uses.append(use)
    labels.append(nil)
    stamps.append(-1)
    texts.append(name)
  }
}
