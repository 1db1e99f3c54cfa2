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
    .executable(name: "generate-graph", targets: ["generate"]),
    .executable(name: "in-process", targets: ["in-process"]),
    .executable(name: "exposure-benchmark", targets: ["exposure"]),
    .executable(name: "name-lookups", targets: ["name-lookups"]),
    .executable(name: "name-pairs", targets: ["name-pairs"]),
  ],
  dependencies: [
    .package(name: "faultline", path: "..")
  ],
  targets: [
    .target(name: "SeededRandom", swiftSettings: strict),
    .executableTarget(name: "generate", dependencies: ["SeededRandom"], swiftSettings: strict),
    .executableTarget(
      name: "exposure",
      dependencies: ["SeededRandom", .product(name: "Faultline", package: "faultline")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "name-lookups",
      dependencies: ["SeededRandom", .product(name: "Faultline", package: "faultline")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "name-pairs",
      dependencies: [.product(name: "Faultline", package: "faultline")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "in-process",
      dependencies: [.product(name: "Faultline", package: "faultline")],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
