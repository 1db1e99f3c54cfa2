/// A place in a YAML file.
struct YAMLMark: Hashable {
  /// The line, from 1.
  let line: Int
  /// The column in characters, from 1.
  let column: Int
}

/// A value of a YAML file with its place.
///
/// Scalars are texts, whatever they look like.
struct YAMLNode {
  enum Value {
    /// A text.
    case text(String)
    /// Nothing: `key:` with no value behind it.
    case nothing
    /// A list.
    case list([YAMLNode])
    /// A mapping, in the order of the file, each key once.
    case mapping([YAMLEntry])
    /// Something that is not accepted and has been reported.
    case refused
  }

  let mark: YAMLMark
  let value: Value

  /// What it is, for messages.
  var shape: String {
    switch value {
    case .text: "a text"
    case .nothing: "nothing"
    case .list: "a list"
    case .mapping: "a mapping"
    case .refused: "something that is not accepted"
    }
  }
}

/// A key of a mapping and its value.
struct YAMLEntry {
  let key: String
  let mark: YAMLMark
  let value: YAMLNode
}
