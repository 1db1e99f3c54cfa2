/// A JSON Schema (draft 2020-12), as far as the schemas of this project use it.
///
/// Understood are `type`, `const`, `enum`, `properties`, `required`, `additionalProperties`, `items`, `oneOf`, `$ref`
/// within the document, `pattern`, `minimum` and `maximum`. A keyword that is not
/// understood is an error, so that nothing passes unseen.
public struct JSONSchema {
  private let root: JSONValue

  /// Takes a schema.
  ///
  /// - Parameter root: The document.
  public init(_ root: JSONValue) { self.root = root }

  /// Holds a value against the schema.
  ///
  /// - Parameter value: The value.
  /// - Returns: What is wrong, each with its path; empty if nothing is.
  public func problems(with value: JSONValue) -> [String] {
    problems(value, root, "$")
  }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    if case .boolean(let isAllowed) = schema { return isAllowed ? [] : ["\(path): not allowed"] }
    guard case .object(let members) = schema else { return ["\(path): the schema is no object"] }
    return members.flatMap { problems(value, $0, schema, path) }
  }

  private func problems(
    _ value: JSONValue,
    _ rule: JSONValue.Member,
    _ schema: JSONValue,
    _ path: String
  ) -> [String] {
    switch rule.key {
    case "$schema", "$id", "$defs", "title", "description", "additionalProperties": return []
    case "type": return isOf(rule.value.text ?? "", value) ? [] : ["\(path): no \(rule.value)"]
    case "const": return value == rule.value ? [] : ["\(path): \(value) is not \(rule.value)"]
    case "enum": return rule.value.items.contains(value) ? [] : ["\(path): \(value) not listed"]
    case "minimum", "maximum": return bound(value, rule, path)
    case "pattern": return pattern(value, rule.value.text ?? "", path)
    case "required":
      return rule.value.items.compactMap(\.text).filter { value[$0] == nil }
        .map { "\(path): no '\($0)'" }
    case "properties": return properties(value, rule.value, schema, path)
    case "items":
      return value.items.enumerated().flatMap { problems($1, rule.value, "\(path)[\($0)]") }
    case "oneOf":
      let results = rule.value.items.map { problems(value, $0, path) }
      if results.count(where: \.isEmpty) == 1 { return [] }
      return ["\(path): \(results.count(where: \.isEmpty)) of the alternatives fit"]
        + (results.min { $0.count < $1.count } ?? [])
    case "$ref":
      guard let name = rule.value.text?.split(separator: "/").last,
        let target = root["$defs"]?[String(name)]
      else { return ["\(path): \(rule.value) leads nowhere"] }
      return problems(value, target, path)
    default: return ["\(path): the keyword '\(rule.key)' is not understood"]
    }
  }

  private func properties(
    _ value: JSONValue,
    _ known: JSONValue,
    _ schema: JSONValue,
    _ path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member in
      if let rule = known[member.key] {
        return problems(member.value, rule, "\(path).\(member.key)")
      }
      guard let rest = schema["additionalProperties"] else { return [String]() }
      return problems(member.value, rest, "\(path).\(member.key)")
    }
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch value {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let digits): type == "number" || (type == "integer" && !digits.contains("."))
    case .text: type == "string"
    case .list: type == "array"
    case .object: type == "object"
    }
  }

  private func bound(_ value: JSONValue, _ rule: JSONValue.Member, _ path: String) -> [String] {
    guard case .number(let digits) = value, case .number(let limit) = rule.value,
      let number = Double(digits), let bound = Double(limit)
    else { return [] }
    let fits = rule.key == "minimum" ? number >= bound : number <= bound
    return fits ? [] : ["\(path): \(digits) is beyond the \(rule.key)"]
  }

  private func pattern(_ value: JSONValue, _ pattern: String, _ path: String) -> [String] {
    guard let expression = try? Regex(pattern) else { return ["\(path): no pattern: \(pattern)"] }
    guard let text = value.text else { return [] }
    return (try? expression.firstMatch(in: text)) == nil ? ["\(path): \(text) ≠ \(pattern)"] : []
  }
}
