internal import Faultline

extension Draft {
  struct Judgement {
    /// Judgements have none.
    var id: RecordID?
    var a: String?
    var b: String?
    var verdict: Faultline.Judgement.Verdict?
    var by: String?
    var on: PartialDate?
    var why: String?
    var cites: [Faultline.Cite] = []

    var record: Faultline.Judgement? {
      guard let a, let b, let verdict, let by, let on, let why else { return nil }
      return Faultline.Judgement(
        a: a,
        b: b,
        verdict: verdict,
        by: by,
        on: on,
        why: why,
        cites: cites
      )
    }
  }
}

extension RecordTables {
  static let judgement = YAMLTable<Draft.Judgement>(
    phrase: "a judgement",
    keys: [
      .required("a", \.a, .line(), at: { _, _ in .side(0) }),
      .required("b", \.b, .line(), at: { _, _ in .side(1) }),
      .required("verdict", \.verdict, .word("verdict")),
      .required("by", \.by, .line()),
      .required("on", \.on, .date, at: { _, _ in .time }),
      .required("why", \.why, .line()),
      .list("cites", \.cites, of: .cite, at: { .cite($1) }),
    ]
  )
}
