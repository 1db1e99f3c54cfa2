import CGraphviz
import Glibc

/// What Graphviz said while it worked.
///
/// Its hook is a bare C function that cannot carry a context, and it is called with fragments ("Error", ": ", text), so
/// the bytes are gathered in one global, touched on the engine's thread only, and split afterwards.
enum GraphvizMessages {
  // Only the engine's thread writes and reads it.
  private nonisolated(unsafe) static var bytes: [UInt8] = []

  /// Puts the hook in place.
  static func install(in table: inout fl_graphviz) {
    // A C function table; the hook copies what it is given before it returns.
    _ = unsafe table.setErrorHook { text in
      guard let text = unsafe text else { return 0 }
      let fragment = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
      unsafe GraphvizMessages.bytes.append(contentsOf: fragment)
      return 0
    }
  }

  /// Forgets what was said so far.
  static func clear() {
    unsafe bytes.removeAll(keepingCapacity: false)
  }

  /// Errors and warnings since the last ``clear()``, in order.
  static func split() -> (errors: [String], warnings: [String]) {
    var errors: [String] = []
    var warnings: [String] = []
    var lastIsError = true
    for line in unsafe bytes.split(separator: UInt8(ascii: "\n")) {
      let text = PrintableText.clean(String(decoding: line, as: UTF8.self))
      guard !text.isEmpty else { continue }
      if text.hasPrefix("Warning: ") {
        warnings.append(String(text.dropFirst(9)))
        lastIsError = false
      } else if text.hasPrefix("Error: ") {
        errors.append(String(text.dropFirst(7)))
        lastIsError = true
      } else if lastIsError {
        // A line without a level continues the one before, or is an error when there is none.
        if errors.isEmpty { errors.append(text) } else { errors[errors.count - 1] += " " + text }
      } else {
        warnings[warnings.count - 1] += " " + text
      }
    }
    return (errors, warnings)
  }
}
