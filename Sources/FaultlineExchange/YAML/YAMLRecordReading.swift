internal import Faultline

/// Reads the lists of records of one file.
struct YAMLRecordReading {
  private typealias RecordType = RecordReference.RecordType

  var result = ReadResult()
  private var reading: YAMLReading

  init(_ findings: YAMLFindings) { reading = YAMLReading(findings) }

  /// The records with everything that was found.
  var finished: ReadResult {
    var result = result
    result.diagnostics = reading.findings.all.sorted(by: Diagnostic.areInOrder)
    return result
  }

  /// The names of the lists of records that a file may hold.
  static let lists = [
    "sources", "entities", "relations", "actions", "claims", "rules", "judgements",
  ]

  /// The key that says, in the first line of a file, that its records come from another tool.
  ///
  /// They may have any text as an id, a kind, a country, a name, and texts of any form and length.
  static let importedKey = "imported"

  /// Reads the mapping that a file is.
  mutating func read(_ root: YAMLNode) {
    switch root.value {
    case .nothing: return
    case .refused: result.locations.isIncomplete = true
    case .mapping(let entries):
      for (number, entry) in entries.enumerated() {
        if entry.key == YAMLRecordReading.importedKey {
          readMark(entry, isFirst: number == 0)
        } else {
          read(entry)
        }
      }
    case .text, .list:
      result.locations.isIncomplete = true
      reading.report(
        .wrongShape,
        root,
        "the file is \(root.shape), not a mapping",
        hint: "start it with one of 'sources:', 'entities:', 'relations:', 'actions:', 'claims:', "
          + "'rules:', 'judgements:'"
      )
    }
  }

  /// Reads whether the records come from another tool.
  private mutating func readMark(_ entry: YAMLEntry, isFirst: Bool) {
    switch entry.value.value {
    case .text("yes") where isFirst: reading.isImported = true
    case .text("no"): break
    case .text("yes"):
      reading.findings.add(
        .wrongShape,
        at: entry.mark,
        "'imported: yes' stands behind records",
        hint: "write it into the first line of the file"
      )
    case .refused: break
    default:
      reading.findings.add(
        .unknownWord,
        at: entry.value.mark,
        "'imported' is neither yes nor no",
        hint: "write 'imported: yes' above records that a tool wrote, and nothing above your own"
      )
    }
  }

  private mutating func read(_ entry: YAMLEntry) {
    guard YAMLRecordReading.lists.contains(entry.key) else {
      result.locations.isIncomplete = true
      let key = entry.key.shortened
      reading.findings.add(
        .unknownKey,
        at: entry.mark,
        "a file has no '\(key)'",
        hint: Suggestion.hint(
          for: key,
          among: YAMLRecordReading.lists + [YAMLRecordReading.importedKey]
        )
      )
      return
    }
    reading.key = entry.key
    switch entry.value.value {
    case .list(let items):
      for item in items { read(item, of: entry.key) }
    case .nothing: return
    default:
      result.locations.isIncomplete = true
      reading.reportShape(of: entry.value, wanted: "a list", hint: "start each record with '- '")
    }
  }

  private mutating func read(_ node: YAMLNode, of list: String) {
    switch list {
    case "sources":
      read(node, .source, RecordTables.source, Draft.Source(), \.id, \.record, \.sources)
    case "entities":
      read(node, .entity, RecordTables.entity, Draft.Entity(), \.id, \.record, \.entities)
    case "relations":
      read(node, .relation, RecordTables.relation, Draft.Relation(), \.id, \.record, \.relations)
    case "actions":
      read(node, .action, RecordTables.action, Draft.Action(), \.id, \.record, \.actions)
    case "rules":
      read(node, .rule, RecordTables.rule, Draft.Rule(), \.id, \.record, \.rules)
    case "claims":
      read(node, .claim, RecordTables.claim, Draft.Claim(), \.id, \.record, \.claims)
    default:
      let table = RecordTables.judgement
      read(node, .judgement, table, Draft.Judgement(), \.id, \.record, \.judgements)
    }
  }

  private mutating func read<Draft, Record>(
    _ node: YAMLNode,
    _ type: RecordType,
    _ table: YAMLTable<Draft>,
    _ empty: Draft,
    _ id: KeyPath<Draft, RecordID?>,
    _ record: KeyPath<Draft, Record?>,
    _ records: WritableKeyPath<RecordSet, [Record]>
  ) {
    let before = reading.findings.count
    reading.marks.removeAll(keepingCapacity: true)
    reading.item = 0
    var draft = empty
    guard table.read(node, into: &draft, &reading), let record = draft[keyPath: record] else {
      // Nothing refers to a judgement, so nothing misses one.
      if type != .judgement { noteDamage(node, draft[keyPath: id]) }
      return
    }
    result.records[keyPath: records].append(record)
    result.locations.add(
      type,
      at: SourceLocation(
        file: reading.findings.file,
        line: node.mark.line,
        column: node.mark.column
      ),
      fields: reading.marks,
      isFlawed: reading.findings.count > before,
      isImported: reading.isImported
    )
  }

  /// Remembers a record that cannot be used, so that what refers to it is not blamed.
  private mutating func noteDamage(_ node: YAMLNode, _ id: RecordID?) {
    if let id { return result.locations.addDamaged(id) }
    guard case .mapping(let entries) = node.value,
      let entry = entries.first(where: { $0.key == "id" }), case .text(let text) = entry.value.value
    else {
      // Nobody knows what it was called.
      result.locations.isIncomplete = true
      return
    }
    result.locations.addDamaged(RecordID(text))
  }
}
