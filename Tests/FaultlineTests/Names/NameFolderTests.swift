import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Name folder")
struct NameFolderTests {
  @Test("folds bytes as names are folded")
  func agreement() {
    var random = SplitMix64(seed: 11)
    var folder = NameFolder()
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0xA0...0x24F, 0x370...0x52F, 0x5D0...0x6FF, 0x900...0x97F, 0xAC00...0xACFF,
      0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x4FFF, 0xF900...0xFA20, 0xFF00...0xFFEF,
      0x1F600...0x1F640, 0x20000...0x20100,
    ]
    for _ in 0..<3000 {
      var name = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let block = blocks[Int.random(in: 0..<blocks.count, using: &random)]
        let value = UInt32.random(in: block, using: &random)
        if let scalar = Unicode.Scalar(value) { name.append(scalar) }
      }
      var text = String(name)
      text.withUTF8 { unsafe folder.fold($0) }
      let folded = unsafe String(decoding: folder.folded.elements, as: UTF8.self)
      #expect(folded == NameFolding.fold(text), "\(text.unicodeScalars.map { $0.value })")
    }
  }
}
