import FaultlineTestSupport
import Testing

@testable import Faultline

@Suite("Flat buffers")
struct BufferTests {
  @Test("a table of texts gives each text one number, and finds it again after growing")
  func textTable() {
    var table = TextTable()
    var random = SplitMix64(seed: 1)
    var known: [String: Int] = [:]
    for _ in 0..<20_000 {
      let text = String(UInt64.random(in: 0..<9000, using: &random), radix: 36)
      let number = table.number(of: text)
      #expect(number == known[text] ?? known.count)
      known[text] = number
    }
    #expect(table.count == known.count)
    for (text, number) in known {
      #expect(table[number] == text)
      #expect(table.known(text) == number)
    }
    #expect(table.known("not there") == nil)
    #expect(table.number(of: "") == known.count)
    #expect(table.known("") == known.count)
  }

  @Test("sorting by digits sorts", arguments: [0, 1, 100, 513, 5000])
  func radixSort(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    for limit in [UInt32(10), 5000, .max] {
      var numbers = (0..<count).map { _ in UInt32.random(in: 0...limit, using: &random) }
      let expected = numbers.sorted()
      RadixSort.sort(&numbers)
      #expect(numbers == expected)
    }
  }

  @Test("a stretch of a list is sorted and the rest stays", arguments: [0, 1, 2, 24, 25, 200])
  func rowSort(length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    var list = GrowingBuffer<Int>()
    for _ in 0..<length + 10 { list.append(Int.random(in: 0..<50, using: &random)) }
    let before = (0..<list.count).map { list[$0] }
    RowSort.sort(&list, 5..<5 + length, by: <)
    let after = (0..<list.count).map { list[$0] }
    #expect(after == before[..<5] + before[5..<5 + length].sorted() + before[(5 + length)...])
  }

  @Test("a checksum changes with every bit and with the length")
  func checksum() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let sum = Checksum.of(bytes)
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << UInt8(bit)
        #expect(Checksum.of(other) != sum)
      }
    }
    #expect(Checksum.of(bytes + [0]) != sum)
    #expect(Checksum.of([]) != Checksum.of([0]))
  }

  @Test("a set of nodes holds what was put in, in order, and no number that no node has")
  func nodeSet() {
    let set = NodeSet(nodeCount: 130)
    for node in [129, 0, 64, 63, 64] { set.insert(node) }
    var nodes: [UInt32] = []
    set.forEach { nodes.append($0) }
    #expect(nodes == [0, 63, 64, 129])
    let asked = [-1, 0, 1, 128, 129, 130, 131, 4096, Int(UInt32.max)]
    let found = asked.filter { set.contains($0) }
    #expect(found == [0, 129])
  }
}
