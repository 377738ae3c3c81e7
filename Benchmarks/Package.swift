// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "coffeechat", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "Interviews", package: "coffeechat"),
        .product(name: "Journal", package: "coffeechat"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
