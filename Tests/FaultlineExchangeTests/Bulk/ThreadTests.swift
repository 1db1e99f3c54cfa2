import Faultline
import FaultlineExchange
import FaultlineTestSupport
import Testing

@Suite("Threads of an import")
struct ThreadTests {
  /// What an import gives: the bytes of the image, and everything that is told.
  private struct Outcome: Equatable {
    var image: [UInt8]
    var places: [String]
    var losses: LossReport
    var counts: [Int]
    var odd: [String]
  }

  /// Entities and relations in any order, some of them twice, wrong, or with what has no place.
  private static let lines: [String] = {
    var lines: [String] = []
    for number in 0..<2600 {
      let id = "n\(number * 7919 % 1900)"
      let other = "n\(number * 104_729 % 2600)"
      switch number % 13 {
      case 0:
        lines.append(
          #"{"id":"\#(id)","schema":"Person","properties":{"name":["Ivan Petrov \#(number % 700)"],"#
            + #""alias":["Иван Петров","李伟"],"nationality":["ru"]},"datasets":["set-\#(number % 3)"]}"#
        )
      case 1:
        lines.append(
          #"{"id":"s\#(number)","schema":"Sanction","properties":{"entity":["\#(other)"],"#
            + #""authority":["Office \#(number % 5)"],"program":["P\#(number % 7)"],"startDate":["2020-01-02"]}}"#
        )
      case 2:
        lines.append(
          #"{"id":"f\#(number)","schema":"Family","properties":{"person":["\#(id)"],"#
            + #""relative":["\#(other)"],"relationship":["brother"]},"more":\#(number)}"#
        )
      case 3 where number % 5 == 0:
        lines.append(#"{"id":"\#(id)","schema":"Person","properties":{"#)
      case 3, 4, 5, 6:
        lines.append(
          #"{"id":"o\#(number % 1700)","schema":"Ownership","properties":{"owner":["\#(id)"],"#
            + #""asset":["\#(other)"],"percentage":["\#(number % 100)"],"p\#(number % 90)":["x"]}}"#
        )
      default:
        lines.append(
          #"{"id":"\#(id)","schema":"Company","properties":{"name":["Harbin \#(number) Technology Co., Ltd."],"#
            + #""registrationNumber":["\#(number)"]},"last_seen":"2025-01-\#(10 + number % 20)T00:00:00"}"#
        )
      }
    }
    return lines
  }()

  private func read(
    _ text: String,
    _ name: String,
    threads: Int,
    blockSize: Int = 1 << 16,
    _ reader: some BulkReader
  ) throws -> Outcome {
    let folder = TemporaryFolder()
    let path = folder.write(Array(text.utf8), to: name)
    var assembler = GraphAssembler()
    assembler.threadCount = threads
    assembler.indexesNames = true
    let result = reader.read(
      try ChunkedFile(path, blockSize: blockSize),
      into: &assembler,
      progress: nil
    )
    let (graph, report) = assembler.finish()
    return Outcome(
      image: graph.image,
      places: result.diagnostics.map {
        "\($0.location.line):\($0.location.column) \($0.code) \($0.message)"
      },
      losses: result.losses,
      counts: [
        result.entities, result.relations, result.actions, result.bytes, report.mergedCount,
        report.unknownCount, report.repeatedCount, report.sharedIDCount,
      ],
      odd: (report.unknownExamples + report.sharedIDExamples).map(\.rawValue)
    )
  }

  @Test(
    "FollowTheMoney gives the same image and the same findings on any number of threads",
    arguments: [(2, 1 << 16), (3, 997), (7, 40_001)]
  )
  func entities(threads: Int, blockSize: Int) throws {
    let text = ThreadTests.lines.joined(separator: "\n")
    let one = try read(text, "a.ftm.json", threads: 1, FTMReader())
    let many = try read(text, "a.ftm.json", threads: threads, blockSize: blockSize, FTMReader())
    #expect(one.places.count > 30 && !one.losses.entries.isEmpty)
    #expect(one.counts.prefix(6).allSatisfy { $0 > 0 })
    #expect(many == one)
  }

  @Test("Windows line ends and a missing last one change nothing", arguments: [1, 2])
  func lineEnds(threads: Int) throws {
    let lines = ThreadTests.lines
    let plain = try read(
      lines.joined(separator: "\n") + "\n",
      "a.ftm.json",
      threads: 2,
      FTMReader()
    )
    let other = try read(
      lines.joined(separator: "\r\n"),
      "a.ftm.json",
      threads: threads,
      FTMReader()
    )
    #expect(other.image == plain.image)
    // The carriage return is white space before the fault, which so stands a column further.
    func numbers(_ outcome: Outcome) -> [Substring] {
      outcome.places.map { $0.prefix { $0 != ":" } }
    }
    #expect(numbers(other) == numbers(plain))
  }

  @Test("Tables give the same image on any number of threads", arguments: [2, 3, 7])
  func tables(threads: Int) throws {
    var text = "from,to,type,start,note\n"
    for number in 0..<3000 {
      text += "a\(number * 31 % 900),b\(number % 70),owns,20\(10 + number % 12)-03-04,x\(number)\n"
    }
    let one = try read(text, "edges.csv", threads: 1, CSVReader())
    let many = try read(text, "edges.csv", threads: threads, blockSize: 333, CSVReader())
    #expect(one.counts[1] == 3000)
    #expect(many == one)
  }
}
