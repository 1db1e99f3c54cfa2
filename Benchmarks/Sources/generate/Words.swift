/// A list of words as bytes, so that a name is put together without a `String`.
struct Words {
  private let bytes: [[UInt8]]

  init(_ text: String) {
    bytes = text.split(separator: "|").map { Array($0.utf8) }
  }

  var count: Int { bytes.count }

  subscript(index: Int) -> [UInt8] { bytes[index] }
}

/// The parts that names are made of.
///
/// Lists side by side belong together: the same place, once in Latin letters and once in Chinese.
struct NameParts {
  let cities = Words(
    "Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou|Nanjing|Wuhan|Chengdu|Xi'an|Hefei|Suzhou|Tianjin|Chongqing|Changsha|Xiamen"
  )
  let citiesInChinese = Words("北京|上海|深圳|杭州|广州|南京|武汉|成都|西安|合肥|苏州|天津|重庆|长沙|厦门")

  let characters = Words(
    "智|谱|华|章|星|云|海|光|科|天|中|芯|微|创|新|龙|腾|飞|远|东|方|金|盛|达|明|德|信|泰|安|宏|图|瑞|博|嘉|和|兴|隆|凯|旭|晶|电|航"
  )
  let pinyin = Words(Self.pinyinText)
  let pinyinInSmallLetters = Words(Self.pinyinText.lowercased())

  let industries = Words(
    """
    Technology|Semiconductor|Microelectronics|AI|Investment|Trading|Aviation|Shipbuilding|Instruments|Information Technology|\
    Holdings|Electronics|New Materials|Communications|Software
    """
  )
  let industriesInChinese = Words("科技|半导体|微电子|人工智能|投资|贸易|航空|船舶|仪器|信息技术|控股|电子|新材料|通信|软件")

  let forms = Words("Co., Ltd.|Co., Ltd.|Group Co., Ltd.|LLC")
  let formsInChinese = Words("股份有限公司|有限公司|集团有限公司|有限责任公司")

  let surnames = Words(
    "Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Tang|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao"
  )
  let surnamesInChinese = Words("王|李|张|刘|陈|杨|黄|赵|吴|周|唐|徐|孙|马|朱|胡|郭|何|林|高")

  let syllables = Words(Self.syllableText)
  let firstSyllables = Words(
    Self.syllableText.split(separator: "|")
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: "|")
  )
  let westernForms = Words(
    "LLC|Ltd|GmbH|OOO|JSC|Inc.|B.V.|FZE|S.A.|Holdings Ltd|Trading LLC|Technologies Inc."
  )
  let givenNames = Words(
    """
    Ivan|Dmitri|Sergei|Anna|Elena|Ali|Reza|Hassan|John|Maria|Karl|Yuki|Min-jun|Olga|Pavel|Igor|Natalia|Viktor|Farid|Omar|James|\
    Laura|Peter|Kenji|Hye-jin
    """
  )

  let offices = Words(
    "Ministry of|Department of|Bureau of|State Administration for|Committee of|Office of"
  )
  let topics = Words(
    """
    Commerce|Industry and Security|Foreign Assets|Defence|Finance|Science and Technology|Trade|Cyberspace Affairs|State Security|\
    Foreign Affairs|Energy|Space|Education|Customs
    """
  )
  let bodies = Words("Council|Association|Institute|Foundation|Academy|Chamber|Alliance|Society")

  /// Countries by share, two-letter codes in small letters.
  let countries = Mix<[UInt8]>([
    Array("cn".utf8): 30, Array("us".utf8): 12, Array("ru".utf8): 14, Array("hk".utf8): 9,
    Array("tw".utf8): 5, Array("nl".utf8): 3, Array("jp".utf8): 4, Array("kr".utf8): 3,
    Array("de".utf8): 4, Array("ir".utf8): 4, Array("ae".utf8): 4, Array("sg".utf8): 3,
    Array("gb".utf8): 2, Array("kp".utf8): 1, Array("tr".utf8): 1, Array("vg".utf8): 1,
  ])

  private static let pinyinText = """
    Zhi|Pu|Hua|Zhang|Xing|Yun|Hai|Guang|Ke|Tian|Zhong|Xin|Wei|Chuang|Xin|Long|Teng|Fei|Yuan|Dong|Fang|Jin|Sheng|Da|Ming|De|Xin|Tai|\
    An|Hong|Tu|Rui|Bo|Jia|He|Xing|Long|Kai|Xu|Jing|Dian|Hang
    """
  private static let syllableText = """
    al|an|ar|bel|bor|cor|dan|dar|del|dim|el|en|er|fen|gar|gor|hal|is|kar|kov|lan|lev|lin|lo|mar|mik|mir|nor|ol|or|pet|ral|ran|rin|\
    ros|sar|sel|sor|tan|tek|ter|tor|ul|van|ver|vik|vol|yur|zan|zor
    """
}
