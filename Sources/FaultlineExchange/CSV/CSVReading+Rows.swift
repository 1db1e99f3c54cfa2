internal import Faultline

extension CSVReading {
  /// How many bytes an id may have.
  private static var idLimit: Int { 4096 }

  /// Hands on a row as an entity.
  @inline(__always)
  mutating func addNode(
    _ header: CSVHeader,
    _ view: ByteView,
    _ draft: inout EntityDraft,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    draft.removeAllButCites()
    var kind: (column: Int, word: Range<Int>) = (-1, 0..<0)
    guard isUsable(header.id, header, view) else { return }
    for column in 0..<header.fields.count {
      let field = fields[column]
      let text = field.isEscaped ? CSVScanner.resolve(field, in: view).range : field.range
      if text.isEmpty { continue }
      switch header.fields[column] {
      case .id: draft.id = text
      case .name: draft.names.append(EntityDraft.NameText(text: text, kind: .common))
      case .kind: kind = (column, text)
      case .aliases:
        var rest = text
        while let part = CSVReading.part(&rest, view) {
          if draft.names.contains(where: { view.isEqual($0.text, part) }) { continue }
          draft.names.append(EntityDraft.NameText(text: part, kind: .alias))
        }
      case .former:
        var rest = text
        while let part = CSVReading.part(&rest, view) {
          draft.names.append(EntityDraft.NameText(text: part, kind: .former))
        }
      case .countries:
        var rest = text
        while let part = CSVReading.part(&rest, view) {
          if countries.add(part, to: &draft.countries, in: view) { continue }
          let label = label(column, header, &sink)
          draft.properties.append(EntityDraft.LabelledText(label: label, text: part))
        }
      case .summary: draft.summary = text
      case .ignored: losses.add(header.names[column], example: view.string(text).shortened)
      default:
        let label = label(column, header, &sink)
        draft.properties.append(EntityDraft.LabelledText(label: label, text: text))
      }
    }
    guard let known = kinds.entity(kind.word, view, mapping, &sink) else {
      return reportKinds(kind.word, view)
    }
    draft.kind = known.number
    if known.keepsWord {
      let label = label(kind.column, header, &sink)
      draft.properties.append(EntityDraft.LabelledText(label: label, text: kind.word))
    }
    draft.cites.set(fileSource(&sink))
    sink.add(draft, text: view.span)
    recordCount += 1
    entityCount += 1
  }

  /// Hands on a row as a relation.
  @inline(__always)
  mutating func addEdge(
    _ header: CSVHeader,
    _ row: Range<Int>,
    _ view: ByteView,
    _ draft: inout RelationDraft,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    draft.removeAllButCites()
    var word = 0..<0
    var (from, until): (PackedDate?, PackedDate?)
    var stakeColumn = -1
    guard isUsable(header.from, header, view), isUsable(header.to, header, view) else { return }
    let hasID = header.id >= 0 && !fields[header.id].isEmpty
    if hasID, !isUsable(header.id, header, view) { return }
    if !hasID { draft.id = made(row, view) }
    for column in 0..<header.fields.count {
      let field = fields[column]
      let text = field.isEscaped ? CSVScanner.resolve(field, in: view).range : field.range
      if text.isEmpty { continue }
      var isTaken = true
      switch header.fields[column] {
      case .id: draft.id = text
      case .from: draft.from = text
      case .to: draft.to = text
      case .kind: word = text
      case .role: draft.role = text
      case .stake:
        if let bounds = StakeText.bounds(text, in: view) {
          draft.stake = Stake(min: bounds.min, max: bounds.max)
          stakeColumn = column
        } else {
          isTaken = false
        }
      case .start:
        from = PackedDate(text, in: view) ?? foreignDate(text, view)
        isTaken = from != nil && (text.count <= 10 || view[text.lowerBound + 4] != 0x2D)
      case .end:
        let last = PackedDate(text, in: view) ?? foreignDate(text, view)
        until = last?.following
        isTaken = last != nil && (text.count <= 10 || view[text.lowerBound + 4] != 0x2D)
      case .until:
        until = PackedDate(text, in: view) ?? foreignDate(text, view)
        isTaken = until != nil && (text.count <= 10 || view[text.lowerBound + 4] != 0x2D)
      case .ignored: losses.add(header.names[column], example: view.string(text).shortened)
      default: isTaken = false
      }
      if isTaken { continue }
      let label = label(column, header, &sink)
      draft.properties.append(EntityDraft.LabelledText(label: label, text: text))
    }
    guard var kind = kinds.relation(word, view, mapping, &sink) else {
      return reportKinds(word, view)
    }
    if !mapping.kindRules.isEmpty, let role = draft.role,
      let ruled = kinds.relation(word, role: role, view, mapping, &sink)
    {
      kind = ruled
      // Sentences say "is director of"; tables say "director of".
      if role.count > 3, view.holds(" of", at: role.upperBound - 3..<role.upperBound) {
        draft.role = role.lowerBound..<role.upperBound - 3
      }
    }
    draft.kind = kind.number
    if kind.isReversed { swap(&draft.from, &draft.to) }
    if draft.stake != nil, !kind.takesStake {
      draft.stake = nil
      let label = label(stakeColumn, header, &sink)
      let text = CSVScanner.resolve(fields[stakeColumn], in: view).range
      draft.properties.append(EntityDraft.LabelledText(label: label, text: text))
    }
    draft.time = Period(from: from?.date, until: until?.date)
    draft.cites.set(fileSource(&sink))
    sink.add(draft, text: view.span)
    recordCount += 1
    relationCount += 1
  }

  /// Reads a date that is not written as ISO 8601 has it; reports one that may be two days.
  private mutating func foreignDate(_ text: Range<Int>, _ view: ByteView) -> PackedDate? {
    let word = view.string(text).trimmingSpace()
    switch ForeignDate.read(word) {
    case .date(let date): return PackedDate(date)
    case .none: return nil
    case .ambiguous:
      report(
        .badDate,
        at: text.lowerBound,
        view,
        "'\(word.shortened)' may be one of two days",
        hint: "write it as 2021-03-04"
      )
      return nil
    }
  }

  /// Makes the id of a row that has none of what stands in it, so that it is the same wherever the row stands.
  ///
  /// Rows that are alike get the same id, and say the same.
  @inline(__always)
  private func made(_ row: Range<Int>, _ view: ByteView) -> Range<Int> {
    var hash = UInt64(row.count)
    for position in row { hash = (hash ^ UInt64(view[position])) &* 0x100_0000_01B3 }
    hash ^= hash >> 31
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var end = view.write("row-".utf8, at: scratch).upperBound
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift) & 15)
      view[end] = digit < 10 ? 48 + digit : 87 + digit
      end += 1
    }
    return scratch..<end
  }

  /// Whether a field can be an id; reports if not.
  @inline(__always)
  private mutating func isUsable(_ column: Int, _ header: CSVHeader, _ view: ByteView) -> Bool {
    let count = fields[column].range.count
    if count > 0, count <= CSVReading.idLimit { return true }
    reportID(fields[column], header.names[column], view)
    return false
  }

  private mutating func reportID(_ field: TextRange, _ name: String, _ view: ByteView) {
    if field.isEmpty {
      report(
        .missingKey,
        at: field.start,
        view,
        "the field '\(name)' is empty",
        hint: "every row needs it; delete the row, or write the id"
      )
    } else {
      report(
        .badText,
        at: field.start,
        view,
        "the id has \(field.range.count) bytes; \(CSVReading.idLimit) are the most",
        hint: "shorten it; see whether a quote is missing"
      )
    }
  }

  private mutating func reportKinds(_ word: Range<Int>, _ view: ByteView) {
    report(
      .unknownWord,
      at: word.lowerBound,
      view,
      "this is the \(CSVKinds.limit + 1)th kind of the file",
      hint: "a kind is one of a few words; see whether another column holds it"
    )
  }

  /// Takes the next part of a list: between bars if there are any, else between semicolons.
  private static func part(_ rest: inout Range<Int>, _ view: ByteView) -> Range<Int>? {
    while !rest.isEmpty {
      let bar = rest.first { view[$0] == UInt8(ascii: "|") }
      let end = bar ?? rest.first { view[$0] == UInt8(ascii: ";") } ?? rest.upperBound
      var part = rest.lowerBound..<end
      rest = min(end + 1, rest.upperBound)..<rest.upperBound
      while !part.isEmpty, view[part.lowerBound] == 0x20 { part.removeFirst() }
      while !part.isEmpty, view[part.upperBound - 1] == 0x20 { part.removeLast() }
      if !part.isEmpty { return part }
    }
    return nil
  }
}
