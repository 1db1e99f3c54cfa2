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

// A package of its own: `run` builds the targets with the sanitizers, which nobody who uses Faultline wants.
let package = Package(
  name: "faultline-fuzz",
  products: [
    .executable(name: "fuzz-image", targets: ["fuzz-image"]),
    .executable(name: "fuzz-sealed-image", targets: ["fuzz-sealed-image"]),
    .executable(name: "fuzz-readers", targets: ["fuzz-readers"]),
    .executable(name: "corrupt", targets: ["corrupt"]),
  ],
  dependencies: [.package(name: "faultline", path: "..")],
  targets: [
    // What is called of libFuzzer (the rest is called by it), and of the system beyond what Swift has of it.
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: ["CFuzzer", .product(name: "Faultline", package: "faultline")],
      swiftSettings: strict
    ),
    .executableTarget(name: "fuzz-image", dependencies: ["FuzzSupport"], swiftSettings: strict),
    .executableTarget(
      name: "fuzz-sealed-image",
      dependencies: ["FuzzSupport", "CFuzzer"],
      swiftSettings: strict
    ),
    .executableTarget(name: "fuzz-readers", dependencies: ["FuzzSupport"], swiftSettings: strict),
    .executableTarget(name: "corrupt", dependencies: ["FuzzSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
