/// Changes single elements of the sections of an image, all sections as often, whatever their sizes.
///
/// Bytes that are inserted or dropped anywhere move all that follows, and such an image is refused at once. This keeps
/// the size, so that what comes out is an image whose numbers lie.
public struct ImageMutator: Sendable {
  private let seal: ImageSeal

  /// - Parameter seal: Knows where the sections are.
  public init(_ seal: ImageSeal) { self.seal = seal }

  /// Changes a few elements.
  ///
  /// - Parameters:
  ///   - image: The image.
  ///   - random: Where chance comes from.
  /// - Returns: Whether there was anything to change.
  public func mutate(_ image: inout [UInt8], _ random: inout SplitMix64) -> Bool {
    // The last section holds the checksums, which are made right anyway.
    let sections = seal.sections(of: image).dropLast().filter { section in
      section.byteCount > 0 && section.offset <= image.count
        && section.byteCount <= image.count - section.offset && section.elementSize > 0
    }
    guard !sections.isEmpty else { return false }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let section = sections.randomElement(using: &random) else { return false }
      let count = section.byteCount / section.elementSize
      let place = Int.random(in: 0..<max(count, 1), using: &random)
      let other = Int.random(in: 0..<max(count, 1), using: &random)
      let size = section.elementSize
      var value: UInt64 = 0
      let start = section.offset + place * size
      let source = section.offset + other * size
      let isCopied = UInt8.random(in: 0..<4, using: &random) == 0
      for byte in 0..<size {
        value |= UInt64(image[(isCopied ? source : start) + byte]) << UInt64(8 * byte)
      }
      if !isCopied { value = changed(value, bits: size * 8, &random) }
      for byte in 0..<size {
        image[start + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
      }
    }
    return true
  }

  private func changed(_ value: UInt64, bits: Int, _ random: inout SplitMix64) -> UInt64 {
    let all = UInt64.max >> UInt64(64 - bits)
    switch UInt8.random(in: 0..<9, using: &random) {
    case 0: return 0
    case 1: return all
    case 2: return all >> 1
    case 3: return (all >> 1) + 1
    case 4: return value &+ 1
    case 5: return value &- 1
    case 6: return UInt64.random(in: 0..<64, using: &random)
    case 7: return value ^ (1 << UInt64.random(in: 0..<UInt64(bits), using: &random))
    default: return UInt64.random(in: 0...all, using: &random)
    }
  }
}
