internal import Faultline

/// The state of reading a table.
struct CSVReading: BlockReading, ~Copyable {
  var findings: BulkFindings
  var line = 1
  var recordCount = 0
  var isStopped = false
  var losses = LossReport()
  var entityCount = 0
  var relationCount = 0
  var actionCount = 0

  let mapping: CSVMapping
  let path: String
  var header: CSVHeader?
  var fields = Stack<TextRange>()
  var kinds = CSVKinds()
  var countries = CountryText()
  /// The labels of the columns, made when they are needed.
  var labels: [LabelNumber?] = []
  var source: SourceID?
  /// Where room for texts that are made starts.
  var scratch = 0

  /// What the rows mean, unless they are nodes and edges.
  var rows: (any TableFormat)?
  var columns: TableColumns?
  private let format: (any TableFormat.Type)?

  private var delimiter: UInt8 = 0
  private var rowStart = 0

  init(path: String, _ mapping: CSVMapping, rows format: (any TableFormat.Type)? = nil) {
    self.path = path
    self.mapping = mapping
    self.format = format
    findings = BulkFindings(file: path)
  }

  mutating func read(_ block: Block, into sink: inout some RecordSink & ~Copyable) -> Int {
    scratch = block.scratch
    var start = 0
    if header == nil {
      guard let end = readHeader(block) else { return 0 }
      start = end
      if isStopped { return start }
    }
    guard let header else { return start }
    var drafts = BulkDrafts()
    var scanner = CSVScanner(block, at: start, delimiter: delimiter)
    while scanner.position < block.count {
      rowStart = scanner.position
      switch scanner.next(&fields) {
      case .row:
        take(&scanner, header, &drafts, &sink)
        line += scanner.lineFeeds
      case .unfinished: return rowStart
      case .strayQuote(let place):
        let isSkipped = skip(
          place,
          &scanner,
          "a quote stands inside a field that does not start with one",
          hint: "put the whole field in quotes, and double the quotes in it"
        )
        if !isSkipped { return rowStart }
      case .behindQuote(let place):
        let isSkipped = skip(
          place,
          &scanner,
          "something stands behind the quote that ends the field",
          hint: "double the quotes inside a field: \"the \"\"Group\"\"\""
        )
        if !isSkipped { return rowStart }
      case .openQuote(let place):
        let isSkipped = skip(
          place,
          &scanner,
          "the quote that is opened here is not closed",
          hint: "close it; double the quotes inside a field"
        )
        if !isSkipped { return rowStart }
      }
    }
    return min(scanner.position, block.count)
  }

  /// Tells what came of the reading.
  mutating func finish(_ result: inout BulkResult) {
    result.entities = entityCount
    result.relations = relationCount
    result.actions = actionCount
    result.losses = losses
    result.diagnostics = findings.all
  }

  /// What separates the fields of a line: what stands most often between quotes.
  static func delimiter(of line: some Sequence<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// Reads the first row.
  ///
  /// - Returns: Where the next one starts, or `nil` if the block does not hold all of it.
  private mutating func readHeader(_ block: Block) -> Int? {
    let view = block.view
    if block.count < 3, !block.isLast { return nil }
    let hasMark = block.count >= 3 && view[0] == 0xEF && view[1] == 0xBB && view[2] == 0xBF
    var start = hasMark ? 3 : 0
    while start < block.count,
      view[start] == UInt8(ascii: "\n") || view[start] == UInt8(ascii: "\r")
    {
      if view[start] == UInt8(ascii: "\n") { line += 1 }
      start += 1
    }
    rowStart = start
    let end = view.firstIndex(of: UInt8(ascii: "\n"), from: start)
    if end >= block.count, !block.isLast {
      if hasMark || line > 1 { line = 1 }
      return nil
    }
    if start >= block.count {
      stop(.empty, view, "there is no row here", hint: "the first row names the columns")
      return block.count
    }
    delimiter = mapping.delimiter ?? CSVReading.delimiter(of: (start..<end).lazy.map { view[$0] })
    var scanner = CSVScanner(block, at: start, delimiter: delimiter)
    switch scanner.next(&fields) {
    case .row: break
    case .unfinished: return nil
    case .strayQuote(let place), .behindQuote(let place), .openQuote(let place):
      rowStart = start
      report(
        .syntax,
        at: place,
        view,
        "the quotes of the header are not well-formed",
        hint: "the first row names the columns, each in quotes or without"
      )
      isStopped = true
      return block.count
    }
    let columns = (0..<fields.count).map { index in
      view.string(CSVScanner.resolve(fields[index], in: view).range).trimmingSpace()
    }
    let header: CSVHeader?
    if let format {
      let names = TableColumns(columns)
      self.columns = names
      rows = format.init(columns: names, path: path)
      header = CSVHeader(plain: columns)
    } else {
      header = CSVHeader(columns, mapping)
    }
    guard let header else {
      stop(
        .missingKey,
        view,
        "no column is an id, and no two are the ends of a relation",
        hint: "name columns 'id', or 'source' and 'target'; here are: "
          + columns.joined(separator: ", ").shortened
      )
      return block.count
    }
    self.header = header
    labels = Array(repeating: nil, count: columns.count)
    line += scanner.lineFeeds
    return min(scanner.position, block.count)
  }

  private mutating func stop(
    _ code: Diagnostic.Code,
    _ view: ByteView,
    _ message: String,
    hint: String
  ) {
    report(code, at: rowStart, view, message, hint: hint)
    isStopped = true
  }

  /// Reports a fault and goes on behind its line.
  ///
  /// - Returns: Whether it could: the block must hold the end of the line.
  private mutating func skip(
    _ place: Int,
    _ scanner: inout CSVScanner,
    _ message: String,
    hint: String
  ) -> Bool {
    let view = scanner.view
    let end = view.firstIndex(of: UInt8(ascii: "\n"), from: place)
    if end >= scanner.count, !scanner.isLast { return false }
    report(.syntax, at: place, view, message, hint: hint)
    for index in rowStart...end where view[index] == UInt8(ascii: "\n") { line += 1 }
    scanner.move(to: end + 1)
    return true
  }

  /// Hands on a row that was taken apart.
  @inline(__always)
  private mutating func take(
    _ scanner: inout CSVScanner,
    _ header: CSVHeader,
    _ drafts: inout BulkDrafts,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    let view = scanner.view
    guard fields.count == header.fields.count else { return reportRagged(header, view) }
    if scanner.beyond != 0,
      let fault = UTF8Check.firstFault(in: rowStart..<scanner.position - 1, view)
    {
      report(
        .syntax,
        at: fault,
        view,
        "this is not UTF-8 (byte \(String(view[fault], radix: 16, uppercase: true)))",
        hint: "save the file as UTF-8"
      )
      return
    }
    if rows != nil { return addRow(header, rowStart, view, &sink) }
    switch header.table {
    case .nodes: addNode(header, view, &drafts.entity, &sink)
    case .edges:
      let end = fields[fields.count - 1].range.upperBound
      addEdge(header, rowStart..<end, view, &drafts.relation, &sink)
    }
  }

  private mutating func reportRagged(_ header: CSVHeader, _ view: ByteView) {
    // An empty line is nothing at all.
    if fields.count == 1, fields[0].isEmpty { return }
    let count = header.fields.count
    let place =
      fields.count > count ? fields[count].start : fields[fields.count - 1].range.upperBound
    report(
      .raggedRow,
      at: place,
      view,
      "this row has \(fields.count) fields, the header \(count)",
      hint: fields.count > count
        ? "put a field that holds the delimiter in quotes" : "add what is missing, if only as ,,"
    )
  }

  /// Reports something about the row that is being read.
  mutating func report(
    _ code: Diagnostic.Code,
    at position: Int,
    _ view: ByteView,
    _ message: String,
    hint: String
  ) {
    var start = rowStart
    var number = line
    for index in rowStart..<max(rowStart, position) where view[index] == UInt8(ascii: "\n") {
      start = index + 1
      number += 1
    }
    let column = view.characterCount(start..<max(start, position)) + 1
    findings.add(code, line: number, column: column, message, hint: hint)
  }

  /// The source that rows cite.
  @inline(__always)
  mutating func fileSource(_ sink: inout some RecordSink & ~Copyable) -> SourceID {
    if let source { return source }
    let id = sink.add(FileSource.source(of: path, publisher: "imported table"))
    source = id
    return id
  }

  /// The label of a column.
  @inline(__always)
  mutating func label(
    _ column: Int,
    _ header: CSVHeader,
    _ sink: inout some RecordSink & ~Copyable
  ) -> LabelNumber {
    if let label = labels[column] { return label }
    let label = sink.label(header.names[column])
    labels[column] = label
    return label
  }
}
