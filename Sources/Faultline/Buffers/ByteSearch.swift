internal import Glibc

/// Finds bytes in bytes.
enum ByteSearch {
  /// Whether some bytes stand among others.
  @unsafe static func contains(
    _ wanted: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let needle = wanted.baseAddress, let hay = bytes.baseAddress, !wanted.isEmpty else {
      return wanted.isEmpty
    }
    var start = 0
    // unsafe: the rest from `start` on is as long as `rest` says, and as long as what is wanted.
    while bytes.count - start >= wanted.count {
      let rest = bytes.count - start - wanted.count + 1
      guard let found = unsafe memchr(hay + start, Int32(needle[0]), rest) else { return false }
      if unsafe memcmp(found, needle, wanted.count) == 0 { return true }
      start = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(hay) + 1
    }
    return false
  }
}

extension String {
  /// Whether the bytes of a text stand among those of this one.
  func hasBytes(of text: String) -> Bool {
    var (own, text) = (self, text)
    return own.withUTF8 { own in
      // unsafe: both are read while they are held.
      text.withUTF8 { unsafe ByteSearch.contains($0, in: own) }
    }
  }
}
