internal import ArgumentParser
internal import FaultlineExchange

/// The option for what columns of tables mean.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What columns of CSV files mean, where their names do not say it: from=src,to=dst,kind=type. May be repeated.",
      valueName: "field=column"
    ),
    transform: TableOptions.checked
  )
  var map: [String] = []

  /// The mapping, if there is one.
  var mapping: CSVMapping? { try? TableOptions.mapping(map) }

  func validate() throws {
    do {
      _ = try TableOptions.mapping(map)
    } catch let mistake as CSVMapping.Mistake {
      throw ValidationError("\(mistake)")
    }
  }

  private static func mapping(_ words: [String]) throws -> CSVMapping? {
    if words.isEmpty { return nil }
    var mapping = CSVMapping()
    for word in words { try mapping.add(words: word) }
    return mapping
  }

  private static func checked(_ words: String) throws -> String {
    do {
      _ = try mapping([words])
    } catch let mistake as CSVMapping.Mistake {
      throw ValidationError("\(mistake)")
    }
    return words
  }
}
