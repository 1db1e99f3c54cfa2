import Faultline
import FaultlineExchange
import Testing

@Suite struct RecordFindingTests {
  @Test(
    "a key that a record does not have is reported with what was meant",
    arguments: [
      Finding(
        source("publishd: 2019"),
        "6:5 E201",
        "a source has no 'publishd'",
        hint: "'published'"
      ),
      Finding(source("link: https://a.b"), "6:5 E201", "a source has no 'link'", hint: "'url'"),
      Finding(source("colour: red"), "6:5 E201", "'colour'", hint: "allowed: id, class, title"),
      Finding(entity("country: cn"), "5:5 E201", "an entity has no 'country'", hint: "'countries'"),
      Finding(relation("time: {form: 2019}"), "5:12 E201", "a time has no 'form'", hint: "'from'"),
      Finding(relation("start: 2019"), "5:5 E201", "a relation has no 'start'"),
      Finding(
        relation("cites: [{source: s, page: 3}]"),
        "5:25 E201",
        "a cite has no 'page'",
        hint: "'locator'"
      ),
      Finding("sourses: []", "1:1 E201", "a file has no 'sourses'", hint: "'sources'"),
      Finding(
        "relations: [{kind: member, from: a, to: b, stake: 5}]",
        "1:51 E201",
        "'member' has no 'stake'",
        hint: "only owns, invests, controls"
      ),
      Finding(
        "actions: [{id: a, kind: rule, title: T, roles: {victim: [b]}}]",
        "1:49 E201",
        "the mapping of roles has no 'victim'",
        hint: "issuer, target, list, item, counterparty"
      ),
    ]
  )
  func unknownKey(_ finding: Finding) { finding.check() }

  @Test(
    "a key that a record must have is asked for",
    arguments: [
      Finding(
        "sources: [{id: s, class: press, title: T}]",
        "1:11 E202",
        "a source needs 'publisher'",
        hint: "add 'publisher: …'"
      ),
      Finding("entities:\n  - {id: e, names: [E]}", "2:5 E202", "an entity needs 'kind'"),
      Finding("entities:\n  - {id: e, kind: list}", "2:5 E202", "an entity needs 'names'"),
      Finding("entities: [{id: e, kind: list, names: []}]", "1:39 E202", "'names' is empty"),
      Finding("relations: [{kind: owns, to: b}]", "1:13 E202", "a relation needs 'from'"),
      Finding("actions: [{id: a, kind: rule}]", "1:11 E202", "an action needs 'title'"),
      Finding(
        "claims: [{id: c, says: x, stances: [], about: []}]",
        "1:47 E202",
        "'about' is empty"
      ),
      Finding("claims: [{id: c, about: [a], says: x}]", "1:10 E202", "a claim needs 'stances'"),
      Finding(relation("cites: [{quote: x}]"), "5:13 E202", "a cite needs 'source'"),
      Finding(relation("stances: [{by: a, cite: s}]"), "5:15 E202", "a stance needs 'stance'"),
      Finding(relation("pin: {status: denied, by: me}"), "5:10 E202", "a pin needs 'why'"),
      Finding(relation("amount: {value: 5}"), "5:13 E202", "an amount needs 'currency'"),
      Finding(relation("stake: {of: votes}"), "5:12 E202", "a stake needs a number"),
      Finding(
        relation("stake: {exact: 5, min: 3}"),
        "5:12 E202",
        "exact or a range, not both"
      ),
    ]
  )
  func missingKey(_ finding: Finding) { finding.check() }

  @Test(
    "a value of the wrong shape is reported with the shape that is wanted",
    arguments: [
      Finding(source("author: [x]"), "6:13 E203", "'author' is a list, not a text"),
      Finding(source("author: {x: y}"), "6:13 E203", "'author' is a mapping, not a text"),
      Finding(source("author:"), "6:12 E203", "'author' has no value", hint: "delete the line"),
      Finding(source("author: ''"), "6:13 E203", "'author' is empty"),
      Finding(entity("countries: cn"), "5:16 E203", "a text, not a list", hint: "[cn]"),
      Finding(entity("cites: [[s]]"), "5:13 E203", "a cite is a mapping, not a list"),
      Finding(
        relation("time: 2019"),
        "5:11 E203",
        "a time is a mapping, not a text",
        hint: "{from: …, until: …}"
      ),
      Finding("sources: hello", "1:10 E203", "'sources' is a text, not a list", hint: "'- '"),
      Finding("- id: a", "1:1 E203", "the file is a list, not a mapping", hint: "'sources:'"),
      Finding("hello", "1:1 E203", "the file is a text"),
      Finding("sources: [5]", "1:11 E203", "a source is a mapping, not a text"),
      Finding("sources:\n  - ", "2:4 E203", "a source is a mapping, not nothing"),
      Finding(
        "actions: [{id: a, kind: rule, title: T, roles: {issuer: b}}]",
        "1:57 E203",
        "'issuer' is a text, not a list",
        hint: "[b]"
      ),
    ]
  )
  func wrongShape(_ finding: Finding) { finding.check() }

  @Test(
    "a word that is not one of those allowed is reported with the nearest or all of them",
    arguments: [
      Finding(
        "entities: [{id: e, kind: compnay, names: [E]}]",
        "1:26 E204",
        "'compnay' is no kind of entity",
        hint: "did you mean 'company'?"
      ),
      Finding(
        "entities: [{id: e, kind: spaceship, names: [E]}]",
        "1:26 E204",
        "'spaceship'",
        hint: "allowed: person, company, organization, government, group, technology, list, place"
      ),
      Finding(entity("category: universty"), "5:15 E204", "no category", hint: "'university'"),
      Finding(
        "relations: [{kind: backs, from: a, to: b}]",
        "1:20 E204",
        "'backs' is no kind of relation",
        hint: "did you mean 'invests'?"
      ),
      Finding(
        "actions: [{id: a, kind: listng, title: T}]",
        "1:25 E204",
        "'listng' is no kind of action",
        hint: "'listing'"
      ),
      Finding(
        "sources: [{id: s, class: newspaper, title: T, publisher: P}]",
        "1:26 E204",
        "'newspaper' is no class of sources",
        hint: "allowed: official, registry, filing"
      ),
      Finding(
        relation("stances: [{by: a, stance: deny, cite: s}]"),
        "5:31 E204",
        "'deny' is no stance",
        hint: "allowed: asserts, denies, questions, retracts, corrects"
      ),
      Finding(relation("pin: {status: true, by: a, why: b}"), "5:19 E204", "'true' is no status"),
      Finding(relation("direct: yes"), "5:13 E204", "'yes'", hint: "direct, indirect"),
      Finding(relation("stake: {min: 5, of: shares}"), "5:25 E204", "'shares'", hint: "equity"),
      Finding(
        "entities: [{id: e, kind: list, names: [{value: E, kind: nick}]}]",
        "1:57 E204",
        "'nick' is no kind of names"
      ),
      Finding(entity("countries: [CN]"), "5:17 E204", "'CN'", hint: "lower case: cn"),
      Finding(entity("countries: [uk]"), "5:17 E204", "'uk'", hint: "'gb'"),
      Finding(entity("countries: [cn, xx]"), "5:21 E204", "'xx' is no country code"),
      Finding(relation("amount: {value: 5, currency: rmb}"), "5:34 E204", "'rmb'", hint: "CNY"),
      Finding(relation("amount: {value: 5, currency: usd}"), "5:34 E204", "'usd'", hint: "USD"),
      Finding(
        "entities: [{id: e, kind: list, names: [{value: E, lang: chinese}]}]",
        "1:57 E204",
        "'chinese' is no language tag"
      ),
    ]
  )
  func unknownWord(_ finding: Finding) { finding.check() }

  @Test(
    "a number says what is wrong with it",
    arguments: [
      Finding(relation("stake: 150"), "5:12 E206", "'stake' is 150", hint: "'amount'"),
      Finding(relation("stake: -1"), "5:12 E206", "from 0 to 100"),
      Finding(relation("stake: 1.49%"), "5:12 E206", "'1.49%' is no number", hint: "write 1.49"),
      Finding(relation("stake: '1,5'"), "5:12 E206", "'1,5'", hint: "write a point: 1.5"),
      Finding(relation("stake: half"), "5:12 E206", "'half' is no number", hint: "write digits"),
      Finding(relation("stake: 1e2"), "5:12 E206", "'1e2' is no number"),
      Finding(relation("stake: {min: 30, max: 20}"), "5:12 E206", "at least 30", hint: "swap"),
      Finding(
        relation("amount: {value: 2.5 billion, currency: USD}"),
        "5:21 E206",
        "'2.5 billion'",
        hint: "2500000000"
      ),
      Finding(
        relation("amount: {value: '2,500,000', currency: USD}"),
        "5:21 E206",
        "'2,500,000'",
        hint: "without commas: 2500000"
      ),
      Finding(relation("amount: {value: -5, currency: USD}"), "5:21 E206", "less than nothing"),
      Finding(
        relation("amount: {value: 1234567890123456789, currency: USD}"),
        "5:21 E206",
        "no number",
        hint: "18 digits"
      ),
    ]
  )
  func badNumber(_ finding: Finding) { finding.check() }

  @Test(
    "an id that is no slug is reported with the slug it could be",
    arguments: [
      Finding(
        "sources: [{id: Tang Jie, class: press, title: T, publisher: P}]",
        "1:16 E207",
        "'Tang Jie' is no id",
        hint: "write 'tang-jie'"
      ),
      Finding(
        "entities: [{id: a--b, kind: list, names: [E]}]",
        "1:17 E207",
        "'a--b'",
        hint: "'a-b'"
      ),
      Finding("entities: [{id: 智谱, kind: list, names: [E]}]", "1:17 E207", "'智谱'", hint: "us-bis"),
      Finding(
        "entities: [{id: \(String(repeating: "a", count: 201)), kind: list, names: [E]}]",
        "1:17 E207",
        "201 characters; 200 are the most"
      ),
    ]
  )
  func badID(_ finding: Finding) { finding.check() }

  @Test(
    "a link must be one that a browser or a mail program opens",
    arguments: [
      Finding(source("url: javascript:alert(1)"), "6:10 E208", "no link that is accepted"),
      Finding(
        source("url: example.org/x"),
        "6:10 E208",
        "'example.org/x'",
        hint: "https://example"
      ),
      Finding(source("url: ftp://a.b/c"), "6:10 E208", "no link", hint: "http:// or mailto:"),
      Finding(source("archive: 'https://'"), "6:14 E208", "ends after 'https://'"),
      Finding(source("url: https://a.b/c d"), "6:10 E208", "holds a space", hint: "%20"),
    ]
  )
  func badLink(_ finding: Finding) { finding.check() }

  @Test(
    "a text that is too long or broken over lines is refused",
    arguments: [
      Finding(
        relation("cites: [{source: s, quote: \(String(repeating: "q", count: 301))}]"),
        "5:32 E106",
        "'quote' has 301 characters; 300 are the most",
        hint: "shorten"
      ),
      Finding(
        "entities: [{id: e, kind: list, names: [\(String(repeating: "n", count: 501))]}]",
        "1:40 E106",
        "'names' has 501 characters"
      ),
      Finding(entity("note: |\n      one\n      two"), "5:11 E106", "line break", hint: "'>-'"),
    ]
  )
  func badText(_ finding: Finding) { finding.check() }

  @Test("a quotation of 300 Chinese characters is not too long")
  func longChineseQuote() {
    let quote = String(repeating: "智", count: 300)
    let result = read(relation("cites: [{source: s, quote: \(quote)}]"))
    #expect(result.diagnostics.isEmpty)
    #expect(result.records.relations.first?.cites.first?.quote == quote)
  }

  @Test("all mistakes of a file come at once, in order of place")
  func allAtOnce() {
    let result = read(
      """
      sources:
        - {id: s, class: pres, title: T, publisher: P, url: x.y}
      entities:
        - {id: E, kind: firm, names: E}
      relations:
        - {kind: owns, from: a}
      """
    )
    let places = result.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code)" }
    #expect(
      places == [
        "2:20 E204", "2:55 E208", "4:10 E207", "4:19 E204", "4:32 E203", "6:5 E202",
      ]
    )
  }

  @Test("a file with more mistakes than anybody reads says how many are left")
  func tooMany() {
    let text = "sources:\n" + String(repeating: "  - x\n", count: 1500)
    let found = read(text).diagnostics
    #expect(found.count == 1001)
    #expect(found.first?.code == .tooMany)
    #expect(found.first?.message == "500 more errors in this file are not shown")
  }
}
