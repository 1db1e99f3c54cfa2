internal import Faultline

extension YAMLValue where Value == [Property] {
  /// A mapping of names to texts, or to lists of texts.
  static let properties = YAMLValue { node, reading in
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
      let name = entry.key.trimmingSpace()
      guard !name.isEmpty, name.utf8.count <= 100 else {
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
