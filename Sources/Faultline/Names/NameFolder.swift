/// Folds names as ``NameFolding`` does, from bytes to bytes, millions of them.
///
/// Folding works scalar by scalar, so what a scalar folds to is asked once and remembered. Ideographs, which fold to
/// themselves, and ASCII are not even looked up.
struct NameFolder: ~Copyable {
  /// The folded form of the last name.
  private(set) var folded = GrowingBuffer<UInt8>()
  /// For each scalar below ``limit`` where its folded form stands in `forms`, plus 2; 0 for one not asked yet, 1 for a
  /// separator.
  private var places = GrowingBuffer<UInt32>(repeating: 0, count: NameFolder.limit)
  /// The folded forms that were asked for, each after a byte with its length.
  private var forms = GrowingBuffer<UInt8>()
  private static let limit = 0x1_0000
  /// What each ASCII character folds to: itself or its small letter, ``dropped`` or ``separator``.
  private let ascii = NameFolder.asciiForms()
  private static let dropped: UInt8 = 0
  private static let separator: UInt8 = 0x20

  /// Folds a name.
  ///
  /// - Parameter name: Valid UTF-8; the form is left in ``folded``.
  @unsafe mutating func fold(_ name: UnsafeBufferPointer<UInt8>) {
    folded.removeAll()
    var isSpacePending = false
    var index = 0
    while index < name.count {
      // unsafe: the index is within the name.
      let byte = unsafe name[index]
      if byte < 0x80 {
        let form = ascii[Int(byte)]
        index += 1
        if form == NameFolder.dropped { continue }
        if form == NameFolder.separator {
          isSpacePending = !folded.isEmpty
          continue
        }
        if isSpacePending {
          folded.append(UInt8(ascii: " "))
          isSpacePending = false
        }
        folded.append(form)
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + width, name.count)
      let scalar = unsafe scalar(name, index..<end)
      let isIdeograph = (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      if !isIdeograph {
        let place = place(of: scalar)
        if place == 1 {
          isSpacePending = !folded.isEmpty
          index = end
          continue
        }
        let length = Int(forms[place - 2])
        if length > 0, isSpacePending {
          folded.append(UInt8(ascii: " "))
          isSpacePending = false
        }
        for offset in 0..<length { folded.append(forms[place - 1 + offset]) }
      } else {
        if isSpacePending {
          folded.append(UInt8(ascii: " "))
          isSpacePending = false
        }
        for place in index..<end { folded.append(unsafe name[place]) }
      }
      index = end
    }
  }

  @unsafe private func scalar(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var value = UInt32(unsafe name[range.lowerBound])
    value &= range.count == 2 ? 0x1F : range.count == 3 ? 0x0F : 0x07
    for index in range.dropFirst() { value = value << 6 | UInt32(unsafe name[index] & 0x3F) }
    return value
  }

  /// Where the folded form of a scalar stands, plus 2; 1 if it is a separator.
  private mutating func place(of scalar: UInt32) -> Int {
    let isKept = Int(scalar) < NameFolder.limit
    if isKept, places[Int(scalar)] != 0 { return Int(places[Int(scalar)]) }
    let form = Unicode.Scalar(scalar).map { NameFolding.form(of: $0) } ?? .text([])
    var place = 1
    if case .text(let bytes) = form {
      place = forms.count + 2
      forms.append(UInt8(clamping: bytes.count))
      for byte in bytes.prefix(255) { forms.append(byte) }
    }
    if isKept { places[Int(scalar)] = UInt32(place) }
    return place
  }

  private static func asciiForms() -> [UInt8] {
    (0..<0x80).map { byte in
      switch NameFolding.form(of: Unicode.Scalar(UInt8(byte))) {
      case .separator: separator
      case .text(let bytes): bytes.first ?? dropped
      }
    }
  }
}
