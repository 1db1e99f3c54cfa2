// Writes the static tables of Chinese characters that the core needs to read names: Scripts/name-tables/run.
//
// The readings and the simplified forms are those of ICU (transforms Han-Latin and Hant-Hans, made from the Unihan
// database), which Foundation carries. They change only with Unicode, so the tables are checked in and this is run by hand.
import Foundation

let (folder, blocks) = (CommandLine.arguments[1], [0x3400...0x4DBF, 0x4E00...0x9FFF])

func transformed(_ text: String, _ transform: String) -> String {
  text.applyingTransform(StringTransform(transform), reverse: false) ?? text
}

func reading(of character: String) -> String {
  let latin = transformed(character, "Han-Latin")
  let plain = latin.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.value < 0x80 }
  let text = String(String.UnicodeScalarView(plain)).lowercased()
  return !text.isEmpty && text.allSatisfy({ ("a"..."z").contains($0) }) ? text : ""
}

func lines(_ text: String, width: Int) -> String {
  var lines: [String] = []
  var rest = Substring(text)
  while !rest.isEmpty {
    lines.append(String(rest.prefix(width)))
    rest = rest.dropFirst(width)
  }
  return lines.joined(separator: "\\\n    ")
}

var readings: [[String]] = []
var pairs: [(UInt32, String)] = []
for block in blocks {
  readings.append(
    block.map { value in
      let character = String(Unicode.Scalar(value) ?? "?")
      let simplified = transformed(character, "Hant-Hans")
      if simplified != character, simplified.unicodeScalars.count == 1,
        let scalar = simplified.unicodeScalars.first, scalar.value <= 0x9FFF
      {
        pairs.append((UInt32(value), character + simplified))
      }
      return reading(of: character)
    }
  )
}
let syllables = Set(readings.joined()).subtracting([""]).sorted()
// Every syllable has a number from 1; a character has two digits of base 64, from '0' on but for the backslash.
func digit(_ value: Int) -> Character {
  let code = value + 0x30
  return Character(Unicode.Scalar(UInt8(code == 0x5C ? 0x2F : code)))
}
let numbers = Dictionary(uniqueKeysWithValues: zip(syllables, 1...))
let coded = readings.map { block in
  block.map { reading in
    let number = numbers[reading] ?? 0
    return String([digit(number / 64), digit(number % 64)])
  }.joined()
}

let head = """
  // Made by Scripts/name-tables from ICU's Han-Latin and Hant-Hans transforms (Unicode licence: UNICODE-LICENSE.txt).
  // swift-format-ignore-file


  """
let text =
  head + """
    extension HanTable {
      /// The syllables, in the order of their numbers, which start at 1; each ends with a space.
      static let syllables: StaticString = \"\"\"
        \(lines(syllables.joined(separator: " ") + " ", width: 110))\\

        \"\"\"
      static let syllableCount = \(syllables.count)

      /// The readings of U+3400 to U+4DBF: two digits of base 64 each.
      static let extensionReadings: StaticString = \"\"\"
        \(lines(coded[0], width: 128))\\

        \"\"\"

      /// The readings of U+4E00 to U+9FFF: two digits of base 64 each.
      static let readings: StaticString = \"\"\"
        \(lines(coded[1], width: 128))\\

        \"\"\"

      /// Traditional characters, by their numbers, each followed by its simplified form; three bytes of UTF-8 each.
      static let simplified: StaticString = \"\"\"
        \(lines(pairs.map(\.1).joined(), width: 64))\\

        \"\"\"
    }

    """
try text.write(toFile: folder + "/HanTable+Data.swift", atomically: true, encoding: .utf8)
FileHandle.standardError.write(
  Data("\(syllables.count) syllables, \(pairs.count) simplified forms\n".utf8)
)
for word in CommandLine.arguments.dropFirst(2) {
  print(word, word.map { reading(of: String($0)) }.joined(separator: " "))
}
