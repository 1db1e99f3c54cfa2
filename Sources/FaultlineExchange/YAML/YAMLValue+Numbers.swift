internal import Faultline

extension YAMLValue where Value == PartialDate {
  /// A date as precise as its source.
  static let date = YAMLValue { node, reading in
    guard let text = YAMLValue<String>.line().read(node, &reading) else { return nil }
    if let date = PartialDate(text) { return date }
    let problem = DateProblem(text)
    reading.report(.badDate, node, problem.message, hint: problem.hint)
    return nil
  }
}

extension YAMLValue where Value == ExactDecimal {
  /// A number from 0 to 100.
  static let percentage = YAMLValue { node, reading in
    guard let number = number("per cent, such as 1.49").read(node, &reading) else { return nil }
    guard ExactDecimal(mantissa: 0) <= number, number <= ExactDecimal(mantissa: 100) else {
      reading.report(
        .badNumber,
        node,
        "'\(reading.key)' is \(number): a stake is a percentage from 0 to 100",
        hint: "write the share in per cent; sums of money go into 'amount'"
      )
      return nil
    }
    return number
  }

  /// A sum of money, 0 or more.
  static let sum = YAMLValue { node, reading in
    guard let number = number("units of the currency, such as 2500000000").read(node, &reading)
    else { return nil }
    guard reading.isImported || ExactDecimal(mantissa: 0) <= number else {
      reading.report(
        .badNumber,
        node,
        "a sum of \(number) is less than nothing",
        hint: "write it without '-', and who paid whom by the ends of the relation"
      )
      return nil
    }
    return number
  }

  private static func number(_ unit: String) -> YAMLValue {
    YAMLValue { node, reading in
      guard let text = YAMLValue<String>.line().read(node, &reading) else { return nil }
      if let number = ExactDecimal(text) { return number }
      reading.report(
        .badNumber,
        node,
        "'\(text.shortened)' is no number",
        hint: hint(for: text) ?? "write digits with at most one point: \(unit)"
      )
      return nil
    }
  }

  private static func hint(for text: String) -> String? {
    let bare = String(text.filter { $0 != "%" && $0 != " " && $0 != "_" && $0 != "'" })
    if ExactDecimal(bare) != nil { return "write \(bare)" }
    let grouped = bare.split(separator: ",", omittingEmptySubsequences: false)
    if grouped.count > 1 {
      let joined = grouped.joined()
      if grouped.dropFirst().allSatisfy({ $0.utf8.count == 3 }), ExactDecimal(joined) != nil {
        return "write it without commas: \(joined)"
      }
      let pointed = grouped.joined(separator: ".")
      if ExactDecimal(pointed) != nil { return "write a point: \(pointed)" }
    }
    let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits > 18 { return "a number has at most 18 digits" }
    if text.contains("illion") { return "write all the zeros: 2.5 billion is 2500000000" }
    return nil
  }
}

extension YAMLValue where Value == String {
  /// A currency.
  static let currency = YAMLValue { node, reading in
    guard let text = line().read(node, &reading) else { return nil }
    if reading.isImported || isCode(text) { return text }
    let upper = text.uppercased()
    let usual = ["$": "USD", "US$": "USD", "€": "EUR", "RMB": "CNY", "¥": "CNY", "£": "GBP"]
    reading.report(
      .unknownWord,
      node,
      "'\(text.shortened)' is no currency",
      hint: (usual[upper] ?? (isCode(upper) ? upper : nil)).map { "write \($0)" }
        ?? "write the three capitals of ISO 4217: USD, CNY, EUR"
    )
    return nil
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
