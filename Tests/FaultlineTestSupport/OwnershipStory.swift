public import Faultline

/// A few companies and who holds what in them, written down in one line each.
public struct OwnershipStory: Sendable {
  /// The records.
  public var records = RecordSet()

  /// Makes the records of a story.
  ///
  /// - Parameters:
  ///   - listed: Who is on the list, with spaces between: `X Y`; a day behind a name as in `X@2022-03-03`.
  ///   - holdings: What is held, with semicolons between: `X A 50; A B 25-50 from 2020 until 2021; X C ?`. A kind other than
  ///     `owns` stands in front (`controls X A`), a basis behind (`X A 60 of board`).
  ///   - countries: Where companies are, `D us`, with semicolons between.
  public init(listed: String, holdings: String, countries: String = "") {
    records.sources = [
      Source(id: "register", sourceClass: .registry, title: "Register", publisher: "Registry")
    ]
    records.entities = [Entity(id: "list", kind: .list, names: [Name("The List")])]
    for word in listed.split(separator: " ") {
      let parts = word.split(separator: "@")
      let target = OwnershipStory.id(parts[0])
      records.actions.append(
        Action(
          id: RecordID("listing-\(target)"),
          kind: .listing,
          title: "Addition of \(parts[0])",
          dates: Action.Dates(effective: parts.count > 1 ? PartialDate(String(parts[1])) : nil),
          parts: [
            Action.Part(role: .list, player: "list"), Action.Part(role: .target, player: target),
          ],
          cites: [Cite(source: "register")]
        )
      )
      add(String(parts[0]))
    }
    for (number, holding) in holdings.split(separator: ";").enumerated() {
      add(holding.split(separator: " ").map(String.init), number)
    }
    for line in countries.split(separator: ";") {
      let words = line.split(separator: " ").map(String.init)
      let id = OwnershipStory.id(words[0][...])
      if let place = records.entities.firstIndex(where: { $0.id == id }) {
        records.entities[place].countries = [words[1]]
      }
    }
  }

  /// The id of a party.
  public static func id(_ name: Substring) -> RecordID { RecordID(name.lowercased()) }

  private mutating func add(_ name: String) {
    let id = OwnershipStory.id(name[...])
    guard !records.entities.contains(where: { $0.id == id }) else { return }
    records.entities.append(
      Entity(id: id, kind: .company, names: [Name(name)], cites: [Cite(source: "register")])
    )
  }

  private mutating func add(_ words: [String], _ number: Int) {
    var words = words[...]
    var kind: RelationKind = "owns"
    if let first = words.first, Vocabulary.definition(of: RelationKind(rawValue: first)) != nil {
      kind = RelationKind(rawValue: first)
      words = words.dropFirst()
    }
    guard let owner = words.popFirst(), let asset = words.popFirst() else { return }
    add(owner)
    add(asset)
    var (min, max): (ExactDecimal?, ExactDecimal?)
    var (from, until): (PartialDate?, PartialDate?)
    var basis = Stake.Basis.equity
    while let word = words.popFirst() {
      switch word {
      case "from": from = words.popFirst().flatMap { PartialDate($0) }
      case "until": until = words.popFirst().flatMap { PartialDate($0) }
      case "of": basis = words.popFirst().flatMap { Stake.Basis(rawValue: $0) } ?? basis
      case "?": (min, max) = (nil, nil)
      default:
        let ends = word.split(separator: "-").map { ExactDecimal(String($0)) }
        (min, max) = (ends.first ?? nil, ends.last ?? nil)
      }
    }
    let stake = min.flatMap { min in max.flatMap { Stake(min: min, max: $0, basis: basis) } }
    records.relations.append(
      Relation(
        id: RecordID("holding-\(number)"),
        kind: kind,
        from: OwnershipStory.id(owner[...]),
        to: OwnershipStory.id(asset[...]),
        time: Period(from: from, until: until),
        stake: stake,
        cites: [Cite(source: "register")]
      )
    )
  }
}

extension Rule {
  /// A rule with the arithmetic of OFAC's 50 percent rule, from the list of a story.
  public static let halves = Rule(
    id: "halves",
    title: "50 percent rule",
    lists: ["list"],
    threshold: Threshold(ExactDecimal(mantissa: 50))
  )

  /// A rule with the arithmetic of the UK's test: more than half, of one party, of shares or votes, or control.
  public static let majorities = Rule(
    id: "majorities",
    title: "Own or control",
    lists: ["list"],
    threshold: Threshold(ExactDecimal(mantissa: 50), .moreThan),
    aggregates: false,
    bases: [.equity, .votes],
    control: Control(relations: ["controls"], majorities: [.board])
  )

  /// A rule that was in force, is stayed, and may come back.
  public static let stayed = Rule(
    id: "stayed",
    title: "Affiliates rule",
    lists: ["list"],
    threshold: Threshold(ExactDecimal(mantissa: 50)),
    exempt: ["us"],
    outcome: "restricted",
    phases: [
      Phase(state: .inForce, time: span("2025-09-29", "2025-11-10")),
      Phase(state: .stayed, time: span("2025-11-10", "2026-11-10"), instrument: "90 FR 50857"),
      Phase(
        state: .unverified,
        time: span("2026-11-10", nil),
        condition: "the stay was not extended"
      ),
    ]
  )

  private static func span(_ from: String, _ until: String?) -> Period {
    Period(from: PartialDate(from), until: until.flatMap { PartialDate($0) })
  }
}
