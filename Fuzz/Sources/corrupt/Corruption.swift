internal import FuzzSupport

/// A change of an image, as accidents and attackers make them.
enum Corruption: CaseIterable {
  case flippedBits
  case zeros
  case cut
  case swapped
  case randomBytes
  case repeated

  /// Changes an image at a random place.
  func apply(to image: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0..<image.count, using: &random)
    let length = min(1 << Int.random(in: 0...13, using: &random), image.count - place)
    switch self {
    case .flippedBits:
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<image.count, using: &random)
        image[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
    case .zeros:
      for index in place..<place + length { image[index] = 0 }
    case .cut: image.removeSubrange(place...)
    case .swapped:
      let other = Int.random(in: 0...(image.count - length), using: &random)
      for offset in 0..<length { image.swapAt(place + offset, other + offset) }
    case .randomBytes:
      for index in place..<place + length {
        image[index] = UInt8.random(in: 0...255, using: &random)
      }
    case .repeated:
      let other = Int.random(in: 0...(image.count - length), using: &random)
      for offset in 0..<length { image[place + offset] = image[other + offset] }
    }
  }
}
