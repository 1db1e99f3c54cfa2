/// Sorts numbers by their digits.
enum RadixSort {
  /// Sorts numbers: long lists by digits of 11 bits, lowest first, short ones as usual.
  ///
  /// - Complexity: O(*n*).
  static func sort(_ numbers: inout [UInt32]) {
    guard numbers.count > 512 else { return numbers.sort() }
    var other = [UInt32](repeating: 0, count: numbers.count)
    let bits = UInt32.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount
    var shift: UInt32 = 0
    while shift < UInt32(bits) {
      var starts = [Int](repeating: 0, count: 2049)
      for number in numbers { starts[Int(number >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      for number in numbers {
        let digit = Int(number >> shift & 2047)
        other[starts[digit]] = number
        starts[digit] += 1
      }
      swap(&numbers, &other)
      shift += 11
    }
  }
}
