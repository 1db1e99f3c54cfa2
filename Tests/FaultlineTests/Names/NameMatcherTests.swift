import Faultline
import Testing

struct NameMatcherTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let a: String
    let b: String
    let kind: NameKind
    let bands: [NameBand]
    var step: String?

    var testDescription: String { "\(a) and \(b)" }

    static func organizations(_ a: String, _ b: String, _ bands: NameBand..., step: String? = nil)
      -> Pair
    {
      Pair(a: a, b: b, kind: .organization, bands: bands, step: step)
    }

    static func persons(_ a: String, _ b: String, _ bands: NameBand..., step: String? = nil) -> Pair
    {
      Pair(a: a, b: b, kind: .person, bands: bands, step: step)
    }
  }

  static let pairs: [Pair] = [
    .organizations("Huawei Technologies Co Ltd", "HUAWEI TECHNOLOGIES CO., LTD.", .same),
    .organizations("Huawei Technologies Co., Ltd.", "Huawei Technology", .same),
    .organizations(
      "Beijing Zhipu Huazhang Technology Co., Ltd.",
      "北京智谱华章科技有限公司",
      .same,
      step: "Chinese read as 'beijing zhi pu hua zhang technology limited'"
    ),
    .organizations("Beijing Zhipu Huazhang Technology Co., Ltd.", "北京智譜華章科技有限公司", .same),
    .organizations(
      "Beijing Zhipu Huazhang Technology Co., Ltd.",
      "Beijing Zhipu Qingyan Technology Co., Ltd.",
      .different,
      .possible,
      step: "other words on both sides: at most 0.69"
    ),
    .organizations(
      "Beijing Zhipu Huazhang Technology Co., Ltd.",
      "Hangzhou Zhipu Huazhang Technology Co., Ltd.",
      .different,
      step: "different places: at most 0.60"
    ),
    .organizations("BGI", "Beijing Graphene Institute", .possible, .different),
    .organizations("BGI Group", "Beijing Graphene Institute", .possible, .different),
    .organizations("Sophgo Technologies Ltd.", "Sophgo Technologies Pte. Ltd.", .different),
    .organizations(
      "Shenzhen Ditai Technology \u{421}\u{43E}., Ltd.",
      "Shenzhen Ditai Technology Co., Ltd.",
      .same,
      step: "letters of another script that look alike put right"
    ),
    .organizations("BD plc", "BP plc", .different),
    .organizations(
      "Murom Instruments OOO",
      "Muromskiy Instruments OOO",
      .possible,
      .same,
      step: "'murom' ~ 'muromskiy', alike 0.90"
    ),
    // Made of Mandarin syllables, but no Chinese names: a slip is a slip.
    .persons("Selina Gomez", "Selena Gomez", .possible, .same),
    .persons("Wang Xiaoyun", "Wang Xiaoyan", .different),
    .persons("Peter Hallow", "Peter Gallow", .possible, .same),
    .persons(
      "Omar bin Yusuf al-Harbi",
      "Yusuf bin Omar al-Harbi",
      .different,
      step: "father and child change places: at most 0.60"
    ),
    .persons(
      "Peter K. Lang",
      "Peter M. Lang",
      .different,
      step: "an initial that stands for none of the other's names: at most 0.69"
    ),
    .organizations(
      "Rosoboronexport OAO",
      "АО «Рособоронэкспорт»",
      .same,
      step: "Cyrillic read as 'ao rosoboroneksport'"
    ),
    .organizations("JSC Kalashnikov Concern", "Kontsern Kalashnikov AO", .same),
    .organizations("Société Générale S.A.", "Societe Generale SA", .same),
    .organizations("SMIC", "Semiconductor Manufacturing International Corporation", .possible),
    .organizations(
      "SMIC",
      "Semiconductor Manufacturing International Corporation (SMIC)",
      .same,
      step: "'smic' is the short form that the name gives in parentheses"
    ),
    .organizations("CXMT", "ChangXin Memory Technologies, Inc.", .possible),
    .organizations(
      "China Electronics Technology Group Corporation 54th Research Institute",
      "China Electronics Technology Group Corporation 55th Research Institute",
      .different,
      step: "different numbers: at most 0.45"
    ),
    .organizations("Changjiang Cunchu", "长江存储", .same, .possible),
    .organizations("Bank of Xiamen", "厦门银行", .same),
    .organizations("Tsinghua University", "National Tsing Hua University", .possible, .different),
    .organizations("トヨタ自動車", "Toyota", .different, step: "script not comparable"),
    .organizations(
      "شركة الاتصالات",
      "Telecommunication Company",
      .different,
      step: "script not comparable"
    ),
    .organizations("三星전자", "三星전자", .same),
    .persons("Tang Jie", "Jie Tang", .same),
    .persons("Tang Jie", "唐杰", .same),
    .persons("Tang Jie", "Tang Jie-Hua", .different, .possible),
    .persons("Tang Jie", "Tang Jian", .different),
    .persons(
      "Ren Zhengfei",
      "REN, Zheng Fei",
      .same,
      step: "'zhengfei' = 'zheng fei', run together"
    ),
    .persons("Vladimir Putin", "Путин Владимир Владимирович", .possible),
    .persons(
      "Sergey Lavrov",
      "Sergei Lavrov",
      .same,
      step: "'sergey' ~ 'sergei', forms of one given name"
    ),
    .persons("Joseph R. Biden Jr.", "Joe Biden", .same),
    .persons("J. Tang", "Tang Jie", .possible),
    .persons("RI Song Un", "RI Un Song", .possible),
    .persons("Mohammed Al-Fulan", "Muhammad Alfulan", .same),
    .persons("曾庆红", "Zeng Qinghong", .same),
  ]

  @Test("Two names fall into the band that an analyst would put them in", arguments: pairs)
  func pair(_ pair: Pair) {
    var matcher = NameMatcher()
    for (a, b) in [(pair.a, pair.b), (pair.b, pair.a)] {
      let comparison = matcher.compare(a, b, kind: pair.kind)
      #expect(pair.bands.contains(comparison.band), "\(comparison.score): \(comparison.reason)")
      #expect(comparison.score == matcher.score(a, b, kind: pair.kind))
      if let step = pair.step {
        let isThere = comparison.steps.contains { $0.text == step }
        #expect(isThere || a != pair.a, "\(comparison.reason)")
      }
    }
  }

  @Test(
    "Odd text is compared and nothing breaks",
    arguments: [
      "", " ", "()", "((((", "&", "-", ".", "A.B.C.D.E.F.G.H", "\u{0}", "\u{200B}\u{FEFF}", "𠀀𠀁",
      "（）",
      String(repeating: "a b ", count: 300), String(repeating: "智", count: 900),
      String(repeating: "x", count: 2000), "🇨🇳 Ltd", "Ltd Co Inc", "e\u{301}\u{301}\u{301}", "Ⅳ № 5",
      "\u{421}\u{43E}", "OOO", "1234567890123456789012345678901234567890",
    ]
  )
  func odd(_ text: String) {
    var matcher = NameMatcher()
    for other in [text, "Acme Ltd", "北京", "Сбербанк", ""] {
      for kind in [NameKind.person, .organization] {
        let score = matcher.compare(text, other, kind: kind).score
        #expect(score >= 0 && score <= 1)
      }
    }
  }

  @Test("A name is the same as itself")
  func identity() {
    var matcher = NameMatcher()
    for pair in NameMatcherTests.pairs {
      for name in [pair.a, pair.b] {
        let comparison = matcher.compare(name, name, kind: pair.kind)
        #expect(comparison.band == .same, "\(name): \(comparison.score) \(comparison.reason)")
      }
    }
  }
}
