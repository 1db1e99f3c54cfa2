internal import Faultline

/// Which keys a mapping has, and how the value of each is read.
struct YAMLTable<Draft>: Sendable {
  /// Names the field that stands at a key: of the item of the enclosing list, and of the place in the list here.
  typealias Place = @Sendable (_ item: Int, _ index: Int) -> RecordField

  struct Key: Sendable {
    let name: String
    let isRequired: Bool
    /// Whether its value is a list, which imported records may leave out.
    let isList: Bool
    let read: @Sendable (YAMLNode, inout YAMLReading, inout Draft) -> Void

    init(
      name: String,
      isRequired: Bool,
      isList: Bool = false,
      read: @escaping @Sendable (YAMLNode, inout YAMLReading, inout Draft) -> Void
    ) {
      self.name = name
      self.isRequired = isRequired
      self.isList = isList
      self.read = read
    }
  }

  /// What the mapping is, with its article: `a source`.
  let phrase: String
  let keys: [Key]
  /// Looks at the values together, once all keys are read.
  var check: (@Sendable (Draft, inout YAMLReading) -> Void)?

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - draft: Takes the values.
  ///   - reading: Takes unknown, missing and wrong keys.
  /// - Returns: Whether it is a mapping at all.
  func read(_ node: YAMLNode, into draft: inout Draft, _ reading: inout YAMLReading) -> Bool {
    guard case .mapping(let entries) = node.value else {
      if case .refused = node.value { return false }
      let names = keys.filter(\.isRequired).map { "\($0.name): …" }
      let shown = names.isEmpty ? keys.prefix(2).map { "\($0.name): …" } : names
      reading.report(
        .wrongShape,
        node,
        "\(phrase) is a mapping, not \(node.shape)",
        hint: "write {\(shown.joined(separator: ", "))}"
      )
      return false
    }
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        report(unknown: entry, &reading)
        continue
      }
      reading.key = key.name
      key.read(entry.value, &reading, &draft)
    }
    for key in keys
    where key.isRequired && !(key.isList && reading.isImported)
      && !entries.contains(where: { $0.key == key.name })
    {
      reading.report(
        .missingKey,
        node,
        "\(phrase) needs '\(key.name)'",
        hint: "add '\(key.name): …'"
      )
    }
    check?(draft, &reading)
    return true
  }

  private func report(unknown entry: YAMLEntry, _ reading: inout YAMLReading) {
    let names = keys.map(\.name)
    let key = entry.key.count <= 60 ? entry.key : entry.key.prefix(60) + "…"
    let usual = YAMLSynonyms.keys[entry.key.lowercased()]?.first(where: names.contains)
    reading.findings.add(
      .unknownKey,
      at: entry.mark,
      "\(phrase) has no '\(key)'",
      hint: usual.map { "did you mean '\($0)'?" } ?? Suggestion.hint(for: key, among: names)
    )
  }
}

extension YAMLTable.Key {
  /// A key that must be there.
  static func required<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Draft, Value?> & Sendable,
    _ value: YAMLValue<Value>,
    at place: YAMLTable.Place? = nil
  ) -> Self {
    key(name, isRequired: true, path, value, place)
  }

  /// A key that may be left out.
  static func optional<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Draft, Value?> & Sendable,
    _ value: YAMLValue<Value>,
    at place: YAMLTable.Place? = nil
  ) -> Self {
    key(name, isRequired: false, path, value, place)
  }

  private static func key<Value>(
    _ name: String,
    isRequired: Bool,
    _ path: any WritableKeyPath<Draft, Value?> & Sendable,
    _ value: YAMLValue<Value>,
    _ place: YAMLTable.Place?
  ) -> Self {
    Self(name: name, isRequired: isRequired) { node, reading, draft in
      if let place { reading.place(place(reading.item, 0), at: node.mark) }
      draft[keyPath: path] = value.read(node, &reading)
    }
  }

  /// A key with a list, which may be left out unless it is required.
  ///
  /// - Parameters:
  ///   - name: The key.
  ///   - path: Where the values go.
  ///   - value: How an item is read.
  ///   - isRequired: Whether the key must be there.
  ///   - isFilled: Whether the list must hold something.
  ///   - place: Names the field that an item is.
  /// - Returns: The key.
  static func list<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Draft, [Value]> & Sendable,
    of value: YAMLValue<Value>,
    isRequired: Bool = false,
    isFilled: Bool = false,
    at place: YAMLTable.Place? = nil
  ) -> Self {
    Self(name: name, isRequired: isRequired, isList: true) { node, reading, draft in
      guard let items = reading.items(of: node) else { return }
      if isFilled, items.isEmpty, !reading.isImported {
        reading.report(
          .missingKey,
          node,
          "'\(name)' is empty",
          hint: "at least one thing must stand in it"
        )
      }
      let outer = reading.item
      var values: [Value] = []
      for item in items {
        // An item that cannot be read is left out, so fields are numbered by what is kept.
        let marks = reading.marks.count
        if let place { reading.place(place(outer, values.count), at: item.mark) }
        reading.item = values.count
        reading.key = name
        if let value = value.read(item, &reading) {
          values.append(value)
        } else {
          reading.marks.removeSubrange(marks...)
        }
      }
      reading.item = outer
      draft[keyPath: path] = values
    }
  }
}
