internal import SeededRandom

/// Name, aliases, country and date of one node.
///
/// The buffers are used again from node to node.
struct NodeText {
  /// The name, then the aliases, back to back; no quotation marks or backslashes, so that JSON and CSV need no escapes.
  private(set) var text: [UInt8] = []
  /// Where the name and each alias end in `text`.
  private(set) var ends: [Int] = []
  private(set) var country: [UInt8] = []
  private(set) var date: [UInt8] = []
  private(set) var isTarget = false
  private let parts = NameParts()

  var name: ArraySlice<UInt8> { text[..<ends[0]] }
  var aliasCount: Int { ends.count - 1 }

  func alias(_ index: Int) -> ArraySlice<UInt8> {
    text[ends[index]..<ends[index + 1]]
  }

  mutating func fill(node: Int, kind: NodeKind, seed: UInt64) {
    var random = SplitMix64(seed: seed, purpose: .nodeText, item: node)
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    country = parts.countries.pick(random.fraction())
    switch kind {
    case .company: isChinese ? nameChineseCompany(&random) : nameCompany(&random)
    case .person: isChinese ? nameChinesePerson(&random) : namePerson(&random)
    case .publicBody: namePublicBody(&random)
    case .organization: nameOrganization(&random)
    }
    date.removeAll(keepingCapacity: true)
    Dates.append(year: 1950 + random.index(below: 75), random: &random, to: &date)
    isTarget = (kind == .company || kind == .person) && random.happens(0.1)
  }

  private var isChinese: Bool {
    country == NodeText.china || country == NodeText.hongKong || country == NodeText.taiwan
  }

  private static let china = Array("cn".utf8)
  private static let hongKong = Array("hk".utf8)
  private static let taiwan = Array("tw".utf8)

  private mutating func end() {
    ends.append(text.count)
  }

  private mutating func space() {
    text.append(UInt8(ascii: " "))
  }

  private mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    text.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func nameChineseCompany(_ random: inout SplitMix64) {
    let city = random.index(below: parts.cities.count)
    let first = random.index(below: parts.characters.count)
    let second = random.index(below: parts.characters.count)
    let third = random.happens(0.4) ? random.index(below: parts.characters.count) : nil
    let industry = random.index(below: parts.industries.count)
    let form = random.index(below: parts.forms.count)
    text += parts.cities[city]
    space()
    append(pinyin: first, second, third)
    space()
    text += parts.industries[industry]
    space()
    text += parts.forms[form]
    end()
    text += parts.citiesInChinese[city]
    append(characters: first, second, third)
    text += parts.industriesInChinese[industry]
    text += parts.formsInChinese[form]
    end()
    if random.happens(0.5) {
      append(pinyin: first, second, third)
      space()
      text += parts.industries[industry]
      end()
    }
    if random.happens(0.3) {
      text.append(parts.cities[city][0])
      text.append(parts.pinyin[first][0])
      text.append(parts.industries[industry][0])
      append(number: 10 + random.index(below: 90))
      end()
    }
  }

  private mutating func nameCompany(_ random: inout SplitMix64) {
    appendWord(&random)
    let word = text.count
    if random.happens(0.4) {
      space()
      appendWord(&random)
    }
    space()
    text += parts.westernForms[random.index(below: parts.westernForms.count)]
    end()
    if random.happens(0.35) {
      text += text[..<word]
      end()
    }
    if random.happens(0.2) {
      text += text[..<word]
      space()
      text += parts.westernForms[random.index(below: parts.westernForms.count)]
      end()
    }
  }

  private mutating func nameChinesePerson(_ random: inout SplitMix64) {
    let surname = random.index(below: parts.surnames.count)
    let first = random.index(below: parts.characters.count)
    let second = random.happens(0.7) ? random.index(below: parts.characters.count) : nil
    text += parts.surnames[surname]
    space()
    append(pinyin: first, second, nil)
    end()
    text += parts.surnamesInChinese[surname]
    append(characters: first, second, nil)
    end()
    if random.happens(0.3) {
      append(pinyin: first, second, nil)
      space()
      text += parts.surnames[surname]
      end()
    }
  }

  private mutating func namePerson(_ random: inout SplitMix64) {
    let given = parts.givenNames[random.index(below: parts.givenNames.count)]
    text += given
    space()
    let surname = text.count
    appendWord(&random)
    end()
    if random.happens(0.3) {
      text += text[surname...]
      text.append(UInt8(ascii: ","))
      space()
      text += given
      end()
    }
  }

  private mutating func namePublicBody(_ random: inout SplitMix64) {
    let office = parts.offices[random.index(below: parts.offices.count)]
    let topic = parts.topics[random.index(below: parts.topics.count)]
    text += office
    space()
    text += topic
    space()
    for letter in country { text.append(letter - 32) }
    text.append(UInt8(ascii: "-"))
    append(number: random.index(below: 1000))
    end()
    if random.happens(0.3) {
      text.append(office[0])
      text.append(topic[0])
      for letter in country { text.append(letter - 32) }
      end()
    }
  }

  private mutating func nameOrganization(_ random: inout SplitMix64) {
    appendWord(&random)
    space()
    text += parts.topics[random.index(below: parts.topics.count)]
    space()
    text += parts.bodies[random.index(below: parts.bodies.count)]
    end()
  }

  private mutating func append(pinyin first: Int, _ second: Int?, _ third: Int?) {
    text += parts.pinyin[first]
    if let second { text += parts.pinyinInSmallLetters[second] }
    if let third { text += parts.pinyinInSmallLetters[third] }
  }

  private mutating func append(characters first: Int, _ second: Int?, _ third: Int?) {
    text += parts.characters[first]
    if let second { text += parts.characters[second] }
    if let third { text += parts.characters[third] }
  }

  private mutating func appendWord(_ random: inout SplitMix64) {
    text += parts.firstSyllables[random.index(below: parts.firstSyllables.count)]
    for _ in 0..<(1 + random.index(below: 2)) {
      text += parts.syllables[random.index(below: parts.syllables.count)]
    }
  }
}
