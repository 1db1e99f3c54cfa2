internal import Faultline

extension Draft {
  struct NamedText {
    var name: String?
    var value: String?
  }
}

private let propertyTable = YAMLTable<Draft.NamedText>(
  phrase: "a property",
  keys: [.required("name", \.name, .line()), .required("value", \.value, .line())]
)

extension YAMLValue where Value == Property {
  /// A property with its name.
  fileprivate static let property = YAMLValue { node, reading in
    var draft = Draft.NamedText()
    guard propertyTable.read(node, into: &draft, &reading), let name = draft.name,
      let value = draft.value
    else { return nil }
    return Property(name: name, value: value)
  }
}

extension YAMLValue where Value == [Property] {
  /// A mapping of names to texts, or to lists of texts.
  ///
  /// Imported records may have a list of `{name: …, value: …}`, for names and orders that a mapping cannot have.
  static let properties = YAMLValue { node, reading in
    if reading.isImported, case .list(let items) = node.value {
      return items.compactMap { YAMLValue<Property>.property.read($0, &reading) }
    }
    guard case .mapping(let entries) = node.value else {
      reading.reportShape(
        of: node,
        wanted: "a mapping",
        hint: "write {legalForm: GmbH, website: [https://…, https://…]}"
      )
      return nil
    }
    var properties: [Property] = []
    for entry in entries {
      let name = reading.isImported ? entry.key : entry.key.trimmingSpace()
      guard reading.isImported || !name.isEmpty && name.utf8.count <= 100 else {
        reading.findings.add(
          .badText,
          at: entry.mark,
          name.isEmpty ? "a property has no name" : "the name of a property is too long",
          hint: "write a short name: legalForm"
        )
        continue
      }
      let items: [YAMLNode] =
        if case .list(let items) = entry.value.value { items } else { [entry.value] }
      for item in items {
        reading.key = entry.key
        guard let value = YAMLValue<String>.line().read(item, &reading) else { continue }
        properties.append(Property(name: name, value: value))
      }
    }
    return properties
  }
}
