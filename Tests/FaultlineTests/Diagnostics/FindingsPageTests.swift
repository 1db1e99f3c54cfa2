import Faultline
import FaultlineTestSupport
import Testing

@Suite struct FindingsPageTests {
  @Test("the page of findings names every code, and no other")
  func everyCode() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    func codes(in file: String) throws -> Set<String> {
      let bytes = try #require(TestFiles.read("\(root)/Sources/Faultline/\(file)"))
      let text = String(decoding: bytes, as: UTF8.self)
      return Set(text.matches(of: /[EW][1-4]0[0-9]/).map { String($0.output) })
    }
    let declared = try codes(in: "Diagnostics/Diagnostic+Codes.swift")
    #expect(declared.count > 25)
    #expect(try codes(in: "Faultline.docc/Findings.md") == declared)
  }
}
