internal import Faultline

/// The state of reading a document of native JSON.
struct NativeJSONReading {
  private let bytes: ByteView
  private let count: Int
  private var result = ReadResult()
  private var findings: BulkFindings
  private let file: String
  /// How far lines were counted: places are asked for in the order of the file.
  private var counted: (offset: Int, line: Int, column: Int)
  /// Whether the document is of a whole graph, so that nothing may be missing in it.
  private var isWhole = true
  /// The parts in actions whose nodes do not name them, as older documents have them.
  private var parts: [(action: RecordID, part: Action.Part)] = []
  private var hasParts: Set<RecordID> = []

  /// Reads a document.
  static func read(_ bytes: [UInt8], named file: String) -> ReadResult {
    // What scanners may load behind the last byte.
    var padded = bytes
    padded.append(UInt8(ascii: "\n"))
    padded += [UInt8](repeating: 0, count: 64)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // unsafe: the view does not leave the closure.
    return unsafe padded.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return ReadResult() }
      let view = unsafe ByteView(base: base, capacity: buffer.count)
      var reading = NativeJSONReading(view, from: start, count: bytes.count, file)
      reading.read(from: start)
      return reading.finished()
    }
  }

  private init(_ bytes: ByteView, from start: Int, count: Int, _ file: String) {
    self.bytes = bytes
    self.count = count
    self.file = file
    findings = BulkFindings(file: file)
    counted = (start, 1, 1)
  }

  private mutating func read(from start: Int) {
    if let fault = UTF8Check.firstFault(in: start..<count, bytes) {
      let byte = String(bytes[fault], radix: 16, uppercase: true)
      report(.syntax, fault, "this is not UTF-8 (byte \(byte))", hint: "save the file as UTF-8")
      return
    }
    var builder = JSONTreeBuilder(bytes, from: start, count: count)
    do throws(JSONFault) {
      try builder.readMembers { key, builder throws(JSONFault) in try read(key, &builder) }
    } catch {
      let form: StaticString = "see whether the file is whole; programs write JSON right"
      let words = error.words(in: bytes, form: form)
      report(words.code, error.offset, words.message, hint: words.hint)
    }
  }

  private mutating func read(_ key: String, _ builder: inout JSONTreeBuilder) throws(JSONFault) {
    switch key {
    case "format", "version", "question", "filter":
      let node = try builder.value()
      do throws(NativeFault) { try readHead(key, node) } catch { report(error) }
    case "nodes", "edges", "claims", "rules", "judgements", "sources":
      try builder.readItems { node throws(JSONFault) in
        do throws(NativeFault) { try add(node, of: key) } catch {
          report(error)
          if let id = try? node.text("id") { result.locations.addDamaged(RecordID(id)) }
        }
      }
    default: _ = try builder.value()
    }
  }

  private mutating func readHead(_ key: String, _ node: JSONNode) throws(NativeFault) {
    switch key {
    case "format":
      guard case .text(NativeJSON.formatName) = node.value else {
        throw NativeFault(
          .unsupported,
          node,
          "this is no JSON of Faultline",
          hint: "\"format\" is \"\(NativeJSON.formatName)\" there"
        )
      }
    case "version":
      guard node.word == "\(NativeJSON.version)" else {
        throw NativeFault(
          .unsupported,
          node,
          "version \(node.word?.shortened ?? "?") of the format is not known",
          hint: "this program reads version \(NativeJSON.version); export the graph again with it"
        )
      }
    case "question": isWhole = isWhole && node["kind"]?.word == "whole"
    default: isWhole = isWhole && (node.members ?? []).isEmpty
    }
  }

  private mutating func add(_ node: JSONNode, of list: String) throws(NativeFault) {
    switch list {
    case "nodes":
      if node["type"]?.word == "action" {
        let action = try node.action()
        if node["parts"] != nil { hasParts.insert(action.id) }
        result.records.actions.append(action)
        place(.action, node)
      } else {
        result.records.entities.append(try node.entity())
        place(.entity, node)
      }
    case "edges":
      if node["type"]?.word == "part" { return try addPart(node) }
      result.records.relations.append(try node.relation())
      place(.relation, node)
    case "claims":
      result.records.claims.append(try node.claim())
      place(.claim, node)
    case "rules":
      result.records.rules.append(try node.rule())
      place(.rule, node)
    case "judgements":
      result.records.judgements.append(try node.judgement())
      place(.judgement, node)
    default:
      result.records.sources.append(try node.source())
      place(.source, node)
    }
  }

  private mutating func addPart(_ node: JSONNode) throws(NativeFault) {
    let action = RecordID(try node.needed("action"))
    guard !hasParts.contains(action) else { return }
    let role = try node.role("kind")
    let player = RecordID(try node.needed(role == .issuer ? "from" : "to"))
    parts.append((action, Action.Part(role: role, player: player)))
  }

  private mutating func finished() -> ReadResult {
    if !parts.isEmpty {
      var indices: [RecordID: Int] = [:]
      for (index, action) in result.records.actions.enumerated() { indices[action.id] = index }
      for entry in parts {
        if let index = indices[entry.action] {
          result.records.actions[index].parts.append(entry.part)
        }
      }
    }
    if !isWhole { addMissing() }
    result.diagnostics = findings.all
    return result
  }

  // MARK: Parts of graphs

  /// Adds entities for ids that a part of a graph names without their records.
  private mutating func addMissing() {
    var known: Set<RecordID> = []
    known.formUnion(result.records.entities.map(\.id))
    known.formUnion(result.records.actions.map(\.id))
    let relations = Set(result.records.relations.map(\.id))
    for index in result.records.claims.indices {
      let all = result.records.claims[index].about
      let kept = all.filter { known.contains($0) || relations.contains($0) }
      for id in all where !kept.contains(id) {
        result.losses.add("claims.about (not in this part of a graph)", example: id.rawValue)
      }
      result.records.claims[index].about = kept
    }
    var missing: Set<RecordID> = []
    func want(_ id: RecordID?) {
      if let id, !known.contains(id) { missing.insert(id) }
    }
    let records = result.records
    for source in records.sources { want(source.issuer) }
    for relation in records.relations {
      want(relation.from)
      want(relation.to)
      for stance in relation.stances { want(stance.by) }
    }
    for action in records.actions {
      for part in action.parts { want(part.player) }
      for stance in action.stances { want(stance.by) }
    }
    for claim in records.claims { for stance in claim.stances { want(stance.by) } }
    for rule in records.rules {
      want(rule.authority)
      for list in rule.lists { want(list) }
    }
    for id in missing.sorted() {
      result.records.entities.append(Entity(id: id, kind: "unknown", names: []))
      result.locations.add(.entity, at: SourceLocation(file: file), isImported: true)
      result.losses.add(
        "entities (named in this part of a graph, now of kind 'unknown')",
        example: id.rawValue
      )
    }
  }

  // MARK: Places

  private mutating func place(_ type: RecordReference.RecordType, _ node: JSONNode) {
    let place = place(of: node.offset)
    let location = SourceLocation(file: file, line: place.line, column: place.column)
    result.locations.add(type, at: location, isImported: true)
  }

  private mutating func report(_ fault: NativeFault) {
    report(fault.code, fault.offset, fault.message, hint: fault.hint)
  }

  private mutating func report(
    _ code: Diagnostic.Code,
    _ offset: Int,
    _ message: String,
    hint: String
  ) {
    result.locations.isIncomplete = true
    // Places of findings may lie behind that of the next record.
    let before = counted
    let place = place(of: offset)
    counted = before
    findings.add(code, line: place.line, column: place.column, message, hint: hint)
  }

  /// The line and the column of a byte, from 1, counted from the last place on.
  private mutating func place(of offset: Int) -> (line: Int, column: Int) {
    while counted.offset < min(offset, count) {
      let byte = bytes[counted.offset]
      if byte == UInt8(ascii: "\n") {
        counted.line += 1
        counted.column = 1
      } else if byte & 0xC0 != 0x80 {
        counted.column += 1
      }
      counted.offset += 1
    }
    return (counted.line, counted.column)
  }
}
