internal import Faultline

/// The datasets of a file as sources, each with the last day on which something of it was seen.
struct FTMSources {
  private struct Dataset {
    var id: SourceID
    var source: Source
    var lastSeen: PackedDate?
  }

  private var numbers = ByteTable()
  private var datasets: [Dataset] = []
  private var fallback: SourceID?
  /// The bytes of the last day that was read, which mostly is that of the next entity, too.
  private var dayWords: (UInt64, UInt64) = (0, 0)
  private var day: PackedDate?
  private let path: String

  init(path: String) { self.path = path }

  /// The day on which something was last seen.
  @inline(__always)
  mutating func lastSeen(_ text: TextRange, in view: ByteView) -> PackedDate? {
    let range = text.range
    guard range.count >= 10 else { return PackedDate(range, in: view) }
    let words = (view.word(at: range.lowerBound), view.word(at: range.lowerBound + 2))
    if words == dayWords { return day }
    dayWords = words
    // What stands behind the day does not matter here.
    day = PackedDate(range.lowerBound..<range.lowerBound + 10, in: view)
    return day
  }

  /// The source of a dataset.
  @inline(__always)
  mutating func number(
    of dataset: Range<Int>,
    lastSeen: PackedDate?,
    in view: ByteView,
    into sink: inout some RecordSink & ~Copyable
  ) -> SourceID {
    let number = numbers.find(dataset, in: view) ?? add(dataset, view, &sink)
    if let lastSeen, datasets[number].lastSeen != lastSeen { note(lastSeen, number) }
    return datasets[number].id
  }

  /// The source of what names no dataset: the file.
  mutating func fileNumber(into sink: inout some RecordSink & ~Copyable) -> SourceID {
    if let fallback { return fallback }
    let id = sink.add(FileSource.source(of: path, publisher: FTMSources.publisher))
    fallback = id
    return id
  }

  /// The record id of the source of a dataset.
  func recordID(of dataset: Range<Int>, in view: ByteView) -> RecordID? {
    numbers.find(dataset, in: view).map { datasets[$0].source.id }
  }

  /// The record id of the source of what names no dataset.
  var fileRecordID: RecordID { FileSource.source(of: path, publisher: "").id }

  /// Hands on when the datasets were read.
  mutating func finish(into sink: inout some RecordSink & ~Copyable) {
    for index in datasets.indices {
      guard let date = datasets[index].lastSeen?.date else { continue }
      datasets[index].source.retrieved = date
      sink.replace(datasets[index].id, by: datasets[index].source)
    }
  }

  private mutating func add(
    _ name: Range<Int>,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Int {
    let title = view.string(name)
    let source = Source(
      id: RecordID("dataset-\(title)"),
      sourceClass: .research,
      title: title,
      publisher: FTMSources.publisher
    )
    datasets.append(Dataset(id: sink.add(source), source: source))
    return numbers.insert(name, in: view)
  }

  private mutating func note(_ date: PackedDate, _ number: Int) {
    if let known = datasets[number].lastSeen, !date.endsAfter(known) { return }
    datasets[number].lastSeen = date
  }

  /// One publisher for all: what one collection says in several of its datasets is said once.
  static let publisher = "FollowTheMoney data"
}
