internal import Faultline

/// A notice in the Federal Register, as lists cite it.
struct RegisterNotice: Equatable {
  /// `76 FR 71869`, or what stands there instead.
  let cite: String
  /// When it was published.
  let published: PartialDate?

  /// Reads citations: `76 FR 71869, 11/21/11`, `46 F.R. 46154 9/17/81 and …`, `91 FR 35189 (June 10, 2026)`,
  /// `Vol. 83, No. 91, 05/10/2018`.
  ///
  /// - Parameter text: The text.
  /// - Returns: The notices in order; a text without one is a notice itself.
  static func all(in text: String) -> [RegisterNotice] {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" }.map {
      trimmed(String($0))
    }
    var notices: [RegisterNotice] = []
    var index = 0
    while index < words.count {
      guard index + 2 < words.count, isNumber(words[index]), isNumber(words[index + 2]),
        words[index + 1].filter({ $0 != "." }).uppercased() == "FR"
      else {
        index += 1
        continue
      }
      let cite = "\(words[index]) FR \(words[index + 2])"
      index += 3
      var published: PartialDate?
      for count in [1, 3] where published == nil && index + count <= words.count {
        let date = words[index..<index + count].joined(separator: " ")
        published = ForeignDate.date(date, order: .monthFirst)
        if published != nil { index += count }
      }
      notices.append(RegisterNotice(cite: cite, published: published))
    }
    if notices.isEmpty, !text.isEmpty {
      let date = words.lazy.compactMap { word in
        word.contains("/") ? ForeignDate.date(word, order: .monthFirst) : nil
      }.first
      notices = [RegisterNotice(cite: text, published: date)]
    }
    return notices
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { $0 &- 48 < 10 }
  }

  /// A word without the punctuation at its ends.
  private static func trimmed(_ word: String) -> String {
    let isMark: (Character) -> Bool = { ",;()".contains($0) }
    var word = word[...].drop(while: isMark)
    while let last = word.last, isMark(last) { word.removeLast() }
    // A full stop ends a number or a date, not an abbreviation.
    if word.last == ".", word.dropLast().last?.isNumber ?? false { word.removeLast() }
    return String(word)
  }
}
