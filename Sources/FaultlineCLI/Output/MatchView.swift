internal import Faultline
internal import FaultlineExchange

/// What became of a list of names, in all its forms.
struct MatchView {
  /// A name and who is meant by it.
  struct Row {
    let entry: NameList.Entry
    let verdict: NameScreening.Verdict
    let candidate: NameCandidate?
    /// The other candidates.
    let others: [NameCandidate]

    init(_ entry: NameList.Entry, _ candidates: [NameCandidate], _ graph: Graph) {
      self.entry = entry
      let (verdict, candidate) = NameScreening.verdict(candidates, in: graph)
      (self.verdict, self.candidate) = (verdict, candidate)
      others = candidates.filter { $0.node != candidate?.node }
    }
  }

  let rows: [Row]
  let graph: Graph

  static let columns = [
    "line", "name", "band", "score", "id", "label", "kind", "matched", "reason", "others",
  ]

  var cells: [[String]] {
    rows.map { row in
      let node = row.candidate?.node
      return [
        String(row.entry.line), row.entry.subject.name, row.verdict.rawValue,
        row.candidate.map { Words.decimal($0.score, places: 2) } ?? "",
        node.map { graph.id(of: $0).rawValue } ?? "", node.map { graph.label(of: $0) } ?? "",
        node.map { graph.kind(of: $0).name } ?? "", row.candidate?.name ?? "",
        row.candidate?.reason ?? "",
        row.others.map { graph.id(of: $0.node).rawValue }.joined(separator: " "),
      ]
    }
  }

  var summary: String {
    let counts = NameScreening.Verdict.allCases.map { verdict in
      "\(rows.count { $0.verdict == verdict }) \(verdict.rawValue)"
    }
    return "\(Words.count(rows.count, "name")): \(counts.joined(separator: ", "))"
  }

  var document: Document {
    var document = Document()
    document.add(
      .table(
        ["line", "name", "band", "score", "id", "why"],
        rows: cells.map { [$0[0], $0[1], $0[2], $0[3], $0[4], $0[8]] },
        numeric: [0, 3],
        whole: [2]
      )
    )
    return document
  }

  var json: [UInt8] {
    let answers = rows.map { row in
      JSONAnswer.ScreenedName(
        line: row.entry.line,
        name: row.entry.subject.name,
        verdict: row.verdict,
        candidates: (row.candidate.map { [$0] } ?? []) + row.others
      )
    }
    return JSONAnswer.screening(answers, in: graph)
  }
}
