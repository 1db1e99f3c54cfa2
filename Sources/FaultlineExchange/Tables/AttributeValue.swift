internal import Faultline

/// A value of a table of nodes or edges: what formats of nodes and edges can hold at most.
enum AttributeValue {
  case text(String)
  case decimal(ExactDecimal)
  case flag(Bool)
  /// Several texts, and what stands between them in a format that has no lists.
  case texts([String], separator: String)

  /// The value as one text.
  var text: String {
    switch self {
    case .text(let text): text
    case .decimal(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts, let separator): texts.joined(separator: separator)
    }
  }
}

/// A column of a table of nodes or edges.
struct Attribute<Row>: Sendable {
  enum ValueType: Sendable {
    case text
    case decimal
    case flag
    case texts
  }

  let name: String
  let type: ValueType
  /// The value in a row; `nil` where there is none.
  let value: @Sendable (Row) -> AttributeValue?

  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name: name, type: .text) { row in value(row).map { .text($0) } }
  }

  static func date(_ name: String, _ value: @escaping @Sendable (Row) -> PartialDate?) -> Self {
    Self(name: name, type: .text) { row in value(row).map { .text($0.description) } }
  }

  static func decimal(_ name: String, _ value: @escaping @Sendable (Row) -> ExactDecimal?) -> Self {
    Self(name: name, type: .decimal) { row in value(row).map { .decimal($0) } }
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool?) -> Self {
    Self(name: name, type: .flag) { row in value(row).map { .flag($0) } }
  }

  static func texts(
    _ name: String,
    separator: String = " | ",
    _ value: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    Self(name: name, type: .texts) { row in
      let texts = value(row)
      return texts.isEmpty ? nil : .texts(texts, separator: separator)
    }
  }
}
