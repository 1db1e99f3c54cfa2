internal import CExpat

/// Takes XML apart with expat, block by block.
///
/// Everything that touches the memory of expat is in this file. Files that declare entities are refused: none of the
/// formats needs them, and they can blow a small file up to a large one, or ask for other files. Nothing outside of the
/// file is ever opened. Expat understands UTF-8, UTF-16, Latin-1 and ASCII.
@safe struct XMLStream: ~Copyable {
  /// Why the text is no XML.
  struct Failure: Error {
    let message: String
    let hint: String
    let line: Int
    let column: Int
  }

  /// What the callbacks of expat write to.
  @safe private final class Inbox {
    var events: [XMLEvent] = []
    var rootPrefix: String?
    var hasEntities = false
    // unsafe: the parser outlives every callback.
    let parser: XML_Parser

    init(_ parser: XML_Parser) { unsafe self.parser = unsafe parser }

    func add(_ kind: XMLEvent.Kind, _ name: String = "") {
      let line = unsafe Int(XML_GetCurrentLineNumber(parser))
      let column = unsafe Int(XML_GetCurrentColumnNumber(parser)) + 1
      events.append(XMLEvent(kind: kind, name: name, line: line, column: column))
    }

    /// The name of an element without the prefix of the root.
    func local(_ name: String) -> String {
      guard let colon = name.firstIndex(of: ":") else {
        if rootPrefix == nil { rootPrefix = "" }
        return name
      }
      let prefix = String(name[..<colon])
      if rootPrefix == nil { rootPrefix = prefix }
      return prefix == rootPrefix ? String(name[name.index(after: colon)...]) : name
    }
  }

  // unsafe: made in the initializer, freed in the deinitializer, never handed out.
  private let parser: XML_Parser
  private let inbox: Inbox

  /// Makes a stream; `nil` if there is not enough memory.
  init?() {
    guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
    unsafe self.parser = unsafe parser
    inbox = unsafe Inbox(parser)
    // unsafe here and below: the inbox lives as long as the parser, and the texts of expat are copied.
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(inbox).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data = unsafe data, let name = unsafe name else { return }
        let inbox = unsafe Unmanaged<Inbox>.fromOpaque(data).takeUnretainedValue()
        var list: [(name: String, value: String)] = []
        var index = 0
        while let attributes = unsafe attributes, let key = unsafe attributes[index],
          let value = unsafe attributes[index + 1]
        {
          unsafe list.append((String(cString: key), String(cString: value)))
          index += 2
        }
        inbox.add(.start(list), inbox.local(unsafe String(cString: name)))
      },
      { data, name in
        guard let data = unsafe data, let name = unsafe name else { return }
        let inbox = unsafe Unmanaged<Inbox>.fromOpaque(data).takeUnretainedValue()
        inbox.add(.end, inbox.local(unsafe String(cString: name)))
      }
    )
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data = unsafe data, let text = unsafe text else { return }
      let inbox = unsafe Unmanaged<Inbox>.fromOpaque(data).takeUnretainedValue()
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      inbox.add(.text(unsafe String(decoding: bytes, as: UTF8.self)))
    }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      guard let data = unsafe data else { return }
      let inbox = unsafe Unmanaged<Inbox>.fromOpaque(data).takeUnretainedValue()
      inbox.hasEntities = true
      _ = unsafe XML_StopParser(inbox.parser, XML_Bool(XML_FALSE))
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Takes the next bytes apart.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - isLast: Whether they are the last ones.
  ///   - events: Takes what is in them.
  /// - Throws: ``Failure``; what stands before it is among the events, and nothing can be read after it.
  func read(_ bytes: Span<UInt8>, isLast: Bool, into events: inout [XMLEvent]) throws(Failure) {
    defer {
      events += inbox.events
      inbox.events.removeAll(keepingCapacity: true)
    }
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(truncatingIfNeeded: buffer.count),
        isLast ? 1 : 0
      )
    }
    guard status != XML_STATUS_OK else { return }
    let line = unsafe Int(XML_GetCurrentLineNumber(parser))
    let column = unsafe Int(XML_GetCurrentColumnNumber(parser)) + 1
    if inbox.hasEntities {
      throw Failure(
        message: "the file declares entities",
        hint: "write what they stand for in their place, and take the declarations out",
        line: line,
        column: column
      )
    }
    let words = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
    throw Failure(
      message: "this is not well-formed XML: \(words ?? "unknown error")",
      hint: "see whether the file is whole; programs write XML right",
      line: line,
      column: column
    )
  }
}
