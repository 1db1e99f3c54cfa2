extension Validation {
  /// Nothing is part of itself, directly or through others.
  mutating func checkStructure() {
    for (number, relation) in records.relations.enumerated() where relation.from == relation.to {
      add(
        .selfRelation,
        RecordReference(.relation, number),
        .to,
        "'\(relation.from)' stands at both ends",
        hint: "name another entity at one end, or delete the relation"
      )
    }
    for kind in ["part-of", .memberOfGroup] as [RelationKind] {
      var graph = CycleSearch()
      for (number, relation) in records.relations.enumerated()
      where relation.kind == kind && relation.from != relation.to {
        graph.add(from: relation.from, to: relation.to, tag: number)
      }
      for cycle in graph.cycles() where isAtOneTime(cycle) {
        report(cycle, .relation, reading: kind.rawValue) { _ in .to }
      }
    }
    var amendments = CycleSearch()
    for (number, action) in records.actions.enumerated() {
      for part in action.parts where part.role == .item && index[part.player]?.type == .action {
        amendments.add(from: action.id, to: part.player, tag: number)
      }
    }
    let actions = records.actions
    for cycle in amendments.cycles() {
      report(cycle, .action, reading: "item") { edge in
        let part = actions[edge.tag].parts.firstIndex {
          $0.role == .item && $0.player == edge.to
        }
        return .part(part ?? 0)
      }
    }
  }

  private mutating func report(
    _ cycle: [CycleSearch.Edge],
    _ type: RecordReference.RecordType,
    reading: String,
    field: (CycleSearch.Edge) -> RecordField
  ) {
    guard let closing = cycle.last else { return }
    let shown = cycle.prefix(6).map { "'\($0.from)'" } + (cycle.count > 6 ? ["…"] : [])
    let ring = (shown + ["'\(closing.to)'"]).joined(separator: " → ")
    add(
      .cycle,
      RecordReference(type, closing.tag),
      field(closing),
      "a circle of '\(reading)': \(ring)",
      hint: "delete or turn around one of these \(cycle.count) links"
    )
  }

  /// Whether there may be a day on which all relations of a circle held.
  private func isAtOneTime(_ cycle: [CycleSearch.Edge]) -> Bool {
    let bounds = cycle.map { records.relations[$0.tag].time.bounds }
    let start = bounds.map(\.fromEarliest).max() ?? .min
    let end = bounds.map(\.untilLatest).min() ?? .max
    return start < end
  }
}
