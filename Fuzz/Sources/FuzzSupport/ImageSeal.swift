internal import Faultline

/// Makes the checksums of a changed image right again, so that what was changed is believed.
///
/// It knows the layout of an image from the outside only: a header of 32 bytes, a table of sections with 24 bytes each,
/// of which the last holds a checksum for each block of 256 bytes before it. Everything else about the layout is taken
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
  private static let blockSize = 256
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
    for block in 0..<sums.byteCount / 4 {
      let start = block * ImageSeal.blockSize
      guard start < sums.offset else { break }
      let bytes = image[start..<min(start + ImageSeal.blockSize, sums.offset)]
      ImageSeal.put(ImageSeal.checksum(bytes), &image, sums.offset + block * 4, 4)
    }
  }

  /// The checksum of an image: pairs of words, made different by their places, multiplied and added up.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var keys: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
    var sums: (UInt64, UInt64) = (UInt64(bytes.count), 0)
    func add(_ first: UInt64, _ second: UInt64) {
      let product = (first &+ keys.0).multipliedFullWidth(by: second &+ keys.1)
      sums = (sums.0 &+ product.low, sums.1 &+ product.high)
      keys = (keys.0 &+ 0xD6E8_FEB8_6659_FD93, keys.1 &+ 0xA076_1D64_78BD_642F)
    }
    var place = bytes.startIndex
    while place + 16 <= bytes.endIndex {
      add(number(bytes, place, 8), number(bytes, place + 8, 8))
      place += 16
    }
    for byte in bytes[place...] { add(UInt64(byte), 0) }
    return mix(mix(sums.0) ^ sums.1)
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let mixed = (word ^ (word >> 32)) &* 0x9E37_79B9_7F4A_7C15
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

  private static func put(_ number: UInt64, _ bytes: inout [UInt8], _ start: Int, _ size: Int = 8) {
    for shift in 0..<size {
      bytes[start + shift] = UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))
    }
  }
}
