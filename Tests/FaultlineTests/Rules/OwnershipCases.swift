import Testing

/// A worked case of ownership: who holds what, and what follows.
struct OwnershipCase: Sendable, CustomTestStringConvertible {
  let name: String
  let listed: String
  let holdings: String
  let target: String
  let verdict: String
  /// Who is listed or caught, and who may be.
  var certain = ""
  var possible = ""
  /// What listed and caught parties hold of the target, at least and at most; nothing where it is not of interest.
  var aggregate: (min: String, max: String)?
  var lookThrough: String?

  var testDescription: String { name }

  /// The published examples and those that follow from them, each under its name.
  static let all = [
    OwnershipCase(
      name: "OFAC-401-1",
      listed: "X",
      holdings: "X A 50; A B 50",
      target: "B",
      verdict: "blocked",
      certain: "A B X",
      aggregate: ("50", "50"),
      lookThrough: "25"
    ),
    OwnershipCase(
      name: "OFAC-401-2",
      listed: "X",
      holdings: "X A 50; X B 50; A C 25; B C 25",
      target: "C",
      verdict: "blocked",
      certain: "A B C X",
      aggregate: ("50", "50"),
      lookThrough: "25"
    ),
    OwnershipCase(
      name: "OFAC-401-3",
      listed: "X",
      holdings: "X A 50; X B 10; A B 40",
      target: "B",
      verdict: "blocked",
      certain: "A B X",
      aggregate: ("50", "50"),
      lookThrough: "30"
    ),
    OwnershipCase(
      name: "OFAC-401-4",
      listed: "X",
      holdings: "X A 50; X B 25; A C 25; B C 25",
      target: "C",
      verdict: "not-blocked",
      certain: "A X",
      aggregate: ("25", "25"),
      lookThrough: "18.75"
    ),
    OwnershipCase(
      name: "OFAC-401-5-recalled",
      listed: "X",
      holdings: "X A 25; X B 25; A C 50; B C 50",
      target: "C",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("0", "0"),
      lookThrough: "25"
    ),
    OwnershipCase(
      name: "OFAC-399",
      listed: "X Y",
      holdings: "X A 25; Y A 25",
      target: "A",
      verdict: "blocked",
      certain: "A X Y",
      aggregate: ("50", "50"),
      lookThrough: "50"
    ),
    OwnershipCase(
      name: "OFAC-399-diffprog",
      listed: "X Y",
      holdings: "X A 30; Y A 20",
      target: "A",
      verdict: "blocked",
      certain: "A X Y",
      aggregate: ("50", "50"),
      lookThrough: "50"
    ),
    OwnershipCase(
      name: "OFAC-398",
      listed: "X",
      holdings: "X A 20; controls X A; directs X A",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("20", "20"),
      lookThrough: "20"
    ),
    OwnershipCase(
      name: "BELOW-49.99",
      listed: "X",
      holdings: "X A 49.99",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("49.99", "49.99"),
      lookThrough: "49.99"
    ),
    OwnershipCase(
      name: "BELOW-49.9999999999",
      listed: "X",
      holdings: "X A 49.9999999999",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("49.9999999999", "49.9999999999")
    ),
    OwnershipCase(
      name: "BOUNDARY-50",
      listed: "X",
      holdings: "X A 50",
      target: "A",
      verdict: "blocked",
      certain: "A X",
      aggregate: ("50", "50"),
      lookThrough: "50"
    ),
    OwnershipCase(
      name: "BROKEN-CHAIN",
      listed: "X",
      holdings: "X A 49; A B 100",
      target: "B",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("0", "0"),
      lookThrough: "49"
    ),
    OwnershipCase(
      name: "CYCLE-SELF-LIFT",
      listed: "X",
      holdings: "X A 10; A B 100; B A 90",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("10", "10"),
      lookThrough: "10"
    ),
    OwnershipCase(
      name: "CYCLE-100",
      listed: "X",
      holdings: "A B 100; B A 100",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("0", "0"),
      lookThrough: "0"
    ),
    OwnershipCase(
      name: "CYCLE-HIT",
      listed: "X",
      holdings: "X A 40; B A 60; A B 100; X B 0",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("40", "40"),
      lookThrough: "40"
    ),
    OwnershipCase(
      name: "DIAMOND",
      listed: "X",
      holdings: "X A 60; X B 60; A C 30; B C 30",
      target: "C",
      verdict: "blocked",
      certain: "A B C X",
      aggregate: ("60", "60"),
      lookThrough: "36"
    ),
    OwnershipCase(
      name: "PARALLEL-EDGES",
      listed: "X",
      holdings: "X A 30; X A 25",
      target: "A",
      verdict: "blocked",
      certain: "A X",
      aggregate: ("55", "55"),
      lookThrough: "55"
    ),
    OwnershipCase(
      name: "UNKNOWN-PCT",
      listed: "X",
      holdings: "X A ?",
      target: "A",
      verdict: "possible",
      certain: "X",
      possible: "A",
      aggregate: ("0", "100"),
      lookThrough: "0"
    ),
    OwnershipCase(
      name: "RANGE-25-50",
      listed: "X",
      holdings: "X A 25-50",
      target: "A",
      verdict: "possible",
      certain: "X",
      possible: "A",
      aggregate: ("25", "50"),
      lookThrough: "25"
    ),
    OwnershipCase(
      name: "RANGE-50-75",
      listed: "X",
      holdings: "X A 50-75; A B 50-75",
      target: "B",
      verdict: "blocked",
      certain: "A B X",
      aggregate: ("50", "75"),
      lookThrough: "25"
    ),
    OwnershipCase(
      name: "UNKNOWN-ABOVE",
      listed: "X",
      holdings: "X A ?; A B 100",
      target: "B",
      verdict: "possible",
      certain: "X",
      possible: "A B",
      aggregate: ("0", "100"),
      lookThrough: "0"
    ),
    OwnershipCase(
      name: "BACKED-WITH-A-STAKE",
      listed: "X",
      holdings: "X A 23; invests X A ?",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("23", "23"),
      lookThrough: "23"
    ),
    OwnershipCase(
      name: "VOTES-ARE-NO-CAPITAL",
      listed: "X",
      holdings: "X A 60 of votes",
      target: "A",
      verdict: "not-blocked",
      certain: "X",
      aggregate: ("0", "0"),
      lookThrough: "0"
    ),
    OwnershipCase(
      name: "LISTED-ITSELF",
      listed: "A",
      holdings: "X A 10",
      target: "A",
      verdict: "listed",
      certain: "A"
    ),
  ]
}
