internal import Faultline

extension Draft {
  struct Source {
    var id: RecordID?
    var sourceClass: Faultline.Source.Class?
    var title: String?
    var publisher: String?
    var issuer: RecordID?
    var author: String?
    var origin: String?
    var published: PartialDate?
    var retrieved: PartialDate?
    var url: String?
    var archive: String?

    var record: Faultline.Source? {
      guard let id, let sourceClass, let title, let publisher else { return nil }
      return Faultline.Source(
        id: id,
        sourceClass: sourceClass,
        title: title,
        publisher: publisher,
        issuer: issuer,
        author: author,
        origin: origin,
        published: published,
        retrieved: retrieved,
        url: url,
        archive: archive
      )
    }
  }

  struct Relation {
    var id: RecordID?
    var kind: RelationKind?
    var from: RecordID?
    var to: RecordID?
    var role: String?
    var time: Period?
    var stake: Faultline.Stake?
    var amount: Faultline.Amount?
    var directness: Faultline.Relation.Directness?
    var stances: [Faultline.Stance] = []
    var pin: Faultline.Pin?
    var note: String?
    var properties: [Property]?
    var cites: [Faultline.Cite] = []

    var record: Faultline.Relation? {
      guard let kind, let from, let to else { return nil }
      return Faultline.Relation(
        id: id,
        kind: kind,
        from: from,
        to: to,
        role: role,
        time: time ?? .unknown,
        stake: stake,
        amount: amount,
        directness: directness,
        stances: stances,
        pin: pin,
        note: note,
        cites: cites,
        properties: properties ?? []
      )
    }
  }

  struct Claim {
    var id: RecordID?
    var about: [RecordID] = []
    var says: String?
    var stances: [Faultline.Stance] = []
    var pin: Faultline.Pin?
    var note: String?

    var record: Faultline.Claim? {
      guard let id, let says else { return nil }
      return Faultline.Claim(
        id: id,
        about: about,
        says: says,
        stances: stances,
        pin: pin,
        note: note
      )
    }
  }
}

/// The tables of the records that hold little else than plain values.
enum RecordTables {
  static let source = YAMLTable<Draft.Source>(
    phrase: "a source",
    keys: [
      .required("id", \.id, .newID, at: { _, _ in .id }),
      .required("class", \.sourceClass, .word("class of sources")),
      .required("title", \.title, .line()),
      .required("publisher", \.publisher, .line()),
      .optional("issuer", \.issuer, .reference, at: { _, _ in .issuer }),
      .optional("author", \.author, .line()),
      .optional("origin", \.origin, .line()),
      .optional("published", \.published, .date, at: { _, _ in .published }),
      .optional("retrieved", \.retrieved, .date, at: { _, _ in .retrieved }),
      .optional("url", \.url, .link),
      .optional("archive", \.archive, .link),
    ]
  )

  static let relation = YAMLTable<Draft.Relation>(
    phrase: "a relation",
    keys: [
      .optional("id", \.id, .newRelationID, at: { _, _ in .id }),
      .required("kind", \.kind, .relationKind, at: { _, _ in .kind }),
      .required("from", \.from, .reference, at: { _, _ in .from }),
      .required("to", \.to, .reference, at: { _, _ in .to }),
      .optional("role", \.role, .line()),
      .optional("time", \.time, .time, at: { _, _ in .time }),
      .optional("stake", \.stake, .stake, at: { _, _ in .stake }),
      .optional("amount", \.amount, .amount),
      .optional("direct", \.directness, .word("answer to 'direct'")),
      .list("stances", \.stances, of: .stance, at: { .stance($1) }),
      .optional("pin", \.pin, .pin),
      .optional("note", \.note, .line()),
      .optional("properties", \.properties, .properties),
      .list("cites", \.cites, of: .cite, at: { .cite($1) }),
    ],
    check: { draft, reading in
      guard !reading.isImported, draft.stake != nil, let kind = draft.kind,
        let definition = Vocabulary.definition(of: kind), !definition.takesStake,
        let mark = reading.marks.first(where: { $0.field == .stake })
      else { return }
      let kinds = Vocabulary.relationKinds.filter(\.takesStake).map(\.kind.rawValue)
      reading.findings.add(
        .unknownKey,
        at: YAMLMark(line: Int(mark.line), column: Int(mark.column)),
        "a relation of the kind '\(kind.rawValue)' has no 'stake'",
        hint: "only \(kinds.joined(separator: ", ")) have one; say other percentages in 'note'"
      )
    }
  )

  static let claim = YAMLTable<Draft.Claim>(
    phrase: "a claim",
    keys: [
      .required("id", \.id, .newID, at: { _, _ in .id }),
      .list(
        "about",
        \.about,
        of: .reference,
        isRequired: true,
        isFilled: true,
        at: { .about($1) }
      ),
      .required("says", \.says, .line()),
      .list("stances", \.stances, of: .stance, isRequired: true, at: { .stance($1) }),
      .optional("pin", \.pin, .pin),
      .optional("note", \.note, .line()),
    ]
  )
}
