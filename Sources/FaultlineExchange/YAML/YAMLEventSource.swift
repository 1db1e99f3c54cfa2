internal import CLibYAML

/// Reads the events of a YAML document with libyaml.
///
/// Everything that touches the memory of libyaml is in this file. The bytes must outlive the source, which is why
/// it is only made by ``read(_:_:)``.
@safe struct YAMLEventSource: ~Copyable {
  /// Why libyaml gave up.
  struct Failure: Error {
    /// What it says.
    let problem: String
    /// While doing what.
    let context: String
    /// Where.
    let mark: YAMLMark
    /// Where what it was doing began.
    let start: YAMLMark
  }

  // unsafe: allocated in the initializer and freed in the deinitializer, never handed out.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Reads events from bytes until the body returns.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - body: Takes the source.
  /// - Returns: What the body returns; `nil` if there is not enough memory.
  static func read<Result>(
    _ bytes: ArraySlice<UInt8>,
    _ body: (borrowing YAMLEventSource) -> Result
  ) -> Result? {
    // unsafe: the buffer outlives the source, which lives inside this closure only.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let source = unsafe YAMLEventSource(buffer) else { return nil }
      return body(source)
    }
  }

  private init?(_ buffer: UnsafeBufferPointer<UInt8>) {
    // unsafe here and below: the parser was allocated two lines up and is initialized by libyaml.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe self.parser = unsafe parser
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Reads the next event.
  ///
  /// - Parameter limit: How many bytes a text may have; of a longer one only the length is given.
  /// - Returns: The event; after the last one always `streamEnd`.
  /// - Throws: ``Failure`` if the bytes are not well-formed; nothing can be read after that.
  func next(keeping limit: Int = YAMLTree.maximumTextLength) throws(Failure) -> YAMLEvent {
    // unsafe here and below: libyaml fills the event, its texts are copied, and it is deleted before it goes away.
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEventSource.converted(event, keeping: limit)
  }

  private func failure() -> Failure {
    // unsafe: the texts of libyaml are constants, the marks plain numbers.
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let mark = unsafe YAMLMark(parser.pointee.problem_mark)
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    return Failure(
      problem: problem ?? "the file is not YAML",
      context: context ?? "",
      mark: isReader ? YAMLMark(unsafe parser.pointee.mark) : mark,
      start: context == nil ? mark : unsafe YAMLMark(parser.pointee.context_mark)
    )
  }

  private static func converted(_ event: yaml_event_t, keeping limit: Int) -> YAMLEvent {
    let mark = unsafe YAMLMark(event.start_mark)
    // unsafe: the type says which member of the union is filled; texts end with NUL or have a length.
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, mark: mark)
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      let hasTags = unsafe start.tag_directives.start != start.tag_directives.end
      let hasDirectives = unsafe start.version_directive != nil || hasTags
      return YAMLEvent(kind: .documentStart(hasDirectives: hasDirectives), mark: mark)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, mark: mark)
    case YAML_ALIAS_EVENT:
      let name = unsafe text(event.data.alias.anchor) ?? ""
      return YAMLEvent(kind: .alias(name), mark: mark)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      // What is far too long is reported, not copied.
      let isKept = unsafe scalar.length <= limit
      return YAMLEvent(
        kind: .scalar(
          isKept ? unsafe String(decoding: bytes, as: UTF8.self) : "",
          isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE,
          byteCount: unsafe scalar.length
        ),
        mark: mark,
        anchor: unsafe text(scalar.anchor),
        tag: unsafe text(scalar.tag)
      )
    case YAML_SEQUENCE_START_EVENT:
      return YAMLEvent(
        kind: .listStart,
        mark: mark,
        anchor: unsafe text(event.data.sequence_start.anchor),
        tag: unsafe text(event.data.sequence_start.tag)
      )
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .listEnd, mark: mark)
    case YAML_MAPPING_START_EVENT:
      return YAMLEvent(
        kind: .mappingStart,
        mark: mark,
        anchor: unsafe text(event.data.mapping_start.anchor),
        tag: unsafe text(event.data.mapping_start.tag)
      )
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, mark: mark)
    default: return YAMLEvent(kind: .streamEnd, mark: mark)
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    // unsafe: a text of libyaml that ends with NUL.
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(decodingCString: pointer, as: UTF8.self)
  }
}

extension YAMLMark {
  /// The place that libyaml counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
