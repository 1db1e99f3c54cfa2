import Faultline
import FaultlineTestSupport
import Testing

@Suite struct NumberTests {
  @Test(
    "a decimal number is what was written, without needless zeros",
    arguments: [
      ("50", "50"), ("1.49", "1.49"), ("-0.5", "-0.5"), ("0", "0"), ("-0", "0"), ("0.0", "0"),
      ("1.490", "1.49"), ("007", "7"), ("0.05", "0.05"), ("10", "10"), ("100.00", "100"),
      ("0.000000000000000001", nil), ("0.00000000000000001", "0.00000000000000001"),
      ("999999999999999999", "999999999999999999"), ("1000000000000000000", nil),
      ("", nil), ("-", nil), (".", nil), (".5", nil), ("5.", nil), ("1.2.3", nil), ("1e3", nil),
      ("1,5", nil), ("+1", nil), (" 1", nil), ("٣", nil), ("0x1", nil), ("--1", nil),
    ] as [(String, String?)]
  )
  func parsing(_ text: String, _ expected: String?) {
    #expect(ExactDecimal(text)?.description == expected)
  }

  @Test("numbers are ordered and added exactly, whatever their scales")
  func arithmetic() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let (left, right) = (NumberTests.number(&random), NumberTests.number(&random))
      let one = ExactDecimal(mantissa: Int64(left.0), scale: UInt8(left.1))
      let other = ExactDecimal(mantissa: Int64(right.0), scale: UInt8(right.1))
      // Both in millionths, which these scales always fit.
      let (a, b) = (NumberTests.millionths(left), NumberTests.millionths(right))
      #expect((one < other) == (a < b))
      #expect((one == other) == (a == b))
      #expect(one.adding(other) == ExactDecimal(mantissa: Int64(a + b), scale: 6))
    }
    #expect(
      ExactDecimal("49.99").flatMap { $0.adding(ExactDecimal(mantissa: 1, scale: 2)) }
        == ExactDecimal(mantissa: 50)
    )
    let huge = ExactDecimal(mantissa: .max)
    #expect(huge.adding(huge) == nil)
  }

  private static func number(_ random: inout SplitMix64) -> (Int, Int) {
    (Int.random(in: -100_000...100_000, using: &random), Int.random(in: 0...6, using: &random))
  }

  private static func millionths(_ number: (Int, Int)) -> Int {
    var value = number.0
    for _ in number.1..<6 { value *= 10 }
    return value
  }

  @Test(
    "a stake is a range within 0 and 100, said in words",
    arguments: [
      ("1.49", "1.49", .equity, "1.49\u{A0}%"), ("20", "23", .equity, "20–23\u{A0}%"),
      ("50", "100", .votes, "at least 50\u{A0}% of the votes"),
      ("0", "5", .profit, "at most 5\u{A0}% of the profit"),
      ("100", "100", .board, "100\u{A0}% of the board"), ("0", "0", .equity, "0\u{A0}%"),
      ("23", "20", .equity, nil), ("-1", "5", .equity, nil), ("50", "100.01", .equity, nil),
    ] as [(String, String, Stake.Basis, String?)]
  )
  func stakes(_ min: String, _ max: String, _ basis: Stake.Basis, _ words: String?) throws {
    let least = try #require(ExactDecimal(min))
    let most = try #require(ExactDecimal(max))
    let stake = Stake(min: least, max: most, basis: basis)
    #expect(stake?.description == words)
    #expect(stake.map(\.isExact) == words.map { _ in min == max })
  }

  @Test(
    "a sum is said in the largest unit that it reaches",
    arguments: [
      ("2500000000", "CNY 2.5 billion"), ("252500000", "USD 252.5 million"), ("1200", "EUR 1200"),
      ("1000000", "USD 1 million"), ("999999.99", "USD 999999.99"), ("0", "USD 0"),
    ]
  )
  func amounts(_ digits: String, _ words: String) throws {
    let value = try #require(ExactDecimal(digits))
    #expect(Amount(value: value, currency: String(words.prefix(3))).description == words)
  }

  @Test(
    "a slug is made of small letters, digits and inner hyphens",
    arguments: [
      ("us-bis", true), ("a", true), ("1260h", true), ("a--b", true), ("", false), ("-a", false),
      ("a-", false), ("A", false), ("a_b", false), ("智谱", false), ("a b", false),
    ]
  )
  func slugs(_ text: String, _ isSlug: Bool) {
    #expect(RecordID(text).isSlug == isSlug)
  }

  @Test("ids are ordered by their bytes")
  func idOrder() {
    let ids: [RecordID] = ["b", "a-b", "a", "ab", "Z", "é"]
    #expect(ids.sorted().map(\.rawValue) == ["Z", "a", "a-b", "ab", "b", "é"])
  }

  @Test(
    "measured numbers are rounded to places",
    arguments: [
      (1.005, UInt8(1), "1"), (2.25, 1, "2.3"), (-0.04, 1, "0"), (-0.06, 1, "-0.1"),
      (0.123456789, 6, "0.123457"), (12, 0, "12"), (.nan, 2, "0"), (1e30, 0, "1000000000000000000"),
    ]
  )
  func rounding(value: Double, places: UInt8, digits: String) {
    #expect(ExactDecimal(rounding: value, places: places).description == digits)
  }
}
