internal import Faultline

/// Makes a tree of a YAML file, of the part of YAML that records use.
///
/// Mappings, lists and texts are accepted. Anchors, aliases, tags, merge keys, directives, several documents, keys
/// that are not texts, deep nesting and very long texts are reported and refused: they let a small file grow without
/// bound, or let one text be read as two things.
struct YAMLTree {
  /// How deep lists and mappings may stand in each other.
  static let maximumDepth = 32
  /// How many bytes a text may have.
  static let maximumTextLength = 64 << 10
  /// How many bytes a file may have.
  static let maximumFileLength = 256 << 20

  private struct Frame {
    let mark: YAMLMark
    let isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    /// The keys so far, once there are too many to look through one by one.
    var keys: [String: YAMLMark] = [:]
    /// The key whose value comes next.
    var key: (name: String, mark: YAMLMark)?
    /// Whether the entry that comes next is left out, because of its key.
    var skipsEntry = false

    /// Where a key stands that was there before.
    func mark(of key: String) -> YAMLMark? {
      entries.count <= Frame.fewKeys
        ? entries.first { $0.key == key }?.mark : keys[key]
    }

    mutating func append(_ entry: YAMLEntry) {
      entries.append(entry)
      if entries.count == Frame.fewKeys + 1 {
        for entry in entries { keys[entry.key] = entry.mark }
      } else if entries.count > Frame.fewKeys {
        keys[entry.key] = entry.mark
      }
    }

    private static var fewKeys: Int { 16 }
  }

  private var frames: [Frame] = []
  private var root: YAMLNode?
  private var documents = 0
  private var isDone = false
  /// Whether everything that was read so far is in the tree.
  private var isWhole = true
  /// Whether the first key says that the records come from another tool, whose texts may be anything.
  private var isImported = false
  private var findings: YAMLFindings

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - findings: Takes what is wrong with it.
  /// - Returns: The root of the tree and whether all of the file is in it; no root for an empty file.
  static func read(
    _ bytes: [UInt8],
    _ findings: inout YAMLFindings
  ) -> (root: YAMLNode?, isWhole: Bool) {
    let start = YAMLCharacterCheck.byteOrderMark(of: bytes)
    var check = YAMLCharacterCheck(bytes, from: start)
    guard check.run(&findings) else { return (nil, false) }
    let collected = findings
    let read = YAMLEventSource.read(bytes[start...]) { source in
      var tree = YAMLTree(findings: collected)
      let isWhole = tree.read(source)
      return (tree.root, isWhole, tree.findings)
    }
    guard let (root, isWhole, found) = read else { return (nil, false) }
    findings = found
    return (root, isWhole)
  }

  private init(findings: YAMLFindings) { self.findings = findings }

  /// How many bytes a text may have here.
  private var textLimit: Int {
    isImported ? YAMLTree.maximumFileLength : YAMLTree.maximumTextLength
  }

  private mutating func read(_ source: borrowing YAMLEventSource) -> Bool {
    do throws(YAMLEventSource.Failure) {
      while !isDone { take(try source.next(keeping: textLimit)) }
      return isWhole
    } catch {
      let problem = YAMLSyntaxProblem(error)
      findings.add(.syntax, at: problem.mark, problem.message, hint: problem.hint)
      root = nil
      return false
    }
  }

  private mutating func take(_ event: YAMLEvent) {
    refuseDecoration(of: event)
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .streamEnd: isDone = true
    case .documentStart(let hasDirectives): startDocument(event.mark, hasDirectives: hasDirectives)
    case .alias(let name):
      findings.add(
        .unsupported,
        at: event.mark,
        "an alias (*\(name))",
        hint: "write the value out; if a text is meant to start with '*', put it in quotes"
      )
      add(YAMLNode(mark: event.mark, value: .refused))
    case .scalar(let text, let isPlain, let byteCount):
      take(text, isPlain: isPlain, byteCount: byteCount, at: event.mark)
    case .listStart: open(Frame(mark: event.mark, isMapping: false))
    case .mappingStart: open(Frame(mark: event.mark, isMapping: true))
    case .listEnd, .mappingEnd: close()
    }
  }

  private mutating func refuseDecoration(of event: YAMLEvent) {
    if let anchor = event.anchor {
      findings.add(
        .unsupported,
        at: event.mark,
        "an anchor (&\(anchor))",
        hint: "leave it out; if a text is meant to start with '&', put it in quotes"
      )
    }
    if let tag = event.tag {
      findings.add(
        .unsupported,
        at: event.mark,
        "a tag (\(tag))",
        hint: "leave it out: every value is a text; one that starts with '!' needs quotes"
      )
    }
  }

  private mutating func startDocument(_ mark: YAMLMark, hasDirectives: Bool) {
    documents += 1
    if hasDirectives {
      findings.add(
        .unsupported,
        at: mark,
        "a directive (%YAML or %TAG)",
        hint: "delete the line that starts with '%'"
      )
    }
    if documents == 2 {
      findings.add(
        .unsupported,
        at: mark,
        "a second document in one file",
        hint: "delete the line '---', or write a second file"
      )
      isWhole = false
      isDone = true
    }
  }

  private mutating func take(_ text: String, isPlain: Bool, byteCount: Int, at mark: YAMLMark) {
    if byteCount > textLimit {
      findings.add(
        .badText,
        at: mark,
        "a text of \(byteCount) bytes; \(YAMLTree.maximumTextLength) (64 KiB) is the most",
        hint: "shorten it; if a quote is not closed, close it"
      )
      return add(YAMLNode(mark: mark, value: .refused))
    }
    if !isImported, let problem = TextCheck.firstProblem(in: text) {
      findings.add(.badText, at: mark, "the text holds \(problem.message)", hint: problem.hint)
      return add(YAMLNode(mark: mark, value: .refused))
    }
    if frames.last?.isMapping == true, frames.last?.key == nil {
      return startEntry(text, isPlain: isPlain, at: mark)
    }
    add(YAMLNode(mark: mark, value: isPlain && text.isEmpty ? .nothing : .text(text)))
  }

  private mutating func startEntry(_ key: String, isPlain: Bool, at mark: YAMLMark) {
    guard var frame = frames.popLast() else { return }
    if key == "<<", isPlain {
      findings.add(.unsupported, at: mark, "a merge key (<<)", hint: "write the values out")
      frame.skipsEntry = true
    } else if let first = frame.mark(of: key) {
      findings.add(
        .repeatedKey,
        at: mark,
        "'\(YAMLTree.shortened(key))' stands here twice; the first is in line \(first.line)",
        hint: "make one of the two; if two records are meant, start the second with '- '"
      )
      frame.skipsEntry = true
    }
    frame.key = (key, mark)
    frames.append(frame)
  }

  private mutating func open(_ frame: Frame) {
    guard frames.count < YAMLTree.maximumDepth else {
      findings.add(
        .unsupported,
        at: frame.mark,
        "lists and mappings stand in each other more than \(YAMLTree.maximumDepth) deep",
        hint: "records are at most 6 deep: look for brackets that are not closed"
      )
      root = nil
      isWhole = false
      isDone = true
      return
    }
    frames.append(frame)
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let value: YAMLNode.Value = frame.isMapping ? .mapping(frame.entries) : .list(frame.items)
    add(YAMLNode(mark: frame.mark, value: value))
  }

  /// Puts a finished node where it belongs: at the root, into a list, or into a mapping as key or value.
  private mutating func add(_ node: YAMLNode) {
    guard var frame = frames.popLast() else {
      root = node
      return
    }
    defer { frames.append(frame) }
    guard frame.isMapping else {
      frame.items.append(node)
      return
    }
    guard let key = frame.key else {
      if case .refused = node.value {
      } else {
        findings.add(
          .unsupported,
          at: node.mark,
          "a key that is \(node.shape)",
          hint: "keys are single words; put a text that starts with '{' or '[' in quotes"
        )
      }
      frame.key = ("", node.mark)
      frame.skipsEntry = true
      return
    }
    if !frame.skipsEntry {
      frame.append(YAMLEntry(key: key.name, mark: key.mark, value: node))
      if frames.isEmpty, frame.entries.count == 1, key.name == YAMLRecordReading.importedKey,
        case .text("yes") = node.value
      {
        isImported = true
      }
    }
    frame.key = nil
    frame.skipsEntry = false
  }

  private static func shortened(_ key: String) -> String {
    key.count <= 60 ? key : key.prefix(60) + "…"
  }
}
