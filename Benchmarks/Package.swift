// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that nobody who uses Faultline builds or fetches what only the benchmarks need.
let package = Package(
  name: "faultline-benchmarks",
  products: [
    .executable(name: "generate-graph", targets: ["generate"])
    // The server that answers the workloads from the Faultline library is the product `in-process`:
    // `run` leaves its column out while the package does not build it.
  ],
  targets: [
    .executableTarget(name: "generate", swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
