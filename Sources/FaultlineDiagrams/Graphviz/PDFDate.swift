/// Takes the clock out of PDF files.
///
/// Cairo 1.16 writes the time of drawing into every file, whatever the environment says.
enum PDFDate {
  /// The date that every file gets, 1 January 2025, as PDF writes it.
  static let text = "20250101000000"
  /// The same as seconds since 1970, for libraries that heed `SOURCE_DATE_EPOCH`.
  static let epoch = "1735689600"

  /// The file with its date of creation replaced, digit for digit: every object stays at its place.
  static func fixed(_ file: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (D:".utf8)
    let date = Array(text.utf8)
    var file = file
    // The document information stands behind the pages.
    var index = file.count - key.count - date.count
    while index >= 0 {
      if file[index] == key[0], file[index...].starts(with: key) {
        let start = index + key.count
        file.replaceSubrange(start..<start + date.count, with: date)
        break
      }
      index -= 1
    }
    return file
  }
}
