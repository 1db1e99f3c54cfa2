public import Faultline
internal import Glibc

/// Adds judgements to a YAML file of records, keeping what is in it.
public enum JudgementFile {
  /// Why a judgement cannot be added.
  public enum Problem: Error, Hashable, Sendable {
    /// The file exists and is not one that can be read.
    case unreadable(Diagnostic)
    /// The file has something behind its judgements, or is written in a way that text cannot be added to.
    case closed(String)
    /// The file cannot be written.
    case cannotWrite(FileError)
  }

  /// Adds a judgement behind those of a file, or starts the file with it.
  ///
  /// What stands in the file stays as it is, comments and all: the judgement goes to its end, and the file is replaced
  /// as a whole, so that nobody ever sees half of it.
  ///
  /// - Parameters:
  ///   - judgement: The judgement.
  ///   - path: The file.
  /// - Throws: ``Problem`` if the file has errors, if its `judgements:` is not its last key in block style, or if it
  ///   cannot be written.
  public static func add(_ judgement: Judgement, to path: String) throws(Problem) {
    var text = ""
    // unsafe: the path is a C string for the time of the call.
    if unsafe access(path, F_OK) == 0 {
      do { text = String(decoding: try InputFile.read(path), as: UTF8.self) } catch {
        throw .unreadable(
          Diagnostic(
            .unreadable,
            at: SourceLocation(file: path),
            "\(error)",
            hint: "check the path and the rights of the file"
          )
        )
      }
      let result = YAMLReader().read(paths: [path])
      let error = result.diagnostics.first {
        $0.code.severity == .error && $0.code != .empty
      }
      if let error { throw .unreadable(error) }
    }
    let added = try merged(text, with: judgement, path)
    do { try OutputFile.write(Array(added.utf8), to: path) } catch { throw .cannotWrite(error) }
  }

  /// The text of a file with a judgement behind it.
  private static func merged(_ text: String, with judgement: Judgement, _ path: String)
    throws(Problem) -> String
  {
    var text = text
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let keys = lines.filter { line in
      line.first.map { $0.isLetter || $0 == "\"" || $0 == "'" } ?? false
    }
    let hasList = keys.contains { $0.hasPrefix("judgements:") }
    if !hasList { return text + "judgements:\n" + entry(judgement) }
    guard let last = keys.last, last.hasPrefix("judgements:"),
      last.dropFirst("judgements:".count).drop(while: { $0 == " " }).first.map({ $0 == "#" })
        ?? true
    else {
      throw .closed(
        "\(path): 'judgements:' must be its last key, with one judgement a line below it"
      )
    }
    let isDeep = lines.drop { $0 != last }.dropFirst().contains { $0.hasPrefix("  - ") }
    guard
      isDeep
        || lines.drop(while: { $0 != last }).dropFirst().contains(where: { $0.hasPrefix("- ") })
    else { return text + entry(judgement) }
    return text + entry(judgement, indent: isDeep ? "  " : "")
  }

  /// A judgement as an item of a list.
  static func entry(_ judgement: Judgement, indent: String = "  ") -> String {
    var lines = [
      "a: \(quoted(judgement.a))", "b: \(quoted(judgement.b))",
      "verdict: \(judgement.verdict.rawValue)", "by: \(quoted(judgement.by))",
      "on: \(judgement.on)", "why: \(quoted(judgement.why))",
    ]
    if !judgement.cites.isEmpty {
      lines.append("cites: [\(judgement.cites.map(\.source.rawValue).joined(separator: ", "))]")
    }
    return lines.enumerated().map { number, line in
      "\(indent)\(number == 0 ? "- " : "  ")\(line)\n"
    }.joined()
  }

  /// A text in double quotes, unless it is a plain word.
  private static func quoted(_ text: String) -> String {
    if RecordID(text).isSlug, text.utf8.contains(where: { $0 >= 0x61 }),
      !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text)
    {
      return text
    }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      // Texts of records are single lines.
      case "\u{0}"..." ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
