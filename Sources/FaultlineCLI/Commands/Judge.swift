internal import ArgumentParser
internal import Faultline
internal import FaultlineExchange
internal import FoundationEssentials
internal import Glibc

/// `faultline judge`: a decision about who is meant, for the record.
struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Record that A and B mean the same party, or do not, and why.",
    discussion: """
      A and B are ids of entities, or an id and a name. The judgement goes to the end of a YAML file, which keeps \
      what is in it; read together with other records (--graph FILE), it decides before any comparison of names, \
      also after these are imported anew.

      EXAMPLES:
        faultline judge zhipu "Z.ai" same --why "renamed in 2025" -o judgements.yaml
        faultline judge tang-jie "Tang Jie-Hua" different --why "another person" --by "A. Analyst"
      """
  )

  @Argument(help: ArgumentHelp("An id, or a name.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("An id, or a name.", valueName: "b"))
  var second: String

  @Argument(help: "What is decided: same or different.")
  var verdict: Judgement.Verdict

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String

  @Option(help: ArgumentHelp("Who decides; the name of the user if not given.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("When; today if not given.", valueName: "date"))
  var on: Day?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The YAML file to add it to.", valueName: "file")
  )
  var output = "judgements.yaml"

  func validate() throws {
    for text in [first, second, why, by ?? "x"]
    where text.isEmpty || text.utf8.allSatisfy({ $0 <= 0x20 }) {
      throw ValidationError("A, B, --why and --by must not be empty.")
    }
    guard NameFolding.fold(first) != NameFolding.fold(second) else {
      throw ValidationError("A and B are the same text.")
    }
  }

  func run() throws {
    let judgement = Judgement(
      a: first,
      b: second,
      verdict: verdict,
      by: try signature(),
      on: try day(),
      why: why
    )
    do {
      try JudgementFile.add(judgement, to: output)
    } catch {
      switch error {
      case .unreadable(let diagnostic):
        Console.message(diagnostic.description)
        throw Failure.badData("nothing was added to \(output)")
      case .closed(let what): throw Failure.badData(what)
      case .cannotWrite(let error): throw Failure.cannotWrite("\(error)")
      }
    }
    let relation = verdict == .same ? "the same as" : "not"
    Console.message("\(output): '\(first)' is \(relation) '\(second)'")
  }

  private func signature() throws -> String {
    if let by { return by }
    for name in ["USER", "LOGNAME"] {
      // unsafe: the text is copied at once.
      if let value = unsafe getenv(name), unsafe value.pointee != 0 {
        return unsafe String(cString: value)
      }
    }
    throw Failure.usage("Say who decides: --by NAME.")
  }

  private func day() throws -> PartialDate {
    let day = on ?? Day(number: Int32(clamping: Int64(time(nil)) / 86_400))
    guard let date = PartialDate("\(day)") else { throw Failure.usage("'\(day)' is no date.") }
    return date
  }
}
