extension Diagram {
  /// The paper or screen area a figure is made for, in PostScript points (72 to the inch).
  ///
  /// The page decides how large the smallest text comes out: a drawing wider than the page is made smaller
  /// with all its text, one that leaves room is magnified, up to ``maximumMagnification``.
  public struct Page: Sendable, Hashable {
    /// What the page is called in messages, for instance `A4 landscape`.
    public let name: String
    /// Width of the sheet in points.
    public let width: Double
    /// Height of the sheet in points.
    public let height: Double
    /// Free border on every side in points.
    public let margin: Double
    /// False for a figure that may grow as it likes.
    public let isBounded: Bool

    /// How far a small drawing is blown up at most.
    public static let maximumMagnification = 1.6

    /// Creates a page of any size.
    ///
    /// Sizes are clamped to what a page can be: 72 to 14,400 points a side, margins to a quarter of the shorter side.
    public init(name: String, width: Double, height: Double, margin: Double = 18) {
      self.name = name
      self.width = width.isFinite ? min(max(width, 72), 14_400) : 842
      self.height = height.isFinite ? min(max(height, 72), 14_400) : 595
      self.margin = margin.isFinite ? min(max(margin, 0), min(self.width, self.height) / 4) : 18
      self.isBounded = true
    }

    private init(unboundedNamed name: String) {
      self.name = name
      width = 842
      height = 595
      margin = 18
      isBounded = false
    }

    /// A4 on its side, 842 by 595 points: the default.
    public static let a4Landscape = Page(name: "A4 landscape", width: 842, height: 595)
    /// A4 upright, 595 by 842 points.
    public static let a4Portrait = Page(name: "A4 portrait", width: 595, height: 842)
    /// A3 on its side, 1191 by 842 points.
    public static let a3Landscape = Page(name: "A3 landscape", width: 1191, height: 842)
    /// US Letter on its side, 792 by 612 points.
    public static let letterLandscape = Page(name: "Letter landscape", width: 792, height: 612)
    /// US Letter upright, 612 by 792 points.
    public static let letterPortrait = Page(name: "Letter portrait", width: 612, height: 792)
    /// A widescreen slide, 13.33 by 7.5 inches.
    public static let slide = Page(name: "16:9 slide", width: 960, height: 540, margin: 20)
    /// The text column of an upright report, 6.3 inches wide.
    public static let column = Page(name: "text column", width: 454, height: 620, margin: 0)
    /// No page: the figure takes the room that it needs at its natural size.
    public static let free = Page(unboundedNamed: "free")

    /// The pages that have a name of their own.
    public static let all: [Page] = [
      a4Landscape, a4Portrait, a3Landscape, letterLandscape, letterPortrait, slide, column, free,
    ]

    /// Width inside the margins, in points.
    var innerWidth: Double { width - 2 * margin }
    /// Height inside the margins, in points.
    var innerHeight: Double { height - 2 * margin }
  }
}
