// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "coffeechat", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "DataFiles", package: "coffeechat"),
        .product(name: "Fuzzing", package: "coffeechat"),
        .product(name: "Interviews", package: "coffeechat"),
        .product(name: "Journal", package: "coffeechat"),
        .product(name: "QuestionChecking", package: "coffeechat"),
        .product(name: "TerminalTesting", package: "coffeechat"),
      ]),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "DataFiles", package: "coffeechat"),
        .product(name: "Fuzzing", package: "coffeechat"),
        .product(name: "QuestionChecking", package: "coffeechat"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
