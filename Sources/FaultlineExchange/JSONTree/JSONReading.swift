internal import Faultline

/// The state of reading a file of JSON: what is wrong, and where.
struct JSONReading {
  let tree: JSONTree
  var findings: BulkFindings
  var losses = LossReport()

  /// The only value of the file.
  var root: JSONNode { tree.roots[0] }

  /// Reads a file, or says why that cannot be done.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - file: What it is called.
  ///   - isLines: Whether it may hold several values, one behind the other.
  ///   - body: Makes records of the values.
  /// - Returns: The records, what is wrong, and what had no place.
  static func read(
    _ bytes: [UInt8],
    named file: String,
    isLines: Bool = false,
    _ body: (inout JSONReading) -> RecordSet
  ) -> ReadResult {
    switch JSONTree.read(bytes, named: file, isLines: isLines) {
    case .failure(let finding): return ReadResult(diagnostics: [finding])
    case .tree(let tree):
      var reading = JSONReading(tree: tree, findings: BulkFindings(file: file))
      let records = body(&reading)
      return ReadResult(
        records: records,
        diagnostics: reading.findings.all,
        losses: reading.losses
      )
    }
  }

  /// Reports something about a value.
  mutating func report(_ code: Diagnostic.Code, _ node: JSONNode, _ message: String, hint: String) {
    let place =
      findings.count < BulkResult.findingLimit ? tree.place(of: node.offset) : (line: 0, column: 0)
    findings.add(code, line: place.line, column: place.column, message, hint: hint)
  }

  /// The value of a key as a text, or `nil` with a report that it is needed.
  mutating func needed(_ key: String, of node: JSONNode, in what: String) -> String? {
    if let word = node[key]?.word { return word }
    report(
      .missingKey,
      node[key] ?? node,
      node[key] == nil ? "\(what) needs '\(key)'" : "'\(key)' is no text",
      hint: "write \"\(key)\": \"…\""
    )
    return nil
  }

  /// The id of a key, as ``needed(_:of:in:)``; of a list, as which Python writes ids of several parts, all of them.
  mutating func identity(_ key: String, of node: JSONNode, in what: String) -> String? {
    guard let items = node[key]?.items, !items.isEmpty else {
      return needed(key, of: node, in: what)
    }
    let words = items.compactMap(\.word)
    guard words.count == items.count else { return needed(key, of: node, in: what) }
    return "(" + words.joined(separator: ", ") + ")"
  }

  /// The items of a list, or none with a report that it is no list.
  mutating func items(of node: JSONNode?, _ what: String) -> [JSONNode] {
    guard let node else { return [] }
    if let items = node.items { return items }
    report(
      .wrongShape,
      node,
      "\(what) is \(node.shape), not a list",
      hint: "write it as a list: [ … ]"
    )
    return []
  }
}
