internal import Glibc

/// What is known of the place that output goes to.
struct Terminal: Sendable {
  /// How many columns a line may take.
  let width: Int
  /// Whether colors may be used.
  let hasColor: Bool

  /// The terminal behind standard output; 80 columns and no color for a pipe or a file.
  static func standardOutput() -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var width = 80
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns >= 40 {
      width = min(columns, 120)
    } else if isTerminal {
      var size = winsize()
      // unsafe: ioctl fills the structure it is given.
      if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
        width = min(Int(size.ws_col), 120)
      }
    }
    let isPlain = !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
    return Terminal(width: width, hasColor: isTerminal && !isPlain)
  }

  static let plain = Terminal(width: 80, hasColor: false)

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    // unsafe: getenv gives a C string that stays while nobody sets the environment, which this program never does here.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// A look of a text.
  enum Style: String {
    case heading = "1"
    case dim = "2"
    case alarm = "31"
    case caution = "33"
    case link = "4"
  }

  /// A text in a look, if the terminal has colors.
  func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
