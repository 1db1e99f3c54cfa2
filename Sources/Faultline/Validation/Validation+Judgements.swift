extension Validation {
  /// A judgement is about two different things, of which the records have at least one, and none says the contrary.
  ///
  /// An id that is not there may belong to imported data, so it is told as a warning and kept.
  mutating func checkJudgements() {
    guard !records.judgements.isEmpty else { return }
    let names = foldedNames()
    var verdicts: [[String]: Int] = [:]
    for (number, judgement) in records.judgements.enumerated() {
      let record = RecordReference(.judgement, number)
      let sides = [judgement.a, judgement.b].map { NameFolding.fold($0) }
      if sides[0] == sides[1] {
        add(
          .idleJudgement,
          record,
          .side(1),
          "a judgement about '\(judgement.a)' and itself",
          hint: "name two different ids, or an id and a name"
        )
        continue
      }
      for (side, text) in [judgement.a, judgement.b].enumerated()
      where RecordID(text).isSlug && index[RecordID(text)] == nil && !names.contains(sides[side])
        && locations.isWhole
      {
        add(
          .idleJudgement,
          record,
          .side(side),
          "no record has the id or the name '\(text)'",
          hint: "it is kept for data that is read together with these records"
        )
      }
      let pair = sides.sorted()
      guard let other = verdicts[pair] else {
        verdicts[pair] = number
        continue
      }
      if records.judgements[other].verdict != judgement.verdict {
        let place = place(of: RecordReference(.judgement, other))
        add(
          .contraryJudgements,
          record,
          nil,
          "'\(judgement.a)' and '\(judgement.b)' are judged the same and different (\(place))",
          hint: "delete the one that does not hold; until then the later date counts"
        )
      }
    }
  }

  private func foldedNames() -> Set<String> {
    var names: Set<String> = []
    for entity in records.entities {
      for name in entity.names { names.insert(NameFolding.fold(name.value)) }
    }
    return names
  }
}
