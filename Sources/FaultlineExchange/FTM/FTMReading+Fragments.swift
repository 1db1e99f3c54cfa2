internal import Faultline

extension FTMReading {
  /// A fragment with what to say if no other one completes it.
  struct WaitingFragment {
    let fragment: RelationFragment
    let line: Int
    let column: Int
    let message: String
    let hint: String
  }

  /// Keeps the relation that was drafted, of which an end is missing, until all lines are read.
  mutating func wait(
    _ draft: borrowing RelationDraft,
    from: FTMLine.Property?,
    to: FTMLine.Property?,
    missing: Int,
    _ schema: Int,
    _ view: ByteView,
    _ sink: inout some RecordSink & ~Copyable
  ) {
    func text(_ end: FTMLine.Property?) -> RecordID {
      guard let end, let first = end.range.first else { return "" }
      return RecordID(view.string(object.values[first].range))
    }
    var labels: [LabelNumber: String] = [:]
    for index in 0..<object.properties.count {
      let name = Int(object.properties[index].name)
      labels[names.label(name, in: &sink)] = names.text(of: name)
    }
    let relation = Relation(
      id: RecordID(view.string(object.id.range)),
      kind: kind(of: draft, schema, &sink),
      from: text(from),
      to: text(to),
      role: draft.role.map(view.string),
      time: draft.time,
      stake: draft.stake,
      directness: draft.directness,
      properties: draft.properties.map {
        Property(name: labels[$0.label] ?? "", value: view.string($0.text))
      }
    )
    let name = names.text(of: missing)
    let place = place(of: start, view)
    fragments.append(
      WaitingFragment(
        fragment: RelationFragment(relation, cites: draft.cites),
        line: place.line,
        column: place.column,
        message:
          "the \(schemata.text(schema)) '\(relation.id.rawValue.shortened)' needs '\(name)', here or in "
          + "another line of this id",
        hint: "add the id of the entity that stands there: \"\(name)\": [\"…\"]"
      )
    )
  }

  /// The kind of a draft, which a role may have changed.
  private mutating func kind(
    of draft: borrowing RelationDraft,
    _ schema: Int,
    _ sink: inout some RecordSink & ~Copyable
  ) -> RelationKind {
    let kind = FTMSchemata.edges[schema].kind
    let number = draft.kind
    if sink.number(of: kind) == number { return kind }
    return FTMSchemata.refinements.first { sink.number(of: $0.kind) == number }?.kind ?? kind
  }

  /// Hands on the relations that came in parts.
  mutating func addFragments(_ sink: inout some RecordSink & ~Copyable) {
    guard !fragments.isEmpty else { return }
    let incomplete = sink.add(fragments.map(\.fragment))
    for number in incomplete {
      let waiting = fragments[number]
      findings.add(
        .missingKey,
        line: waiting.line,
        column: waiting.column,
        waiting.message,
        hint: waiting.hint
      )
    }
    fragments = []
  }
}
