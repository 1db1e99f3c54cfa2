internal import Faultline

extension YAMLValue where Value == String {
  /// A text of one line.
  ///
  /// - Parameter limit: How many characters it may have.
  /// - Returns: The value.
  static func line(limit: Int = 2000) -> YAMLValue {
    YAMLValue { node, reading in
      guard case .text(let raw) = node.value else {
        reading.reportShape(
          of: node,
          wanted: "a text",
          hint: "write one text; put one that starts with '[' or '{' in quotes"
        )
        return nil
      }
      if reading.isImported { return raw }
      let text = raw.trimmingSpace()
      guard !text.isEmpty else {
        reading.report(
          .wrongShape,
          node,
          "'\(reading.key)' is empty",
          hint: "write a text, or delete the line"
        )
        return nil
      }
      guard !text.utf8.contains(UInt8(ascii: "\n")) else {
        reading.report(
          .badText,
          node,
          "'\(reading.key)' holds a line break",
          hint: "write it on one line, or after '>-' with no empty lines"
        )
        return nil
      }
      guard text.utf8.count <= limit || text.count <= limit else {
        reading.report(
          .badText,
          node,
          "'\(reading.key)' has \(text.count) characters; \(limit) are the most",
          hint: "shorten it"
        )
        return nil
      }
      return text
    }
  }

  /// A quotation.
  static let quote = line(limit: Cite.maximumQuoteLength)

  /// A link.
  static let link = YAMLValue { node, reading in
    guard let text = line().read(node, &reading) else { return nil }
    if reading.isImported { return text }
    let schemes = ["https://", "http://", "mailto:"]
    guard let scheme = schemes.first(where: text.lowercased().hasPrefix) else {
      let looksBare = text.contains(".") && !text.contains(":")
      reading.report(
        .badLink,
        node,
        "'\(text.shortened)' is no link that is accepted",
        hint: looksBare
          ? "write https://\(text.shortened)"
          : "a link starts with https://, http:// or mailto:"
      )
      return nil
    }
    guard text.utf8.count > scheme.utf8.count, !text.utf8.contains(UInt8(ascii: " ")) else {
      reading.report(
        .badLink,
        node,
        text.contains(" ") ? "the link holds a space" : "the link ends after '\(scheme)'",
        hint: text.contains(" ") ? "write %20 for a space" : "write the whole link"
      )
      return nil
    }
    return text
  }

  /// The code of a country.
  static let country = YAMLValue { node, reading in
    guard let text = line().read(node, &reading) else { return nil }
    if reading.isImported || CountryCodes.contains(text) { return text }
    let hint: String
    if CountryCodes.contains(text.lowercased()) {
      hint = "write it in lower case: \(text.lowercased())"
    } else if text.lowercased() == "uk" {
      hint = "the United Kingdom is 'gb'"
    } else {
      hint = "write the two letters of ISO 3166-1, such as cn or us; eu for the European Union"
    }
    reading.report(.unknownWord, node, "'\(text.shortened)' is no country code", hint: hint)
    return nil
  }

  /// The tag of a language.
  static let language = YAMLValue { node, reading in
    guard let text = line().read(node, &reading) else { return nil }
    if reading.isImported { return text }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          }
      }
    guard isTag else {
      reading.report(
        .unknownWord,
        node,
        "'\(text.shortened)' is no language tag",
        hint: "write a tag of BCP 47, such as zh, en or zh-Hant"
      )
      return nil
    }
    return text
  }

  /// A category of entities.
  static let category = YAMLValue { node, reading in
    (reading.isImported ? line() : known).read(node, &reading)
  }

  private static let known = word("category", Vocabulary.categories.map { ($0.name, $0.name) })
}

extension YAMLValue {
  /// One of some words.
  ///
  /// - Parameters:
  ///   - what: What the word is, for messages.
  ///   - words: The words and what each means.
  /// - Returns: The value.
  static func word(_ what: String, _ words: [(word: String, value: Value)]) -> YAMLValue
  where Value: Sendable {
    YAMLValue { node, reading in
      guard let text = YAMLValue<String>.line().read(node, &reading) else { return nil }
      if let match = words.first(where: { $0.word == text }) { return match.value }
      reading.report(
        .unknownWord,
        node,
        "'\(text.shortened)' is no \(what)",
        hint: Suggestion.hint(for: text, among: words.map(\.word))
      )
      return nil
    }
  }

  /// One of some kinds; in imported records, any.
  ///
  /// - Parameters:
  ///   - what: What the word is, for messages.
  ///   - known: The kinds that people may write.
  /// - Returns: The value.
  static func kind(_ what: String, _ known: [Value]) -> YAMLValue
  where Value: RawRepresentable & Sendable, Value.RawValue == String {
    let word = word(what, known.map { ($0.rawValue, $0) })
    return YAMLValue { node, reading in
      guard reading.isImported else { return word.read(node, &reading) }
      return YAMLValue<String>.line().read(node, &reading).flatMap(Value.init(rawValue:))
    }
  }

  /// A case of an enumeration, by its raw value.
  static func word(_ what: String) -> YAMLValue
  where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    word(what, Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension YAMLValue where Value == RelationKind {
  /// A kind of relation.
  ///
  /// The reading of a kind (`backs`) is understood as a slip for its name (`invests`).
  static let relationKind = YAMLValue { node, reading in
    guard let text = YAMLValue<String>.line().read(node, &reading) else { return nil }
    let kind = RelationKind(rawValue: text)
    if reading.isImported || Vocabulary.definition(of: kind) != nil { return kind }
    let read = Vocabulary.relationKinds.first {
      $0.forward == text || $0.heading.lowercased() == text
    }
    let names = Vocabulary.relationKinds.map(\.kind.rawValue)
    reading.report(
      .unknownWord,
      node,
      "'\(text.shortened)' is no kind of relation",
      hint: read.map { "did you mean '\($0.kind.rawValue)'?" }
        ?? Suggestion.hint(for: text, among: names)
    )
    return nil
  }
}

extension String {
  /// The text without spaces and line breaks at its ends.
  func trimmingSpace() -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    let isTrimmed = first == startIndex && utf8.index(after: last) == endIndex
    return isTrimmed ? self : String(self[first...last])
  }

  /// The text, or its beginning if it is long, for messages.
  var shortened: String {
    utf8.count <= 80 ? self : prefix(60) + "…"
  }
}
