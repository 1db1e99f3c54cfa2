/// What an XML parser comes across.
struct XMLEvent {
  /// What it is.
  enum Kind {
    /// An element begins.
    case start([(name: String, value: String)])
    /// An element ends.
    case end
    /// Text, perhaps only a part of it.
    case text(String)
  }

  let kind: Kind
  /// The local name of the element; with its prefix if that is not the prefix of the root.
  let name: String
  let line: Int
  let column: Int

  /// The value of an attribute of an element that begins, without spaces around it.
  func attribute(_ name: String) -> String? {
    guard case .start(let attributes) = kind else { return nil }
    return attributes.first { $0.name == name }?.value.trimmingSpace()
  }

  /// The attributes of an element that begins.
  var attributes: [(name: String, value: String)] {
    if case .start(let attributes) = kind { attributes } else { [] }
  }

  /// What the attributes say whose names are not known.
  func values(except known: [String]) -> [GraphAttribute] {
    attributes.compactMap { name, value in
      known.contains(name) || value.isEmpty ? nil : GraphAttribute(name, [value])
    }
  }
}
