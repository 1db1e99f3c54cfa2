import ArgumentParser
import Foundation
import Testing

@testable import FaultlineCLI

/// The express lane must understand what the argument parser understands, or decline.
@Suite("The express lane")
struct ExpressLaneTests {
  /// Lines that the lane reads itself; each option of its verbs is in one of them.
  static let plain = [
    "who Zhipu",
    "who 智谱 Huawei \"Tang Jie\"",
    "who Zhipu --hops 2 --direction out --exact --all",
    "who --all --hops=+3 Zhipu --direction=both Huawei",
    "who Zhipu --as-of 2025-01-16 --known-by=2025-02-01 --status confirmed,Reported",
    "who Zhipu --kind Company,person --relation owns,,invests",
    "who Zhipu --kind , --status=,",
    "who Zhipu --graph a --graph=b.flt --graph a=b",
    "who Zhipu --format json -o x.json",
    "who Zhipu --format=node-link --output=x=y.txt",
    "who Zhipu --report-loss -o x.gexf",
    "path Tencent BIS --report-loss --format yaml",
    "who help",
    "who who",
    "who a=b \"\u{2010}-\u{301}\" é",
    "path Tencent BIS",
    "path Tencent --k 3 BIS --max-hops 5 --limit 7 --directed",
    "path Tencent BIS --all-shortest --avoid-hubs 40 --avoid A --avoid=B --via C --via D --via C",
    "path Tencent BIS --as-of 2024-01-01 --known-by 2024-12-31 --status denied --kind action",
    "path Tencent BIS --relation owns --graph x --format svg --output x",
    "path Tencent Tencent -o y.md",
    "path Tencent BIS --by stake --min-stake 12.5",
    "path Tencent BIS --k 2 --by status",
    "who Zhipu --min-stake 25",
    "listed --min-stake 25",
    "find BGI", "find BGI --explain",
    "find 华为 --limit 3 --graph x --graph y --format csv -o z",
    "find BGI --limit 0 --output z --known-by 2025-01-01",
    "listed",
    "listed Zhipu --list \"Entity List\" --country CN",
    "listed --added-since 2025-01-01 --removed-since=2024-06-30 --as-of 2025-01-15",
    "listed --known-by 2025-01-01 --status confirmed --kind company --relation target --graph g",
    "listed --format markdown -o x --list=help",
    "listed help --format text --output x",
  ]

  /// Lines that the argument parser has to read: mistakes, help, and spellings that are rare.
  static let others = [
    "", "help", "--help", "--version", "-h", "who", "who --help", "who -h", "help who",
    "whom Zhipu",
    "Who Zhipu", "stats", "export", "diagram Zhipu", "who Zhipu --help", "who Zhipu --version",
    "who Zhipu --hops", "who Zhipu --hops two", "who Zhipu --hops 0", "who Zhipu --hops 7",
    "who Zhipu --hops -1", "who Zhipu --hops=", "who Zhipu --hops 2 --hops 3", "who --hops 2",
    "who Zhipu --direction up", "who Zhipu --direction Out", "who Zhipu --exact=yes",
    "who Zhipu --exact --exact", "who Zhipu --all=", "who Zhipu --no-all", "who Zhipu --ALL",
    "who Zhipu --as-of 2025-02-30", "who Zhipu --as-of today", "who Zhipu --as-of 2025",
    "who Zhipu --known-by \"\"",
    "who Zhipu --status true", "who Zhipu --status confirmed,true", "who Zhipu --format exe",
    "who Zhipu --format SVG", "who Zhipu -o", "who Zhipu -o=x.json", "who Zhipu -ox.json",
    "who Zhipu -o x -o y", "who Zhipu -o x --output y", "who Zhipu -output x", "who Zhipu --o x",
    "who Zhipu -o -", "who Zhipu --graph", "who Zhipu --graph --all", "who Zhipu --graph \"\"",
    "who -- Zhipu", "who Zhipu -- --all", "who -", "who \"\"", "who Zhipu --", "who Zhipu ---all",
    "who Zhipu --=x", "who Zhipu -x", "who Zhipu --k 3", "who Zhipu --limit 3", "--all who Zhipu",
    "who Zhipu --generate-completion-script bash", "--generate-completion-script bash",
    "who Zhipu --experimental-dump-help", "who Zhipu --as-o 2025", "who Zhipu --graph=",
    "path", "path Tencent", "path Tencent BIS Huawei", "path Tencent BIS --k 0",
    "path Tencent BIS --k 1001", "path Tencent BIS --k 2 --all-shortest",
    "path Tencent BIS --k two", "path Tencent BIS --by luck", "path Tencent BIS --min-stake x",
    "path Tencent BIS --all-shortest --by stake", "who Zhipu --min-stake",
    "path Tencent BIS --max-hops 0", "path Tencent BIS --max-hops 33", "path Tencent BIS --limit 0",
    "path Tencent BIS --avoid-hubs 0", "path Tencent BIS --via", "path Tencent BIS --k 1 --k 2",
    "path Tencent BIS --avoid \"\"", "path Tencent BIS --directed=true", "path Tencent \"\"",
    "path \"\" BIS", "path Tencent BIS --hops 2", "path --help Tencent BIS",
    "find", "find BGI Huawei", "find \"\"", "find BGI --limit many", "find BGI --limit -1",
    "find BGI --as-of 2025", "find BGI --limit 1 --limit 2", "find BGI --all",
    "listed Zhipu Huawei", "listed --list", "listed --added-since never",
    "listed --list A --list B",
    "listed --removed-since 2025-13", "listed --country \"\"", "listed --hops 1", "listed \"\"",
    "listed --kind a --kind b", "listed -h",
  ]

  @Test("understands a plain line as the argument parser does", arguments: plain)
  func sameRequest(line: String) throws {
    let words = CommandRunner.words(line)
    let lane = try #require(ExpressLane.request(words[...]), "the lane declined")
    let parser = try #require(Self.request(try FaultlineTool.parseAsRoot(words)))
    let isSame = Self.areEqual(lane, parser)
    #expect(isSame, "\(lane) is not \(parser)")
  }

  @Test("leaves all else to the argument parser", arguments: others)
  func declines(line: String) {
    #expect(ExpressLane.request(CommandRunner.words(line)[...]) == nil)
  }

  @Test("never accepts what the argument parser does not, with a word put in, left out or doubled")
  func mutations() throws {
    let odd = [
      "--", "-", "", "-o", "--all", "--hops", "--k=2", "--limit", "x", "help", "-h", "--as-of",
    ]
    for line in Self.plain {
      let words = CommandRunner.words(line)
      for place in words.indices {
        var without = words
        without.remove(at: place)
        try Self.check(without)
        try Self.check(words[...place] + words[place...])
        for word in odd {
          try Self.check(words[..<place] + [word] + words[place...])
        }
      }
    }
  }

  @Test("the table of plain lines has every option of the four verbs")
  func tableIsWhole() throws {
    let help = try JSONDecoder().decode(Help.self, from: Data(FaultlineTool._dumpHelp().utf8))
    let verbs = help.command.subcommands ?? []
    for verb in ["who", "path", "find", "listed"] {
      let lines = Self.plain.filter { $0.hasPrefix(verb) }.map {
        $0.replacing("=", with: " ") + " "
      }
      let arguments = try #require(verbs.first { $0.commandName == verb }?.arguments)
      #expect(arguments.count > 4)
      for name in arguments.flatMap({ $0.names ?? [] })
      where !["help", "h", "version"].contains(name.name) {
        let option = (name.kind == "long" ? "--" : "-") + name.name
        #expect(lines.contains { $0.contains(" \(option) ") }, "\(verb) \(option) is untested")
      }
    }
  }

  /// What `--experimental-dump-help` writes, as far as it is looked at here.
  private struct Help: Decodable {
    let command: Verb

    struct Verb: Decodable {
      let commandName: String
      let subcommands: [Verb]?
      let arguments: [Argument]?
    }

    struct Argument: Decodable {
      let names: [Name]?
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  /// What the lane accepts has to be what the argument parser makes of the same words.
  private static func check(_ words: some Sequence<String>) throws {
    let words = Array(words)
    guard let lane = ExpressLane.request(words[...]) else { return }
    let parser = request(try FaultlineTool.parseAsRoot(words))
    let isSame = parser.map { areEqual(lane, $0) } ?? false
    #expect(isSame, "\(words)")
  }

  private static func request(_ command: any ParsableCommand) -> (any Request)? {
    switch command {
    case let verb as Who: verb.request
    case let verb as PathCommand: verb.request
    case let verb as Find: verb.request
    case let verb as Listed: verb.request
    default: nil
    }
  }

  private static func areEqual<R: Request>(_ one: R, _ other: any Request) -> Bool {
    (other as? R) == one
  }
}
