import FaultlineTestSupport
import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  static let owners = "--graph Tests/FaultlineCLITests/Fixtures/owners/owners.yaml"
  static let rules = "Tests/FaultlineCLITests/Fixtures/rules"
  static let ofac = "--rule ofac-50"
  static let bis = "--rule bis-affiliates"
  static let acme = "--graph Tests/FaultlineCLITests/Fixtures/acme"
  static let imports = "Tests/FaultlineCLITests/Fixtures/import"
  static let table = "--graph \(imports)/nodes.csv --graph \(imports)/edges.csv"

  /// A name for the snapshot, the words of the command, and the exit code.
  static let cases: [(name: String, command: String, code: Int32)] = [
    ("who-group", "who Acme \(acme)", 0),
    ("who-as-of", "who Acme --as-of 2024-11-15 \(acme)", 0),
    ("who-known-by", "who Acme --known-by 2025-01-16 \(acme)", 0),
    ("who-markdown", "who Acme --format markdown \(acme)", 0),
    ("who-office", "who office \(acme)", 0),
    ("who-action", "who listing-2025 \(acme)", 0),
    ("who-two-hops", "who backer --hops 2 --relation invests,founded \(acme)", 0),
    ("who-json", "who founder --format json \(acme)", 0),
    ("who-csv", "who founder --format csv \(acme)", 0),
    ("who-ambiguous", "who EO \(acme)", 64),
    ("who-nobody", "who Acmee \(acme)", 1),
    ("path-shortest", "path backer department \(acme)", 0),
    ("path-best", "path founder department --k 3 \(acme)", 0),
    ("path-none", "path eo-society acme \(acme)", 1),
    ("path-json", "path backer office --format json \(acme)", 0),
    ("find", "find acme \(acme)", 0),
    ("find-json", "find 艾克米 --format json \(acme)", 0),
    ("find-nothing", "find xyzzy \(acme)", 1),
    ("find-explain", "find \"Acme Too Company Limited\" --explain \(acme)", 0),
    ("match", "match Tests/FaultlineCLITests/Fixtures/names.csv \(acme)", 0),
    ("match-json", "match Tests/FaultlineCLITests/Fixtures/names.csv --format json \(acme)", 0),
    ("match-column", "match Tests/FaultlineCLITests/Fixtures/names.csv --column firm \(acme)", 65),
    ("listed", "listed --as-of 2025-01-16 \(acme)", 0),
    ("listed-announced", "listed --as-of 2025-01-15 \(acme)", 0),
    ("listed-before", "listed --as-of 2025-01-14 \(acme)", 1),
    ("listed-csv", "listed --format csv \(acme)", 0),
    ("listed-json", "listed acme --format json \(acme)", 0),
    ("exposure-listed", "exposure north \(owners) \(ofac)", 0),
    ("exposure-chain", "exposure delta \(owners) \(ofac)", 0),
    ("exposure-aggregation", "exposure epsilon \(owners) \(ofac)", 0),
    ("exposure-not-blocked", "exposure gamma \(owners) \(ofac)", 0),
    ("exposure-possible", "exposure zeta \(owners) \(ofac)", 0),
    ("exposure-in-force", "exposure eta \(owners) \(bis) --as-of 2025-11-09", 0),
    ("exposure-stayed", "exposure eta \(owners) \(bis) --as-of 2025-11-10", 0),
    ("exposure-unverified", "exposure eta \(owners) \(bis) --as-of 2026-11-10", 0),
    ("exposure-out-of-scope", "exposure theta \(owners) \(bis) --as-of 2025-10-15", 0),
    ("exposure-group", "exposure acme \(acme) \(bis) --as-of 2025-10-15", 0),
    ("exposure-control", "exposure gamma \(owners) --rule uk-own-control --list \"SDN list\"", 0),
    (
      "exposure-known-by", "exposure eta \(owners) \(bis) --as-of 2025-12-01 --known-by 2025-10-01",
      0
    ),
    ("exposure-markdown", "exposure delta --format markdown \(owners) \(ofac)", 0),
    ("exposure-json", "exposure gamma --format json \(owners) \(ofac)", 0),
    ("exposure-dot", "exposure gamma --format dot \(owners) \(ofac)", 0),
    ("exposure-all", "exposure --all \(owners) \(ofac)", 0),
    ("exposure-all-stayed", "exposure --all \(owners) \(bis) --as-of 2026-01-01", 0),
    ("exposure-all-csv", "exposure --all --format csv \(owners) \(ofac)", 0),
    ("exposure-all-json", "exposure --all --country cy --format json \(owners) \(ofac)", 0),
    ("exposure-all-nobody", "exposure --all --country fr \(owners) \(ofac)", 1),
    ("exposure-own-rule", "exposure gamma \(owners) --rule \(rules)/third.yaml", 0),
    ("exposure-bad-rule", "exposure gamma \(owners) --rule \(rules)/bad.yaml", 65),
    ("exposure-no-rule", "exposure gamma \(owners) --rule ofac", 64),
    ("exposure-no-lists", "exposure acme \(acme) \(ofac)", 64),
    ("exposure-nobody", "exposure nobody \(owners) \(ofac)", 1),
    ("exposure-neither", "exposure \(owners) \(ofac)", 64),
    ("stats", "stats \(acme)", 0),
    ("stats-json", "stats --format json \(acme)", 0),
    ("stats-pagerank", "stats --central \(acme)", 0),
    ("stats-betweenness", "stats --central --measure betweenness --top 4 \(acme)", 0),
    ("stats-sample", "stats --central --measure betweenness --sample 4 --seed 3 \(acme)", 0),
    (
      "stats-sample-json", "stats --central --measure betweenness --sample 4 --format json \(acme)",
      0
    ),
    (
      "stats-degree-markdown", "stats --central --measure degree --top 3 --format markdown \(acme)",
      0
    ),
    ("stats-central-csv", "stats --central --top 3 --format csv \(acme)", 0),
    ("stats-communities", "stats --communities \(acme)", 0),
    ("stats-communities-json", "stats --communities --top 1 --format json \(acme)", 0),
    ("stats-components", "stats --components \(acme)", 0),
    ("stats-components-csv", "stats --components --relation invests,owns --format csv \(acme)", 0),
    ("stats-nothing", "stats --components --kind technology \(acme)", 1),
    ("stats-two-views", "stats --components --communities \(acme)", 64),
    ("stats-sample-of-what", "stats --central --measure degree --sample 9 \(acme)", 64),
    ("sources", "sources \(acme)", 0),
    ("sources-json", "sources --class press --format json \(acme)", 0),
    ("check", "check Tests/FaultlineCLITests/Fixtures/acme", 0),
    ("check-broken", "check Tests/FaultlineCLITests/Fixtures/broken", 65),
    ("check-broken-json", "check Tests/FaultlineCLITests/Fixtures/broken --format json", 65),
    ("graph-broken", "who acme --graph Tests/FaultlineCLITests/Fixtures/broken", 65),
    ("graph-missing", "who acme --graph Tests/no-such-folder", 66),
    ("export-json", "export \(acme)", 0),
    ("export-node-link", "export --format node-link --relation invests \(acme)", 0),
    ("usage-format", "stats --format png \(acme)", 64),
    ("usage-day", "who Acme --as-of 2025-02-30 \(acme)", 64),
    ("usage-kind", "who Acme --relation loves \(acme)", 64),
    ("import-who", "who NK-north --graph \(imports)/entities.ftm.json", 0),
    ("import-path", "path \"Carla Cruz\" \"beta gmbh\" \(table)", 0),
    ("import-stake", "path 阿尔法 b --by stake --min-stake 25 --as-of 2020-01-01 \(table)", 0),
    ("import-json", "export --graph \(imports)/entities.ftm.json", 0),
    ("import-broken", "who x --graph \(imports)/broken.ftm.json", 65),
    ("import-check", "check \(imports)/entities.ftm.json", 0),
    ("import-check-broken", "check \(imports)/broken.ftm.json", 65),
    ("cannot-write", "stats -o Tests/no-such-folder/x.txt \(acme)", 74),
  ]

  @Test("says what it said before", arguments: cases)
  func snapshot(name: String, command: String, code: Int32) throws {
    let result = try CommandRunner.run(command)
    #expect(result.code == code, "\(result.errors)")
    let errors = result.errors.isEmpty ? "" : "--- standard error\n\(result.errors)"
    expectSnapshot(result.text + errors, named: "\(name).txt")
  }

  @Test(
    "answers twice with the same bytes",
    arguments: [
      "who Acme --format json", "export", "stats --format json", "who Acme --format svg",
      "export --format dot", "listed --format csv",
      "stats --central --measure betweenness --sample 5",
      "stats --communities --format json",
    ]
  )
  func determinism(command: String) throws {
    let first = try CommandRunner.run("\(command) \(CommandTests.acme)")
    #expect(first.code == 0, "\(first.errors)")
    #expect(try CommandRunner.run("\(command) \(CommandTests.acme)").output == first.output)
  }

  @Test("no line of a text is wider than the terminal", arguments: [40, 60, 80, 120])
  func width(columns: Int) throws {
    for command in [
      "who Zhipu", "path Tencent BIS", "listed", "stats", "sources", "stats --central",
      "stats --central --measure betweenness", "stats --communities", "stats --components",
    ] {
      let result = try CommandRunner.run(command, environment: ["COLUMNS": String(columns)])
      for line in result.text.split(separator: "\n") where !line.contains("://") {
        let columnsTaken = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(columnsTaken <= columns, "\(command): \(line)")
      }
    }
  }

  @Test("building tells what is odd, and goes on over errors only if it is told to")
  func build() throws {
    let folder = TemporaryFolder()
    let image = folder.path + "/x.flt"
    let files = CommandTests.imports
    let good = try CommandRunner.run(["build", "\(files)/entities.ftm.json", "-o", image])
    #expect(good.code == 0)
    #expect(good.errors.contains("1 id that relations name and no entity carries"))
    #expect(good.errors.contains("NK-lost"))
    #expect(good.errors.contains("not kept: first_seen, once"))
    #expect(good.errors.hasSuffix("x.flt: 7 nodes, 6 edges\n"))
    // What comes through a pipe can be looked at only once.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = CommandRunner.package
    shell.arguments = [
      "-c", "cat \(files)/entities.ftm.json | \"$0\" build - -o \"$1\" 2>/dev/null",
      CommandRunner.command.path, image,
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try CommandRunner.run(["who", "NK-north", "--graph", image]).code == 0)
    let broken = "\(files)/broken.ftm.json"
    #expect(try CommandRunner.run(["build", broken, "-o", image]).code == 65)
    let partly = try CommandRunner.run(["build", broken, "--keep-going", "-o", image])
    #expect(partly.code == 0)
    #expect(partly.errors.contains("broken.ftm.json:2:55"))
    #expect(partly.errors.contains("1 record left out because of errors"))
    #expect(try CommandRunner.run(["who", "z", "--exact", "--graph", image]).code == 1)
    #expect(try CommandRunner.run(["find", "x", "--graph", image]).code == 0)
  }

  @Test("an image answers as its records do")
  func image() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("faultline-\(UUID().uuidString).flt")
    defer { try? FileManager.default.removeItem(at: file) }
    let build = try CommandRunner.run(
      ["build", "Tests/FaultlineCLITests/Fixtures/acme", "-o", file.path]
    )
    #expect(build.code == 0, "\(build.errors)")
    let fromImage = try CommandRunner.run(["who", "Acme", "--graph", file.path])
    #expect(fromImage.text == (try CommandRunner.run("who Acme \(CommandTests.acme)").text))
    #expect(try CommandRunner.run(["check", file.path]).code == 0)
    let bytes = try Data(contentsOf: file)
    for place in stride(from: 40, to: bytes.count, by: bytes.count / 25) {
      var changed = bytes
      changed[place] ^= 0x55
      try changed.write(to: file)
      #expect(try CommandRunner.run(["check", file.path]).code == 65)
      // A right answer, or none: nothing of an answer from damaged bytes is printed.
      let answer = try CommandRunner.run(["who", "Acme", "--graph", file.path])
      #expect(answer.code == 65 ? answer.text.isEmpty : answer.text == fromImage.text)
      #expect(answer.code == 65 || answer.code == 0)
    }
    try bytes.prefix(100).write(to: file)
    #expect(try CommandRunner.run(["who", "Acme", "--graph", file.path]).code == 65)
  }

  @Test(
    "help of every verb shows an example",
    arguments: [
      "", "who", "path", "find", "listed", "diagram", "export", "stats", "sources", "check",
      "build",
    ]
  )
  func help(verb: String) throws {
    let words = verb.isEmpty ? ["help"] : [verb, "--help"]
    let result = try CommandRunner.run(words)
    #expect(result.code == 0)
    #expect(result.text.contains("EXAMPLES:"))
    #expect(result.text.contains("faultline \(verb)"))
  }
}
