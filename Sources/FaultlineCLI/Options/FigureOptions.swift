internal import ArgumentParser
internal import FaultlineDiagrams

/// How a figure looks.
struct FigureStyle {
  var title: String?
  var page = Diagram.Page.a4Landscape
  var theme = Diagram.Theme.light
  var resolution = FigureRenderer.standardResolution
  /// How many paths are brought out, the others being dimmed: all of them by default.
  var highlighted = Int.max
}

/// The options for how a figure looks.
struct FigureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The heading: the question, or the finding.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The page to fit: a4, a4-portrait, a3, letter, letter-portrait, slide, column or free.",
      valueName: "page"
    ),
    transform: FigureOptions.page
  )
  var page: Diagram.Page = .a4Landscape

  @Option(help: ArgumentHelp("light for paper, dark for slides.", valueName: "theme"))
  var theme: Diagram.Theme = .light

  @Option(help: ArgumentHelp("Dots per inch of a PNG, 36 to 600.", valueName: "number"))
  var dpi: Int = FigureRenderer.standardResolution

  func validate() throws {
    guard (36...600).contains(dpi) else { throw ValidationError("--dpi takes 36 to 600.") }
  }

  var style: FigureStyle {
    FigureStyle(title: title, page: page, theme: theme, resolution: dpi)
  }

  private static let pages: [(name: String, page: Diagram.Page)] = [
    ("a4", .a4Landscape), ("a4-portrait", .a4Portrait), ("a3", .a3Landscape),
    ("letter", .letterLandscape), ("letter-portrait", .letterPortrait), ("slide", .slide),
    ("column", .column), ("free", .free),
  ]

  private static func page(_ name: String) throws -> Diagram.Page {
    guard let page = pages.first(where: { $0.name == name.lowercased() })?.page else {
      let names = pages.map(\.name).joined(separator: ", ")
      throw ValidationError("'\(name)' is no page. There are: \(names).")
    }
    return page
  }
}
