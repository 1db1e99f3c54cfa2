internal import Faultline

/// The state of reading the records of one file: what was found so far, and where the reading is.
struct YAMLReading {
  var findings: YAMLFindings
  /// The places of the fields of the record that is being read.
  var marks: [RecordLocations.Mark] = []
  /// Whether the file says that its records come from another tool, and may be what people would not write.
  var isImported = false
  /// The key whose value is being read, for messages.
  var key = ""
  /// The number of the item that is being read, of the innermost list of mappings.
  var item = 0

  init(_ findings: YAMLFindings) { self.findings = findings }

  /// Reports something about a node.
  mutating func report(_ code: Diagnostic.Code, _ node: YAMLNode, _ message: String, hint: String) {
    findings.add(code, at: node.mark, message, hint: hint)
  }

  /// Reports that a node is not of the shape that is wanted.
  mutating func reportShape(of node: YAMLNode, wanted: String, hint: String) {
    switch node.value {
    case .refused: break
    case .nothing:
      report(.wrongShape, node, "'\(key)' has no value", hint: "write one, or delete the line")
    default:
      report(.wrongShape, node, "'\(key)' is \(node.shape), not \(wanted)", hint: hint)
    }
  }

  /// The items of a list, or `nil` with a report if a node is none.
  mutating func items(of node: YAMLNode) -> [YAMLNode]? {
    switch node.value {
    case .list(let items): return items
    case .text(let text):
      reportShape(of: node, wanted: "a list", hint: "write it as a list: [\(text.shortened)]")
    default: reportShape(of: node, wanted: "a list", hint: "write it as a list: [ … ]")
    }
    return nil
  }

  /// Remembers where a field stands.
  mutating func place(_ field: RecordField, at mark: YAMLMark) {
    marks.append(RecordLocations.Mark(field, line: mark.line, column: mark.column))
  }
}

/// Makes a value of a node, or reports why there is none.
struct YAMLValue<Value>: Sendable {
  let read: @Sendable (YAMLNode, inout YAMLReading) -> Value?

  init(_ read: @escaping @Sendable (YAMLNode, inout YAMLReading) -> Value?) {
    self.read = read
  }
}
