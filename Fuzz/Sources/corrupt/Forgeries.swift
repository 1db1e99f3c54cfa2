internal import Faultline
internal import FuzzSupport

/// Images with right checksums and wrong numbers, and what is counted on the way.
struct Forgeries {
  private let image: [UInt8]
  private let seal: ImageSeal
  private var refused = 0
  private var answered = 0

  init(_ image: [UInt8]) {
    self.image = image
    seal = ImageSeal(like: image)
  }

  /// Sets all, every second, or only the last element of each section to each telling value.
  mutating func sweep() {
    for section in seal.sections(of: image).dropLast() {
      let all = UInt64.max >> UInt64(64 - section.elementSize * 8)
      let count = section.byteCount / section.elementSize
      guard count > 0 else { continue }
      for value in [0, 1, 2, 7, 16, 64, all >> 1, (all >> 1) + 1, all - 1, all] {
        for places in [0..<count, 0..<count / 2, count - 1..<count] {
          for step in [1, 2] {
            var forgery = image
            for place in stride(from: places.lowerBound, to: places.upperBound, by: step) {
              for byte in 0..<section.elementSize {
                forgery[section.offset + place * section.elementSize + byte] =
                  UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
              }
            }
            ask(&forgery)
          }
        }
      }
    }
  }

  /// Changes a few elements at random.
  mutating func forge(_ random: inout SplitMix64) {
    var forgery = image
    guard ImageMutator(seal).mutate(&forgery, &random) else { return }
    ask(&forgery)
  }

  private mutating func ask(_ forgery: inout [UInt8]) {
    seal.seal(&forgery)
    guard let graph = try? Graph(image: forgery) else {
      refused += 1
      return
    }
    _ = Questions.everything(of: graph)
    answered += 1
  }

  var summary: String { "forged: \(refused) refused, \(answered) answered something" }
}
