/// Takes names apart: letters of all scripts made Latin where there is a table for them, words, forms of organizations.
///
/// It keeps its scratch space from name to name.
struct NameAnalyzer {
  private var scalars: [UInt32] = []
  private var word = Word()
  private var han: [UInt32] = []
  private var hashes: [UInt64] = []
  private var scratch: [UInt8] = []
  private var name = AnalyzedName()
  private var counts = Counts()
  private var isAside = false

  /// The letters of the word that is being read.
  private struct Word {
    var scalars: [UInt32] = []
    var capitals = 0
    var smalls = 0
    var hasCyrillic = false
    var hasLatin = false
    var hasOther = false
    var hump: UInt8 = 0
    var isJoined = false
    var isDotted = false

    mutating func clear() {
      scalars.removeAll(keepingCapacity: true)
      (capitals, smalls, hump) = (0, 0, 0)
      (hasCyrillic, hasLatin, hasOther, isJoined, isDotted) = (false, false, false, false, false)
    }
  }

  private struct Counts {
    var latin = 0
    var cyrillic = 0
    var han = 0
    var other = 0
    var smalls = 0
  }

  /// Takes a name apart.
  ///
  /// - Parameters:
  ///   - text: The name, of which the first 400 characters count.
  ///   - kind: Whether it is a person's.
  /// - Returns: The words.
  /// - Complexity: O(*n*) in the length of the name.
  mutating func analyze(_ text: String, _ kind: NameKind) -> AnalyzedName {
    scalars.removeAll(keepingCapacity: true)
    for scalar in text.unicodeScalars.prefix(NameAnalyzer.limit) { scalars.append(scalar.value) }
    analyze(kind)
    for place in name.tokens.indices { finish(place) }
    if name.isPerson { name.isChinese = isChinese() }
    return name
  }

  /// Takes a name apart as far as its terms ask for it (``NameTerms``), which is the larger part of an index.
  ///
  /// - Parameters:
  ///   - text: The name in valid UTF-8, of which the first 400 characters count.
  ///   - kind: Whether it is a person's.
  ///   - visit: Gets the words.
  /// - Complexity: O(*n*) in the length of the name.
  mutating func analyze(
    _ text: borrowing GrowingBuffer<UInt8>,
    _ kind: NameKind,
    forTerms visit: (borrowing AnalyzedName) -> Void
  ) {
    decode(text)
    analyze(kind)
    for place in name.tokens.indices where NameTerms.asksForSpelling(name.tokens[place]) {
      spell(place)
    }
    visit(name)
  }

  private mutating func decode(_ text: borrowing GrowingBuffer<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    var place = 0
    while place < text.count, scalars.count < NameAnalyzer.limit {
      let lead = text[place]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard place + width <= text.count else { return }
      var scalar = UInt32(lead)
      if width > 1 { scalar &= 0x7F >> UInt32(width) }
      for offset in 1..<max(width, 1) {
        scalar = scalar << 6 | UInt32(text[place + offset] & 0x3F)
      }
      scalars.append(scalar)
      place += width
    }
  }

  private static let limit = 400

  private mutating func analyze(_ kind: NameKind) {
    name.removeAll()
    name.letters.reserveCapacity(scalars.count + 16)
    name.tokens.reserveCapacity(12)
    name.isPerson = kind == .person
    count()
    name.isCapitals = counts.smalls == 0
    split()
    if name.isPerson { classifyPerson() } else { classifyOrganization() }
  }

  /// Counts letters by script.
  private mutating func count() {
    counts = Counts()
    for scalar in scalars {
      switch scalar {
      case 0x61...0x7A:
        counts.latin += 1
        counts.smalls += 1
      case 0x41...0x5A, 0xC0...0x24F, 0x1E00...0x1EFF: counts.latin += 1
      case 0x400...0x52F: counts.cyrillic += 1
      case 0x3400...0x9FFF, 0xF900...0xFAFF: counts.han += 1
      case 0x370...0x3FF, 0x530...0x1CFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xFB1D...0xFEFC:
        counts.other += 1
      default: break
      }
    }
    if counts.latin > 0 { name.scripts.insert(.latin) }
    if counts.cyrillic > 0 { name.scripts.insert(.cyrillic) }
    if counts.other > 0 {
      name.scripts.insert(.other)
    } else if counts.han > 0 {
      // With kana or hangul about, characters are not read as Chinese.
      name.scripts.insert(.han)
    }
  }

  // MARK: Words

  private mutating func split() {
    isAside = false
    word.clear()
    han.removeAll(keepingCapacity: true)
    var asideStart = 0
    var place = 0
    while place < scalars.count, name.tokens.count < AnalyzedName.tokenLimit {
      let scalar = scalars[place]
      defer { place += 1 }
      switch scalar {
      case 0x61...0x7A: add(scalar, isCapital: false)
      case 0x41...0x5A:
        if word.smalls > 0, word.hump == 0, word.capitals <= 1 { word.hump = UInt8(scalar + 32) }
        add(scalar + 32, isCapital: true)
      case 0x30...0x39: addDigit(scalar)
      case 0x2E:  // A dot inside U.S. and S.A. joins.
        let next = place + 1 < scalars.count ? scalars[place + 1] : 0
        let after = place + 2 < scalars.count ? scalars[place + 2] : 0
        let isSingle = word.scalars.count == 1 || word.isDotted
        if isSingle, NameAnalyzer.isLetter(next), !NameAnalyzer.isLetter(after) {
          word.isDotted = true
        } else {
          endWord()
        }
      case 0x27, 0x60, 0x2019, 0x2018, 0x2BC, 0x2BB, 0xB4, 0x2B9, 0x2BF, 0x2BE: break
      case 0x2D, 0x2010, 0x2011:
        let wasWord = !word.scalars.isEmpty
        endWord()
        word.isJoined = wasWord
      case 0x26:
        endWord()
        add(0x61, isCapital: false)
        add(0x6E, isCapital: false)
        add(0x64, isCapital: false)
        endWord()
      case 0x28, 0xFF08:
        endWord()
        (isAside, asideStart) = (true, name.tokens.count)
      case 0x29, 0xFF09:
        endWord()
        if isAside { takeDeclared(from: asideStart) }
        isAside = false
      case 0..<0x80: endWord()
      default: addOther(scalar)
      }
    }
    endWord()
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
      || (0xC0...0x24F).contains(scalar) || (0x400...0x52F).contains(scalar)
  }

  private mutating func add(_ small: UInt32, isCapital: Bool) {
    endHan()
    word.scalars.append(small)
    word.hasLatin = true
    if isCapital { word.capitals += 1 } else { word.smalls += 1 }
  }

  private mutating func addDigit(_ digit: UInt32) {
    endHan()
    word.scalars.append(digit)
  }

  private mutating func addOther(_ scalar: UInt32) {
    switch scalar {
    case 0x410...0x42F: addCyrillic(scalar + 0x20, isCapital: true)
    case 0x400...0x40F: addCyrillic(scalar + 0x50, isCapital: true)
    case 0x490: addCyrillic(0x491, isCapital: true)
    case 0x430...0x52F: addCyrillic(scalar, isCapital: false)
    case 0x3400...0x9FFF where counts.other == 0:
      if !word.scalars.isEmpty { endWord() }
      han.append(HanTable.simplified(scalar))
    default: addFolded(scalar)
    }
  }

  private mutating func addCyrillic(_ small: UInt32, isCapital: Bool) {
    endHan()
    word.scalars.append(small)
    word.hasCyrillic = true
    if isCapital { word.capitals += 1 } else { word.smalls += 1 }
  }

  /// Letters with marks, full-width letters, and scripts that are not read.
  private mutating func addFolded(_ scalar: UInt32) {
    guard let letter = Unicode.Scalar(scalar) else { return }
    guard case .text(let bytes) = NameFolding.form(of: letter) else { return endWord() }
    let isCapital = letter.properties.isUppercase
    for folded in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch folded.value {
      case 0x61...0x7A: add(folded.value, isCapital: isCapital)
      case 0x30...0x39: addDigit(folded.value)
      case 0x3400...0x9FFF where counts.other == 0: han.append(HanTable.simplified(folded.value))
      case 0..<0x80: endWord()
      default:
        guard folded.properties.isAlphabetic || folded.properties.numericType != nil else {
          endWord()
          continue
        }
        endHan()
        word.scalars.append(folded.value)
        word.hasOther = true
      }
    }
  }

  /// Ends the word that is being read, if there is one.
  private mutating func endWord() {
    endHan()
    guard !word.scalars.isEmpty else {
      word.isJoined = false
      return
    }
    defer { word.clear() }
    let start = name.letters.count
    var flags: NameToken.Flags = word.isJoined ? .joined : []
    if word.hasCyrillic { repair() }
    for scalar in word.scalars {
      if scalar < 0x80 {
        name.letters.append(UInt8(scalar))
      } else if let latin = CyrillicTable.latin(scalar) {
        append(latin)
      } else if let letter = Unicode.Scalar(scalar) {
        name.letters.append(contentsOf: String(letter).utf8)
      }
    }
    if word.hasOther { flags.insert(.foreign) }
    if word.smalls == 0, word.capitals > 1 { flags.insert(.capitals) }
    append(from: start, flags, hump: word.hump)
  }

  private mutating func append(_ text: StaticString) {
    // unsafe: the places lie within the constant.
    for place in 0..<text.utf8CodeUnitCount { name.letters.append(unsafe text.utf8Start[place]) }
  }

  /// Puts letters right that only look like those of the script that the word is in.
  private mutating func repair() {
    if counts.latin > counts.cyrillic {
      guard word.scalars.allSatisfy({ $0 < 0x80 || CyrillicTable.twin(of: $0) != nil }) else {
        return
      }
      word.scalars = word.scalars.map { CyrillicTable.twin(of: $0).map { UInt32($0) } ?? $0 }
      name.isRepaired = true
    } else if word.hasLatin {
      word.scalars = word.scalars.map { scalar in
        scalar < 0x80 ? CyrillicTable.twin(ofLatin: UInt8(scalar)) ?? scalar : scalar
      }
      name.isRepaired = true
    }
  }

  private mutating func append(
    from start: Int,
    _ flags: NameToken.Flags,
    hump: UInt8 = 0
  ) {
    let length = name.letters.count - start
    guard length > 0, name.tokens.count < AnalyzedName.tokenLimit else { return }
    let hash = NameHash.of(name.letters.span, start..<name.letters.count)
    var token = NameToken(
      start: Int32(start),
      length: Int32(length),
      hash: hash,
      canonical: hash
    )
    token.flags = flags
    if isAside { token.flags.insert(.aside) }
    token.hump = hump
    name.tokens.append(token)
  }

  // MARK: Chinese

  /// Reads the Chinese characters that were collected.
  private mutating func endHan() {
    guard !han.isEmpty else { return }
    defer { han.removeAll(keepingCapacity: true) }
    var place = 0
    while place < han.count {
      if name.isPerson, place == 0, name.tokens.isEmpty,
        let reading = HanWords.familyName(han[0])
      {
        let start = name.letters.count
        append(reading)
        append(from: start, .syllable)
        place += 1
        continue
      }
      if !name.isPerson, let (length, word) = HanWords.longest(in: han, at: place) {
        for part in word.latin.split(separator: " ") {
          let start = name.letters.count
          name.letters.append(contentsOf: part.utf8)
          append(from: start, word.isWhole ? .translated : .syllable)
        }
        place += length
        continue
      }
      let reading = HanTable.spelled[HanTable.reading(of: han[place])]
      let start = name.letters.count
      if reading.isEmpty, let letter = Unicode.Scalar(han[place]) {
        name.letters.append(contentsOf: String(letter).utf8)
        append(from: start, .foreign)
      } else {
        name.letters.append(contentsOf: reading)
        append(from: start, .syllable)
      }
      place += 1
    }
  }

  // MARK: Short forms

  /// Takes a short form in capitals, given in parentheses, out of the name: `(SMIC)`.
  private mutating func takeDeclared(from start: Int) {
    guard start > 0, name.tokens.count == start + 1, let token = name.tokens.last,
      token.flags.contains(.capitals), (2...8).contains(token.length),
      NameWords.word(token.hash)?.kind != .place
    else { return }
    name.declared = token.hash
    name.tokens.removeLast()
  }

  // MARK: Classes

  private mutating func classifyPerson() {
    for place in name.tokens.indices {
      let token = name.tokens[place]
      if token.length == 1 {
        name.tokens[place].kind = .initial
      } else if let word = NameWords.personal(token.hash) {
        name.tokens[place].kind = word.kind
      }
      if let full = NameWords.nickname(token.hash) { name.tokens[place].canonical = full }
    }
    // Somebody must be left: "Said" may be all that there is.
    if !name.tokens.contains(where: { $0.kind == .distinctive }) {
      for place in name.tokens.indices where name.tokens[place].kind != .initial {
        name.tokens[place].kind = .distinctive
      }
    }
  }

  private func isChinese() -> Bool {
    var count = 0
    var hasFamilyName = false
    for token in name.tokens where token.kind != .title {
      guard token.flags.contains(.pinyin) else { return false }
      count += 1
      if token.flags.contains(.syllable) || Pinyin.familyNames.contains(token.hash) {
        hasFamilyName = true
      }
    }
    return hasFamilyName && (1...4).contains(count)
  }

  private mutating func classifyOrganization() {
    expand()
    joinPlaces()
    hashes.removeAll(keepingCapacity: true)
    for token in name.tokens { hashes.append(token.hash) }
    var place = 0
    while place < hashes.count {
      if let (length, types) = OrgTypes.longest(hashes, at: place), isForm(place, length) {
        for index in place..<place + length { name.tokens[index].kind = .type }
        name.types.formUnion(types)
        place += length
      } else {
        classify(place)
        place += 1
      }
    }
    // A name made of forms only is a name all the same.
    if !name.tokens.contains(where: { $0.kind != .type && $0.kind != .stop }) {
      for place in name.tokens.indices { name.tokens[place].kind = .distinctive }
      name.types = []
    }
  }

  /// Whether words that may be a form are one where they stand: short ones only at the start and the end.
  private func isForm(_ place: Int, _ length: Int) -> Bool {
    if length > 1 || name.tokens[place].length > 3 { return true }
    if place == 0 || place + 1 == name.tokens.count { return true }
    if name.tokens[place].length == 3,
      name.tokens[place].flags.contains(.capitals) || name.isCapitals
    {
      return true
    }
    // Nothing but forms, places and asides behind it.
    return name.tokens[(place + 1)...].allSatisfy { token in
      token.flags.contains(.aside) || OrgTypes.longest([token.hash], at: 0) != nil
        || NameWords.word(token.hash)?.kind == .place
    } || name.tokens[place - 1].kind == .type
  }

  private mutating func classify(_ place: Int) {
    let token = name.tokens[place]
    if let word = NameWords.word(token.hash) {
      name.tokens[place].kind = word.kind
      name.tokens[place].canonical = word.hash
      return
    }
    if !token.flags.contains(.foreign), !token.flags.contains(.syllable),
      let word = NameWords.word(startingLike: name.letters, token.range)
    {
      name.tokens[place].kind = word.kind
      name.tokens[place].canonical = word.hash
      return
    }
    if token.length >= 5, let word = HanWords.meaning(token.hash) {
      name.tokens[place].kind = word.kind
      name.tokens[place].canonical = word.hash
      return
    }
    // Numbers and ordinals: 54, 54th, 1st, No.5.
    var digits = 0
    for index in token.range {
      guard (0x30...0x39).contains(name.letters[index]) else { break }
      digits += 1
    }
    guard digits > 0 else { return }
    let tail = name.letters[(Int(token.start) + digits)..<token.range.upperBound]
    let isOrdinal =
      tail.isEmpty
      || [Array("th".utf8), Array("st".utf8), Array("nd".utf8), Array("rd".utf8)].contains(
        Array(tail)
      )
    guard isOrdinal else { return }
    var start = Int(token.start)
    while start + 1 < Int(token.start) + digits, name.letters[start] == 0x30 { start += 1 }
    name.tokens[place].kind = .number
    name.tokens[place].canonical = NameHash.of(
      name.letters.span,
      start..<Int(token.start) + digits
    )
  }

  /// Writes out abbreviations like NPO, of which a name has at most one or two.
  private mutating func expand() {
    guard name.tokens.count > 1 else { return }
    var place = 0
    while place < name.tokens.count {
      let token = name.tokens[place]
      guard token.length <= 5, let words = NameWords.expansion(token.hash),
        name.tokens.count + 4 < AnalyzedName.tokenLimit,
        place > 0 || !token.flags.contains(.aside)
      else {
        place += 1
        continue
      }
      let rest = Array(name.tokens[(place + 1)...])
      name.tokens.removeSubrange(place...)
      for word in words.split(separator: UInt8(ascii: " ")) {
        let start = name.letters.count
        name.letters.append(contentsOf: word)
        append(from: start, .translated)
      }
      place = name.tokens.count
      name.tokens += rest
    }
  }

  /// Joins the words of places that have several.
  private mutating func joinPlaces() {
    var place = 0
    while place + 1 < name.tokens.count {
      let pair = NameAnalyzer.pair(name.tokens[place].hash, name.tokens[place + 1].hash)
      if let joined = NameAnalyzer.pairs[pair] {
        name.tokens[place].canonical = joined
        name.tokens[place].hash = joined
        name.tokens[place].kind = NameWords.word(joined)?.kind ?? .place
        let end = name.tokens[place + 1].range.upperBound
        name.tokens[place].length = Int32(end) - name.tokens[place].start
        name.tokens.remove(at: place + 1)
      }
      place += 1
    }
  }

  /// The hash of two words in their order.
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &* 0x9E37_79B9_7F4A_7C15 ^ second
  }

  private static let pairs: HashTable<UInt64> = {
    var pairs: [UInt64: UInt64] = [:]
    for line in """
    hong kong hongkong,xi an xian,abu dhabi abudhabi,kuala lumpur kualalumpur,united states usa,
    saudi arabia saudi,saint petersburg petersburg,st petersburg petersburg,sankt peterburg petersburg,
    north korea korea,south korea korea,united kingdom britain,sri lanka srilanka,inner mongolia innermongolia,
    machine building machinebuilding,instrument making instrumentmaking,instrument building instrumentmaking,
    ship building shipbuilding,severo zapadny northwestern,north western northwestern,micro electronics microelectronics,
    opto electronics optoelectronics,semi conductor semiconductor,bei jing beijing,shang hai shanghai,tian jin tianjin,
    shen zhen shenzhen,guang zhou guangzhou,hang zhou hangzhou,nan jing nanjing,
    viet nam vietnam,russian federation russia,rossiyskaya federatsiya russia,great britain britain,ras alkhaimah rak
    """.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let words = line.split(separator: " ").map { NameHash.of($0) }
      if words.count == 3 { pairs[pair(words[0], words[1])] = words[2] }
    }
    return HashTable(pairs)
  }()

  /// Computes what comparisons need besides.
  private mutating func finish(_ place: Int) {
    let token = name.tokens[place]
    var mask: UInt32 = 0
    for index in token.range { mask |= 1 << UInt32(name.letters[index] & 31) }
    name.tokens[place].mask = mask
    guard !token.flags.contains(.foreign), token.kind != .type, token.kind != .stop else { return }
    spell(place)
    let isDistinctive = token.kind == .distinctive || token.kind == .particle
    if token.flags.contains(.syllable)
      || isDistinctive && Pinyin.isPinyin(name.letters, token.range)
    {
      name.tokens[place].flags.insert(.pinyin)
    }
  }

  /// Computes the spelling of a word that all romanizations share.
  private mutating func spell(_ place: Int) {
    let (skeleton, bones, count) = Skeleton.of(name.letters, name.tokens[place].range, &scratch)
    name.tokens[place].skeleton = skeleton
    name.tokens[place].bones = bones
    name.tokens[place].boneCount = UInt8(clamping: count)
  }
}
