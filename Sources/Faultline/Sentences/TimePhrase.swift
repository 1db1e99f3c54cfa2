extension Period {
  /// The span in words: `since 2023-10-20`, `until 2025`, `2019 to 2021`; empty if neither end is known.
  public var phrase: String {
    switch (from, until) {
    case (nil, nil): ""
    case (let from?, nil): "since \(from)"
    case (nil, let until?): "until \(until)"
    case (let from?, let until?): "\(from) to \(until)"
    }
  }
}

extension Action.Dates {
  /// The days in words: `announced 2025-01-15, published and effective 2025-01-16`.
  public var phrase: String {
    let days: [(word: String, date: PartialDate?)] = [
      ("announced", announced), ("published", published), ("effective", effective),
    ]
    var parts: [(words: [String], date: PartialDate)] = []
    for day in days {
      guard let date = day.date else { continue }
      if parts.last?.date == date {
        parts[parts.count - 1].words.append(day.word)
      } else {
        parts.append(([day.word], date))
      }
    }
    var phrases = parts.map { $0.words.joined(with: " and ") + " \($0.date)" }
    if let until { phrases.append("until \(until)") }
    return phrases.joined(with: ", ")
  }
}
