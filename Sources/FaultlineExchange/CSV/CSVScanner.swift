internal import CFaultlineBytes

/// Takes rows of a table apart, after RFC 4180, with any delimiter.
struct CSVScanner {
  /// What came of a row.
  enum Outcome {
    /// The row is whole.
    case row
    /// It does not end in the block.
    case unfinished
    /// A quote stands inside a field that does not start with one.
    case strayQuote(Int)
    /// Something stands behind the quote that ends a field.
    case behindQuote(Int)
    /// A quoted field does not end.
    case openQuote(Int)
  }

  let view: ByteView
  let delimiter: UInt8
  /// How many bytes of the file stand in the block; a line feed follows.
  let count: Int
  let isLast: Bool
  /// Whether no more than this block can be held at once.
  let isFull: Bool

  /// Where the next row starts.
  var position: Int
  /// How many line feeds the last row holds, with the one that ends it.
  private(set) var lineFeeds = 0
  /// Not 0 if a byte of the row, or one a little behind it, is not ASCII.
  var beyond: UInt64 = 0

  // The marks of the 64 bytes from here on that were not yet passed.
  private var windowStart: Int
  private var stops: UInt64
  private var windowBeyond: UInt64

  init(_ block: Block, at position: Int, delimiter: UInt8) {
    view = block.view
    count = block.count
    isLast = block.isLast
    isFull = block.isFull
    self.delimiter = delimiter
    self.position = position
    windowStart = position
    let bits = view.fieldBits(at: position, delimiter)
    stops = bits.stops
    windowBeyond = bits.beyond
  }

  /// Goes on at a position.
  @inline(__always)
  private mutating func look(from position: Int) {
    windowStart = position
    let bits = view.fieldBits(at: position, delimiter)
    stops = bits.stops
    windowBeyond = bits.beyond
    beyond |= windowBeyond
  }

  /// Goes to a row.
  mutating func move(to position: Int) {
    self.position = position
    look(from: position)
  }

  /// Takes the next row apart.
  ///
  /// - Parameter fields: Takes the fields, without quotes; those with doubled quotes in them are marked as escaped.
  /// - Returns: Whether there is one, and what is wrong.
  @inline(__always)
  mutating func next(_ fields: inout Stack<TextRange>) -> Outcome {
    fields.removeAll()
    beyond = windowBeyond
    lineFeeds = 1
    var start = position
    while true {
      while stops == 0 {
        // The line feed behind the block ends the search.
        look(from: windowStart + 64)
      }
      let stop = windowStart + stops.trailingZeroBitCount
      stops &= stops &- 1
      let byte = view[stop]
      if byte == delimiter {
        fields.append(TextRange(start, stop))
        start = stop + 1
      } else if byte == UInt8(ascii: "\n") {
        if stop >= count, !isLast { return .unfinished }
        let isReturn = stop > start && view[stop - 1] == UInt8(ascii: "\r")
        fields.append(TextRange(start, isReturn ? stop - 1 : stop))
        position = stop + 1
        return .row
      } else {
        guard stop == start else { return .strayQuote(stop) }
        var end = 0
        let outcome = quoted(&end, from: stop, &fields)
        guard case .row = outcome else { return outcome }
        // What ends the field is the next mark.
        look(from: end)
        if view[end] == UInt8(ascii: "\r") { end += 1 }
        stops &= stops &- 1
        guard view[end] == delimiter else {
          if end >= count, !isLast { return .unfinished }
          position = end + 1
          return .row
        }
        start = end + 1
      }
    }
  }

  /// Reads a quoted field, from its opening quote to what stands behind the closing one.
  private mutating func quoted(
    _ end: inout Int,
    from quote: Int,
    _ fields: inout Stack<TextRange>
  ) -> Outcome {
    var current = quote + 1
    var isEscaped = false
    var feeds = 0
    while true {
      let bits = view.fieldBits(at: current, UInt8(ascii: "\""))
      beyond |= bits.beyond
      guard bits.stops != 0 else {
        current += 64
        continue
      }
      current += bits.stops.trailingZeroBitCount
      if view[current] == UInt8(ascii: "\n") {
        if current >= count { return isLast || isFull ? .openQuote(quote) : .unfinished }
        feeds += 1
        current += 1
      } else if view[current + 1] == UInt8(ascii: "\"") {
        isEscaped = true
        current += 2
      } else {
        break
      }
    }
    if current + 1 >= count, !isLast { return .unfinished }
    let behind = view[current + 1]
    let isEnd =
      behind == delimiter || behind == UInt8(ascii: "\n")
      || (behind == UInt8(ascii: "\r") && view[current + 2] == UInt8(ascii: "\n"))
    if behind == UInt8(ascii: "\r"), current + 2 >= count, !isLast { return .unfinished }
    guard isEnd else { return .behindQuote(current + 1) }
    fields.append(TextRange(quote + 1, current, isEscaped: isEscaped))
    lineFeeds += feeds
    end = current + 1
    return .row
  }

  /// Replaces the doubled quotes of a field by single ones.
  static func resolve(_ field: TextRange, in view: ByteView) -> TextRange {
    guard field.isEscaped else { return field }
    var (from, to) = (field.range.lowerBound, field.range.lowerBound)
    while from < field.range.upperBound {
      let byte = view[from]
      view[to] = byte
      from += byte == UInt8(ascii: "\"") ? 2 : 1
      to += 1
    }
    return TextRange(field.range.lowerBound, to)
  }
}
