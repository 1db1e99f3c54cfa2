import Testing

@testable import Faultline

@Suite("Terms of names in stretches")
struct NameTermThreadTests {
  private func columns(threads: Int) -> (terms: [UInt64], offsets: [UInt32], names: [UInt32]) {
    let columns = NameIndexColumns(
      count: 7000,
      threads: threads,
      kind: { $0 % 11 == 0 ? nil : $0 % 3 == 0 ? .person : .organization },
      text: { number, text in
        for byte in "harbin \(number % 3000) tekhnologii ooo petrov 李".utf8 { text.append(byte) }
      }
    )
    return unsafe (
      Array(columns.terms.elements), Array(columns.offsets.elements), Array(columns.names.elements)
    )
  }

  @Test("The index of names is the same on any number of threads", arguments: [2, 3, 7])
  func threads(threads: Int) {
    let (one, many) = (columns(threads: 1), columns(threads: threads))
    #expect(one.names.count > 7000)
    #expect(many == one)
  }

  @Test(
    "A name read from its bytes has the terms that it has as a text",
    arguments: [
      "zhipu ai co ltd", "Müller & Söhne GmbH", "Иванов ООО", "北京智谱华章科技股份有限公司", "𠀀𠀁 group", "",
      String(repeating: "long ", count: 300), "npo kb (smic)", "هواوي",
      "hong kong st petersburg 54th",
    ]
  )
  func bytes(name: String) {
    var analyzer = NameAnalyzer()
    for kind in [NameKind.person, .organization] {
      var (expected, found): ([UInt64], [UInt64]) = ([], [])
      NameTerms.collect(analyzer.analyze(name, kind), into: &expected)
      var bytes = GrowingBuffer<UInt8>()
      for byte in name.utf8 { bytes.append(byte) }
      analyzer.analyze(bytes, kind) { NameTerms.collect($0, into: &found) }
      #expect(found == expected)
    }
  }
}
