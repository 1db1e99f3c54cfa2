// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

let package = Package(
  name: "faultline",
  products: [
    .library(
      name: "Faultline",
      targets: ["Faultline", "FaultlineExchange", "FaultlineDiagrams"]
    ),
    .executable(name: "faultline", targets: ["FaultlineCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Headers only, no pkgConfig: it would link libgvc, which is opened when the first figure is drawn.
    .systemLibrary(name: "CGraphviz", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"])]
    ),
    .target(name: "CFaultlineData", exclude: ["builtin.flt"]),
    // Functions of the header alone, for what Swift's vectors cannot do.
    .target(name: "CFaultlineBytes"),
    .target(
      name: "Faultline",
      dependencies: ["CFaultlineBytes"],
      exclude: ["Names/Tables/UNICODE-LICENSE.txt"],
      swiftSettings: strict
    ),
    .target(
      name: "FaultlineExchange",
      dependencies: ["Faultline", "CLibYAML", "CExpat", "CFaultlineBytes"],
      swiftSettings: strict
    ),
    .target(
      name: "FaultlineDiagrams",
      dependencies: ["Faultline", "CGraphviz"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "FaultlineCLI",
      dependencies: [
        "Faultline", "FaultlineExchange", "FaultlineDiagrams", "CFaultlineData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "FaultlineTestSupport",
      dependencies: ["Faultline"],
      path: "Tests/FaultlineTestSupport",
      swiftSettings: strict
    ),
    .testTarget(name: "FaultlineTests", dependencies: ["Faultline", "FaultlineTestSupport"]),
    .testTarget(
      name: "FaultlineExchangeTests",
      dependencies: ["Faultline", "FaultlineExchange", "FaultlineTestSupport"],
      exclude: ["JSON/Snapshots", "Writing/Snapshots"]
    ),
    .testTarget(
      name: "FaultlineDiagramsTests",
      dependencies: ["Faultline", "FaultlineDiagrams", "FaultlineTestSupport"]
    ),
    .testTarget(
      name: "FaultlineCLITests",
      dependencies: [
        "FaultlineCLI", "FaultlineExchange", "CFaultlineData", "FaultlineTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots", "Fixtures"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
