import Faultline
import FaultlineExchange
import Testing

@Suite struct PropertyTests {
  @Test("properties are a mapping of names to texts, or to lists of texts")
  func properties() {
    let result = read(
      entity("properties: {legalForm: GmbH, website: [a, b]}")
        + "\n" + relation("properties: {sharesCount: 12}")
    )
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(
      result.records.entities.first?.properties == [
        Property(name: "legalForm", value: "GmbH"), Property(name: "website", value: "a"),
        Property(name: "website", value: "b"),
      ]
    )
    #expect(
      result.records.relations.first?.properties == [Property(name: "sharesCount", value: "12")]
    )
  }

  @Test(
    "what has another shape is reported",
    arguments: [
      Finding(entity("properties: [a]"), "5:17 E203", "'properties' is a list", hint: "legalForm"),
      Finding(entity("properties: {a: {b: c}}"), "5:21 E203", "'a' is a mapping"),
      Finding(entity("properties: {a: }"), "5:21 E203", "'a' has no value"),
      Finding(entity("properties: {a: [[b]]}"), "5:22 E203", "'a' is a list"),
      Finding(entity("properties: {\"\": b}"), "5:18 E106", "no name"),
      Finding(
        entity("properties: {? \(String(repeating: "x", count: 101)) : b}"),
        "5:20 E106",
        "too long"
      ),
    ]
  )
  func findings(_ finding: Finding) { finding.check() }
}
