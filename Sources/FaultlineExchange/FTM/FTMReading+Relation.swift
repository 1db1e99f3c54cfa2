internal import Faultline

extension FTMReading {
  /// What of a relation is known only when all its properties are read.
  private struct Parts {
    var from: FTMLine.Property?
    var to: FTMLine.Property?
    var start: FTMLine.Property?
    var end: FTMLine.Property?
    var date: FTMLine.Property?
    var percentage: FTMLine.Property?
    var role: FTMLine.Property?
    var roleUse = FTMUse.other
  }

  mutating func addRelation(
    _ schema: Int,
    _ edge: FTMSchemaTable.Edge,
    _ view: ByteView,
    _ draft: inout RelationDraft,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    draft.removeAllButCites()
    var parts = Parts()
    for index in 0..<object.properties.count {
      let property = object.properties[index]
      let name = Int(property.name)
      if name == edge.source {
        parts.from = property
      } else if name == edge.target {
        parts.to = property
      } else {
        switch names.use(of: name) {
        case .startDate: parts.start = property
        case .endDate: parts.end = property
        case .date: parts.date = property
        case .percentage where edge.takesStake: parts.percentage = property
        case .role, .relationship, .status, .controlType:
          let use = names.use(of: name)
          // A role is better than a relationship, and that better than a status.
          if let weaker = parts.role, use.rawValue < parts.roleUse.rawValue {
            keep(weaker, in: &draft, view, &sink)
          } else if parts.role != nil {
            keep(property, in: &draft, view, &sink)
            continue
          }
          parts.role = property
          parts.roleUse = use
        default: keep(property, in: &draft, view, &sink)
        }
      }
    }
    if edge.isSanction, parts.from == nil || parts.to == nil {
      if parts.from == nil, parts.to != nil {
        addListing(view, &sink)
      } else {
        reportMissingEnd(edge, schema, view)
      }
      return
    }
    draft.id = object.id.range
    draft.kind = schemata.relationKind(schema, in: &sink)
    draft.time = time(parts, in: &draft, view, &sink)
    if let percentage = parts.percentage {
      draft.stake = stake(percentage, view)
      if draft.stake == nil || percentage.count > 1 { keep(percentage, in: &draft, view, &sink) }
    }
    var isReversed = edge.isReversed
    if let role = parts.role {
      let text = object.values[Int(role.first)].range
      if parts.roleUse == .controlType, view.holds("indirect", at: text) {
        draft.directness = .indirect
      }
      if !text.isEmpty { draft.role = text }
      keep(role, from: 1, in: &draft, view, &sink)
      if edge.hasRefinements { refine(&draft, &isReversed, schema, text, view, &sink) }
    }
    setCites(&draft.cites, view, &sink)
    guard let from = parts.from, let to = parts.to else {
      let ends = isReversed ? (parts.to, parts.from) : (parts.from, parts.to)
      let missing = parts.from == nil ? edge.source : edge.target
      return wait(draft, from: ends.0, to: ends.1, missing: missing, schema, view, &sink)
    }
    hand(&draft, isReversed ? to : from, isReversed ? from : to, view, &sink)
  }

  /// Hands on the relation of each pair of ends; all but one get an id made from that of the object.
  @inline(__always)
  private mutating func hand(
    _ draft: inout RelationDraft,
    _ from: FTMLine.Property,
    _ to: FTMLine.Property,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    var number = 1
    for one in from.range {
      for other in to.range {
        draft.from = object.values[one].range
        draft.to = object.values[other].range
        if draft.from.isEmpty || draft.to.isEmpty { continue }
        if number > 1 {
          let id = object.id.range
          let copy = view.write(id.lazy.map { view[$0] }, at: scratch)
          let tail = view.write("--\(number)".utf8, at: copy.upperBound)
          draft.id = copy.lowerBound..<tail.upperBound
        }
        sink.add(draft, text: view.span)
        relationCount += 1
        number += 1
      }
    }
    if number == 1 {
      report(
        .missingKey,
        at: start,
        view,
        "an end of this relation is an empty text",
        hint: "write the id of the entity that stands there"
      )
    }
  }

  /// Keeps the values of a property as they are.
  @inline(__always)
  private mutating func keep(
    _ property: FTMLine.Property,
    from first: Int = 0,
    in draft: inout RelationDraft,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    for index in property.range.dropFirst(first) {
      let text = object.values[index].range
      if text.isEmpty { continue }
      let label = names.label(Int(property.name), in: &sink)
      draft.properties.append(EntityDraft.LabelledText(label: label, text: text))
    }
  }

  /// The time of a relation: the earliest start, or else date, and the day after the latest end.
  @inline(__always)
  private mutating func time(
    _ parts: Parts,
    in draft: inout RelationDraft,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) -> Period {
    var (from, until): (PackedDate?, PackedDate?)
    if let start = parts.start { from = date(start, isEnd: false, in: &draft, view, &sink) }
    if let date = parts.date {
      if parts.start == nil {
        from = self.date(date, isEnd: false, in: &draft, view, &sink)
      } else {
        keep(date, in: &draft, view, &sink)
      }
    }
    if let end = parts.end { until = date(end, isEnd: true, in: &draft, view, &sink)?.following }
    return Period(from: from?.date, until: until?.date)
  }

  /// The earliest or latest date of a property.
  ///
  /// Several, and what is no date or has a time with it, are kept as they are, too.
  @inline(__always)
  private mutating func date(
    _ property: FTMLine.Property,
    isEnd: Bool,
    in draft: inout RelationDraft,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) -> PackedDate? {
    var best: PackedDate?
    var keepsAll = property.count > 1
    for index in property.range {
      let text = object.values[index].range
      guard let date = PackedDate(text, in: view) else {
        keepsAll = true
        continue
      }
      if text.count > 10 { keepsAll = true }
      if let known = best, isEnd ? !date.endsAfter(known) : !date.startsBefore(known) { continue }
      best = date
    }
    if keepsAll { keep(property, in: &draft, view, &sink) }
    return best
  }

  /// The stake of a relation: of several percentages, from the least to the most.
  @inline(__always)
  private func stake(_ property: FTMLine.Property, _ view: ByteView) -> Stake? {
    var bounds: StakeText.Bounds?
    for index in property.range {
      guard let next = StakeText.bounds(object.values[index].range, in: view) else { return nil }
      guard let known = bounds else {
        bounds = next
        continue
      }
      bounds = (min(known.min, next.min), max(known.max, next.max))
    }
    return bounds.flatMap { Stake(min: $0.min, max: $0.max) }
  }

  /// Takes the kind that a schema and a role together mean.
  private mutating func refine(
    _ draft: inout RelationDraft,
    _ isReversed: inout Bool,
    _ schema: Int,
    _ role: Range<Int>,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    for row in FTMSchemata.refinements
    where view.holds(row.role, at: role) && row.schema == schemata.text(schema)
      && !(row.excludesStake && draft.stake != nil)
    {
      draft.kind = sink.number(of: row.kind)
      draft.role = nil
      isReversed = row.isReversed
      return
    }
  }

  private mutating func reportMissingEnd(
    _ edge: FTMSchemaTable.Edge,
    _ schema: Int,
    _ view: ByteView
  ) {
    let name = names.text(of: edge.target)
    report(
      .missingKey,
      at: start,
      view,
      "the \(schemata.text(schema)) '\(view.string(object.id.range).shortened)' needs '\(name)'",
      hint: "add the id of the entity that stands there: \"\(name)\": [\"…\"]"
    )
  }
}
