internal import Faultline

/// Makes the checksums of a changed image right again, so that what was changed is believed.
///
/// It knows the layout of an image from the outside only: a header of 32 bytes, a table of sections with 24 bytes each,
/// of which the last holds a checksum for each block of 4096 bytes before it. Everything else about the layout is taken
/// from an image that the library made a moment ago.
public struct ImageSeal: Sendable {
  /// A section of an image, as its table has it.
  public struct Section: Sendable {
    /// How many bytes an element has.
    public let elementSize: Int
    /// Where it stands; not checked against the size of the image.
    public let offset: Int
    /// How many bytes it has; not checked either.
    public let byteCount: Int
  }

  private static let headerSize = 32
  private static let entrySize = 24
  private static let blockSize = 4096
  private let head: [UInt8]
  private let sectionCount: Int

  /// Learns the layout.
  ///
  /// - Parameter image: A sound image.
  public init(like image: [UInt8]) {
    sectionCount = Int(ImageSeal.number(image, 12, 4))
    head = Array(image[..<(ImageSeal.headerSize + sectionCount * ImageSeal.entrySize)])
    var sealed = image
    seal(&sealed)
    precondition(sealed == image, "the layout of images has changed: adapt the seal")
  }

  /// The sections of an image, as its table has them; empty if the image is too short for one.
  public func sections(of image: [UInt8]) -> [Section] {
    guard image.count >= head.count else { return [] }
    return (0..<sectionCount).map { number in
      let start = ImageSeal.headerSize + number * ImageSeal.entrySize
      return Section(
        elementSize: Int(ImageSeal.number(head, start + 4, 4)),
        offset: Int(clamping: ImageSeal.number(image, start + 8, 8)),
        byteCount: Int(clamping: ImageSeal.number(image, start + 16, 8))
      )
    }
  }

  /// Makes the fixed fields and all checksums right.
  ///
  /// Offsets and sizes of sections stay as they are, however wrong.
  ///
  /// - Parameter image: The image; one that is too short stays as it is.
  public func seal(_ image: inout [UInt8]) {
    guard let sums = sections(of: image).last else { return }
    image.replaceSubrange(0..<16, with: head[0..<16])
    ImageSeal.put(UInt64(image.count), &image, 16)
    for start in stride(from: ImageSeal.headerSize, to: head.count, by: ImageSeal.entrySize) {
      image.replaceSubrange(start..<start + 8, with: head[start..<start + 8])
    }
    let covered = Array(image[..<24]) + image[ImageSeal.headerSize..<head.count]
    ImageSeal.put(ImageSeal.checksum(covered[...]), &image, 24)
    guard sums.offset <= image.count, sums.byteCount <= image.count - sums.offset else { return }
    for block in 0..<sums.byteCount / 8 {
      let start = block * ImageSeal.blockSize
      guard start < sums.offset else { break }
      let bytes = image[start..<min(start + ImageSeal.blockSize, sums.offset)]
      ImageSeal.put(ImageSeal.checksum(bytes), &image, sums.offset + block * 8)
    }
  }

  /// The checksum of an image: four lanes of words, multiplied and folded.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var lanes: [UInt64] = [1, 2, 3, UInt64(bytes.count)]
    var place = bytes.startIndex
    let bytesInWords = bytes.count / 32 * 32
    for word in 0..<bytesInWords / 8 {
      lanes[word % 4] = step(lanes[word % 4], number(bytes, place, 8))
      place += 8
    }
    for byte in bytes[place...] { lanes[0] = step(lanes[0], UInt64(byte)) }
    return lanes.dropFirst().reduce(lanes[0], step)
  }

  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> UInt64 {
    number(bytes[...], start, size)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ start: Int, _ size: Int) -> UInt64 {
    var result: UInt64 = 0
    for shift in 0..<size { result |= UInt64(bytes[start + shift]) << UInt64(8 * shift) }
    return result
  }

  private static func put(_ number: UInt64, _ bytes: inout [UInt8], _ start: Int) {
    for shift in 0..<8 {
      bytes[start + shift] = UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))
    }
  }
}
