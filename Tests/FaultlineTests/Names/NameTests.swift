import Faultline
import FaultlineTestSupport
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "names fold alike but for case, width, accents and idle punctuation",
    arguments: [
      ("Zhipu", "zhipu"), ("ＺＨＩＰＵ", "zhipu"), ("zhipú", "zhipu"), ("Zhi\u{301}pu", "zhipu"),
      ("Acme Co., Ltd.", "acme co ltd"), ("  Acme   AI ", "acme ai"),
      ("Rhône–Alpes", "rhone alpes"),
      ("智谱", "智谱"), ("智谱　华章", "智谱 华章"), ("Øresund Straße", "oresund strasse"),
      ("İstanbul", "istanbul"), ("...", ""), ("Z.ai", "zai"), ("\u{202E}abc", "abc"),
    ]
  )
  func folding(name: String, folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }

  @Test("folding is idempotent and agrees between its two ways", arguments: 0..<200)
  func foldingIsStable(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let letters = Array("aZ .,-'()é智ＡßÅ\u{301}&/9")
    let name = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
    let folded = NameFolding.fold(name)
    #expect(NameFolding.fold(folded) == folded)
    // A Chinese character takes the text off the short way for ASCII; what stands before it folds the same.
    #expect(NameFolding.fold("Acme Co. " + "智") == NameFolding.fold("Acme Co. ") + " 智")
  }

  private func graph(_ change: (inout RecordSet) -> Void = { _ in }) throws -> Graph {
    var records = SampleRecords.listing
    change(&records)
    return try GraphBuilder.build(records)
  }

  @Test(
    "an id, a name in any script and a citation find the one that is meant",
    arguments: [
      ("acme", "acme"), ("ACME ai", "acme"), ("艾克米", "acme"), ("acme one co ltd", "acme-one"),
      ("90 FR 4617", "listing-2025"), ("zhāng wèi", "founder"),
    ]
  )
  func resolve(text: String, id: RecordID) throws {
    let graph = try graph()
    #expect(graph.resolve(text) == .found(try #require(graph.node(id))))
  }

  @Test("a name of two is ambiguous and none is picked")
  func ambiguity() throws {
    let graph = try graph { $0.entities[4].names.append(Name("Acme")) }
    guard case .ambiguous(let matches) = graph.resolve("acme ") else {
      Issue.record("one was picked")
      return
    }
    #expect(matches.map { graph.id(of: $0.node) } == ["acme", "backer"])
  }

  @Test("a name that a group shares only with its own legal entity means the group")
  func groupName() throws {
    let graph = try graph { $0.entities[1].names.append(Name("Acme AI")) }
    #expect(graph.resolve("acme ai") == .found(try #require(graph.node("acme"))))
  }

  @Test(
    "an unknown name gives near misses: prefixes, words, slips",
    arguments: [
      ("Acm", "acme"), ("one co", "acme-one"), ("克米", "acme"), ("Bakcer Holdings", "backer"),
      ("holdings", "backer"), ("Acne AI", "acme"),
      ("Departmnet", "department"),
    ]
  )
  func suggestions(text: String, id: RecordID) throws {
    let graph = try graph()
    guard case .unknown(let matches) = graph.resolve(text) else {
      Issue.record("'\(text)' was found")
      return
    }
    #expect(matches.map { graph.id(of: $0.node) }.contains(id))
  }

  @Test("nothing near gives nothing")
  func nothingNear() throws {
    #expect(try graph().resolve("Xyzzy Quux") == .unknown([]))
    #expect(try graph().resolve("...") == .unknown([]))
  }
}
