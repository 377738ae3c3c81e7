// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with. `script/test` sets COFFEECHAT_STRICT, so that a
/// warning fails there and not on the machine of somebody with a newer compiler.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  + (Context.environment["COFFEECHAT_STRICT"] == "1" ? [.unsafeFlags(["-warnings-as-errors"])] : [])

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// What test targets keep beside their code: snapshots, and lines to check.
let excluded = [
  "Conversation": ["Snapshots"], "Pages": ["Snapshots"], "Rendering": ["Snapshots"],
  "QuestionChecking": ["everyday.txt"], "Phrases": ["no-words.txt"],
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, path: "Tests/" + name,
    exclude: excluded[name] ?? [], swiftSettings: settings)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "coffeechat",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "coffeechat", targets: ["coffeechat"]),
    // For Benchmarks/.
    .library(name: "DataFiles", targets: ["DataFiles"]),
    .library(name: "Fuzzing", targets: ["Fuzzing"]),
    .library(name: "Interviews", targets: ["Interviews"]),
    .library(name: "Journal", targets: ["Journal"]),
    .library(name: "QuestionChecking", targets: ["QuestionChecking"]),
    .library(name: "TerminalTesting", targets: ["TerminalTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "coffeechat", dependencies: ["CommandLineApp"], swiftSettings: settings),

    // Pure values and functions.
    .target(name: "Language", swiftSettings: settings, plugins: ["EmbedDataFiles"]),
    module("Phrases"),
    module("Interviews", ["Language", "Phrases"]),
    module("QuestionChecking"),
    module(
      "Conversation", ["Interviews", "Language", "Messages", "Phrases", "QuestionChecking"]),
    module("Rendering", ["Interviews", "Language", "Phrases"]),
    module("Pages", ["Interviews", "Language", "Phrases", "Rendering", mustache]),
    module("Messages", ["Interviews", "Language", "Rendering", mustache]),

    // Sheets as PDF, drawn by Pango and Cairo.
    .target(name: "CPangoCairo"),
    module("Paper", ["CPangoCairo", "Phrases", "Rendering"]),

    // The edge: data files, terminal, journal, and the program that ties them together.
    .target(
      name: "DataFiles", dependencies: [yams], swiftSettings: settings,
      plugins: ["EmbedDataFiles", "CompileRulesPlugin"]),
    .target(
      name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    module("LineEditing", ["CEditline"]),
    module("Journal", ["Interviews", "Language", grdb]),
    module(
      "CommandLineApp",
      [
        "Conversation", "DataFiles", "Interviews", "Journal", "Language", "LineEditing", "Messages",
        "Pages", "Paper", "Phrases", "QuestionChecking", "Rendering", argumentParser, subprocess,
      ]),

    // QuestionBanks/ and Prompts/ are turned into code while building.
    .executableTarget(name: "EmbedData", dependencies: [yams], swiftSettings: settings),
    .plugin(name: "EmbedDataFiles", capability: .buildTool(), dependencies: ["EmbedData"]),
    .executableTarget(
      name: "CompileRules", dependencies: ["QuestionChecking", yams], swiftSettings: settings),
    .plugin(
      name: "CompileRulesPlugin", capability: .buildTool(), dependencies: ["CompileRules"]),

    tests("Language", ["DataFiles", "Interviews", "Language", "Phrases", "Rendering"]),
    tests("Phrases", ["CommandLineApp", "DataFiles", "Phrases"]),
    tests("Interviews", ["DataFiles", "Interviews", "Language", "QuestionChecking"]),
    tests("Journal", ["Interviews", "Journal", grdb]),
    tests(
      "Conversation",
      [
        "Conversation", "DataFiles", "Interviews", "Messages", "Phrases", "QuestionChecking",
        "Snapshots",
      ]),
    tests(
      "Rendering", ["DataFiles", "Interviews", "Language", "Phrases", "Rendering", "Snapshots"]),
    tests(
      "Pages",
      [
        "BrowserTesting", "DataFiles", "Interviews", "Language", "Pages", "Phrases", "Rendering",
        "Snapshots",
      ]),
    tests(
      "Paper",
      ["CPangoCairo", "DataFiles", "Interviews", "Language", "Paper", "Phrases", "Rendering"]),
    tests(
      "Messages",
      [
        "Conversation", "DataFiles", "Interviews", "Language", "Messages", "Phrases",
        "QuestionChecking",
      ]),
    tests("DataFiles", ["DataFiles"]),
    tests("QuestionChecking", ["DataFiles", "Fuzzing", "QuestionChecking"]),
    tests("EndToEnd", ["TerminalTesting", "coffeechat"]),
    tests("LineEditing", ["LineEditing", "TerminalTesting", "line-editor-probe"]),

    // For tests only: snapshots; hostile drafts, and what holds of the answers to them; programs in a
    // pseudo-terminal, and what a person sees there; pages in a browser.
    .target(name: "Snapshots", path: "Tests/Support/Snapshots", swiftSettings: settings),
    .target(
      name: "Fuzzing", dependencies: ["QuestionChecking"], path: "Tests/Support/Fuzzing",
      swiftSettings: settings),
    .target(
      name: "BrowserTesting", path: "Tests/Support/BrowserTesting", swiftSettings: settings),
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
    .target(
      name: "TerminalTesting", dependencies: ["CPseudoTerminal"],
      path: "Tests/Support/TerminalTesting", swiftSettings: settings),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditing"],
      path: "Tests/Support/LineEditorProbe", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
