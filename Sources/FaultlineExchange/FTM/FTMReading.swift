internal import Faultline

/// The state of reading a file of FollowTheMoney.
struct FTMReading: BlockReading, ~Copyable {
  /// Where in the file the reading is.
  private enum Form {
    case undecided
    case lines
    /// In a list; what may come next.
    case list(Expected)
    case done
  }

  private enum Expected {
    case itemOrEnd
    case item
    case commaOrEnd
  }

  var findings: BulkFindings
  var line = 1
  var recordCount = 0
  var isStopped = false
  var losses = LossReport()
  var entityCount = 0
  var relationCount = 0
  var actionCount = 0

  private var form = Form.undecided
  /// Where the object that is being read starts, for its findings.
  private var frameStart = 0
  /// Where the line starts that it starts in, or the block if that is later.
  private var lineStart = 0
  /// How many characters of that line came in blocks before.
  private var columnsBefore = 0
  private var isAtFileStart = true

  var keys = FTMKeys()
  var names = FTMNames()
  var schemata: FTMSchemaTable
  var sources: FTMSources
  var object = FTMLine()
  var countries = CountryText()
  var sanctions = FTMSanctions()
  /// Native records that cite sources which have not come yet.
  var waiting = RecordSet()
  /// Relations of which an end stands in another line.
  var fragments: [WaitingFragment] = []
  /// The ids of native actions and claims, each of which is one however often it comes.
  var nativeIDs: Set<RecordID> = []
  /// Where room for texts that are made starts.
  var scratch = 0
  /// Tells objects apart, also those that are not read.
  var stamp = 0

  init(path: String) {
    findings = BulkFindings(file: path)
    sources = FTMSources(path: path)
    schemata = FTMSchemaTable(&names)
  }

  mutating func read(_ block: Block, into sink: inout some RecordSink & ~Copyable) -> Int {
    scratch = block.scratch
    lineStart = 0
    var position = 0
    if isAtFileStart {
      if block.count < 3, !block.isLast { return 0 }
      isAtFileStart = false
      let view = block.view
      if block.count >= 3, view[0] == 0xEF, view[1] == 0xBB, view[2] == 0xBF { position = 3 }
      lineStart = position
    }
    if case .undecided = form { position = decide(block, position) }
    switch form {
    case .undecided: break
    case .lines: return readLines(block, position, &sink)
    case .list, .done: position = readList(block, position, &sink)
    }
    columnsBefore += block.view.characterCount(lineStart..<max(lineStart, position))
    return position
  }

  /// Hands on what is known only at the end.
  mutating func finish(into sink: inout some RecordSink & ~Copyable, _ result: inout BulkResult) {
    sources.finish(into: &sink)
    addFragments(&sink)
    addWaiting(&sink)
    keys.report(to: &losses)
    result.entities = entityCount
    result.relations = relationCount
    result.actions = actionCount
    result.losses = losses
    if recordCount == 0, findings.count == 0 {
      findings.add(
        .empty,
        line: 0,
        column: 0,
        "there are no entities here",
        hint: "each line is an object with 'id', 'schema' and 'properties'"
      )
    }
    result.diagnostics = findings.all
  }

  /// Passes empty lines in front of the first object, and looks whether it stands in a list.
  private mutating func decide(_ block: Block, _ start: Int) -> Int {
    var position = start
    while position < block.count {
      switch block.view[position] {
      case 0x0A:
        position += 1
        startLine(at: position)
      case 0x20, 0x09, 0x0D: position += 1
      case UInt8(ascii: "["):
        form = .list(.itemOrEnd)
        return position + 1
      default:
        form = .lines
        return lineStart
      }
    }
    return position
  }

  private mutating func readLines(
    _ block: Block,
    _ start: Int,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Int {
    let view = block.view
    let lineFeed = UInt8(ascii: "\n")
    var drafts = BulkDrafts()
    let end = block.isLast ? block.count : view.endOfLast(lineFeed, in: start..<block.count)
    var scanner = JSONScanner(view, at: start)
    while scanner.position < end {
      frameStart = scanner.position
      lineStart = frameStart
      if scanner.next() != lineFeed {
        do throws(JSONFault) {
          try scan(&scanner)
          guard scanner.next() == lineFeed else { throw scanner.fault(.rest) }
          take(&scanner, &drafts, &sink)
        } catch {
          report(error, view)
          scanner.position = view.firstIndex(of: lineFeed, from: error.offset)
        }
      }
      scanner.position += 1
      line += 1
    }
    return min(scanner.position, block.count)
  }

  private mutating func readList(
    _ block: Block,
    _ start: Int,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Int {
    let view = block.view
    var drafts = BulkDrafts()
    var position = start
    while position < block.count {
      let byte = view[position]
      switch (byte, form) {
      case (0x0A, _):
        position += 1
        startLine(at: position)
      case (0x20, _), (0x09, _), (0x0D, _): position += 1
      case (UInt8(ascii: ","), .list(.commaOrEnd)):
        form = .list(.item)
        position += 1
      case (UInt8(ascii: "]"), .list(.commaOrEnd)), (UInt8(ascii: "]"), .list(.itemOrEnd)):
        form = .done
        position += 1
      case (UInt8(ascii: "{"), .list(.item)), (UInt8(ascii: "{"), .list(.itemOrEnd)):
        guard let end = objectEnd(from: position, block.count, view) else {
          if block.isLast { stop(at: position, view, "the '}' that ends the object") }
          return position
        }
        frameStart = position
        var scanner = JSONScanner(view, at: position)
        scanner.softEnd = end
        do throws(JSONFault) {
          try scan(&scanner)
          take(&scanner, &drafts, &sink)
        } catch {
          report(error, view)
        }
        for index in position..<end where view[index] == 0x0A { startLine(at: index + 1) }
        position = end
        form = .list(.commaOrEnd)
      default:
        let wanted: StaticString =
          switch form {
          case .list(.commaOrEnd): "',' or ']'"
          case .done: "nothing behind the list"
          default: "an object"
          }
        stop(at: position, view, wanted)
        return position
      }
    }
    if block.isLast, case .list = form { stop(at: position, view, "the ']' that ends the list") }
    return position
  }

  private mutating func startLine(at position: Int) {
    line += 1
    lineStart = position
    columnsBefore = 0
  }

  /// Where an object ends, as far as quotes and braces tell; `nil` if that is not in the block.
  private func objectEnd(from start: Int, _ end: Int, _ view: ByteView) -> Int? {
    var depth = 0
    var isText = false
    var position = start
    while position < end {
      switch view[position] {
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "\\") where isText: position += 1
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }

  private mutating func stop(at position: Int, _ view: ByteView, _ wanted: StaticString) {
    frameStart = position
    report(JSONFault(reason: .syntax(wanted: wanted), offset: position), view)
    isStopped = true
  }

  /// Hands on an object that was read without fault.
  @inline(__always)
  private mutating func take(
    _ scanner: inout JSONScanner,
    _ drafts: inout BulkDrafts,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    if scanner.mayHoldMoreThanASCII,
      let fault = UTF8Check.firstFault(in: frameStart..<scanner.position, scanner.view)
    {
      report(
        .syntax,
        at: fault,
        scanner.view,
        "this is not UTF-8 (byte \(String(scanner.view[fault], radix: 16, uppercase: true)))",
        hint: "save the file as UTF-8"
      )
      return
    }
    if scanner.sawEscape { object.resolveEscapes(in: scanner.view) }
    add(scanner.view, &drafts, &sink)
  }

  /// Reports something about the object that is being read.
  mutating func report(
    _ code: Diagnostic.Code,
    at position: Int,
    _ view: ByteView,
    _ message: String,
    hint: String
  ) {
    let place = place(of: position, view)
    findings.add(code, line: place.line, column: place.column, message, hint: hint)
  }

  /// The line and the column of a place in the object that is being read.
  func place(of position: Int, _ view: ByteView) -> (line: Int, column: Int) {
    var (start, before, number) = (lineStart, columnsBefore, line)
    for index in frameStart..<max(frameStart, position) where view[index] == 0x0A {
      (start, before) = (index + 1, 0)
      number += 1
    }
    return (number, before + view.characterCount(start..<max(start, position)) + 1)
  }

  /// Where the object that is being read starts.
  var start: Int { frameStart }
}
