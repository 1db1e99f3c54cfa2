internal import Faultline

/// Reads percentages as people write them: `51`, `51.00`, `51,5 %`, `25-50`.
enum StakeText {
  /// A percentage, as its least and its most.
  typealias Bounds = (min: ExactDecimal, max: ExactDecimal)

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - range: The text.
  ///   - view: Where it is.
  /// - Returns: `nil` if it is no percentage from 0 to 100, or no range of such.
  @inline(__always)
  static func bounds(_ range: Range<Int>, in view: ByteView) -> Bounds? {
    // Nearly all are one or two digits.
    if range.count <= 2, range.count > 0 {
      let tens = range.count == 2 ? view[range.lowerBound] &- 48 : 0
      let ones = view[range.upperBound - 1] &- 48
      guard tens < 10, ones < 10 else { return nil }
      let number = ExactDecimal(mantissa: Int64(tens) * 10 + Int64(ones))
      return (number, number)
    }
    return general(range, view)
  }

  /// Reads a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: `nil` if it is no percentage from 0 to 100, or no range of such.
  static func bounds(_ text: String) -> Bounds? {
    guard text.utf8.count <= 64 else { return nil }
    // Scanners load up to 64 bytes from any place.
    var bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
    let count = text.utf8.count
    // unsafe: the view does not leave the closure.
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return bounds(0..<count, in: unsafe ByteView(base: base, capacity: buffer.count))
    }
  }

  private static func general(_ range: Range<Int>, _ view: ByteView) -> Bounds? {
    var position = range.lowerBound
    let end = range.upperBound
    guard let min = number(&position, end, view) else { return nil }
    var max = min
    if position < end {
      if view[position] == UInt8(ascii: "-") {
        position += 1
      } else if position + 3 <= end, view[position] == 0xE2, view[position + 1] == 0x80,
        view[position + 2] == 0x93
      {
        position += 3
      } else {
        return nil
      }
      guard let most = number(&position, end, view), position == end else { return nil }
      max = most
    }
    guard min <= max, max <= ExactDecimal(mantissa: 100) else { return nil }
    return (min, max)
  }

  /// A number with spaces around it and perhaps a per cent sign behind it.
  private static func number(
    _ position: inout Int,
    _ end: Int,
    _ view: ByteView
  ) -> ExactDecimal? {
    var mantissa: Int64 = 0
    var (digits, decimals) = (0, 0)
    var hasPoint = false
    while position < end, view[position] == 0x20 { position += 1 }
    while position < end {
      let byte = view[position]
      if byte &- 48 < 10 {
        guard digits < 18 else { return nil }
        mantissa = mantissa * 10 + Int64(byte &- 48)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), !hasPoint, digits > 0 {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, !hasPoint || decimals > 0 else { return nil }
    while position < end, view[position] == 0x20 { position += 1 }
    if position < end, view[position] == UInt8(ascii: "%") { position += 1 }
    while position < end, view[position] == 0x20 { position += 1 }
    return ExactDecimal(mantissa: mantissa, scale: UInt8(decimals))
  }
}
