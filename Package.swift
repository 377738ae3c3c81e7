// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target. Only `script/test` turns warnings into errors, with
/// COFFEECHAT_STRICT, so a newer compiler's warnings never break anyone else's build.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  + (Context.environment["COFFEECHAT_STRICT"] == "1" ? [.unsafeFlags(["-warnings-as-errors"])] : [])

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Files in test folders that aren't code: snapshots and test data.
let excluded = [
  "Dialogue": ["Snapshots"], "Pages": ["Snapshots"], "Presentation": ["Snapshots"],
  "QuestionChecking": ["everyday.txt"], "Journal": ["Fixtures"], "Phrases": ["no-words.txt"],
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
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "coffeechat",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "coffeechat", targets: ["coffeechat"]),
    .library(name: "QuestionChecking", targets: ["QuestionChecking"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Text and meaning. Pure values and functions.
    module("Classification"),
    .target(
      name: "Language", dependencies: ["Classification"], swiftSettings: settings,
      plugins: ["EmbedDataFiles"]),
    module("QuestionChecking", ["Classification"]),
    module("Phrases"),
    module("TextLayout", ["Phrases"]),

    // The domain and its dialogues. Also pure.
    module("Interviews", ["Language", "Phrases"]),
    module("ContactImport", ["Interviews", "Language", "TextLayout"]),
    module("Messages", ["Interviews", "Language", "TextLayout", mustache]),
    module(
      "Dialogue", ["Interviews", "Language", "Messages", "Phrases", "QuestionChecking"]),

    // Output: screen, paper and export.
    module(
      "Presentation",
      [
        "DataFiles", "Dialogue", "Interviews", "Language", "Messages", "Phrases",
        "QuestionChecking", "TextLayout",
      ]),
    module(
      "Pages", ["Interviews", "Language", "Phrases", "Presentation", "TextLayout", mustache]),
    .target(name: "CPangoCairo"),
    module("Paper", ["CPangoCairo", "Phrases", "Presentation", "TextLayout"]),

    // The edge: data files, storage, services and the terminal.
    .target(
      name: "DataFiles", dependencies: ["Language", "Phrases", "TextLayout", yams],
      swiftSettings: settings, plugins: ["EmbedDataFiles"]),
    module("Journal", ["Interviews", "Language", grdb]),
    module(
      "Services",
      [
        "Classification", "ContactImport", "DataFiles", "Dialogue", "Interviews", "Journal",
        "Language", "Messages", "Pages", "Phrases", "Presentation", "QuestionChecking",
        "TextLayout",
      ]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    module("LineEditing", ["CEditline"]),
    module(
      "Terminal",
      [
        "ContactImport", "DataFiles", "Dialogue", "Interviews", "Journal", "Language",
        "LineEditing", "Messages", "Phrases", "Presentation", "Services", "TextLayout",
      ]),
    .executableTarget(
      name: "coffeechat",
      dependencies: [
        "ContactImport", "DataFiles", "Dialogue", "Interviews", "Journal", "Language",
        "LineEditing", "Messages", "Paper", "Phrases", "Presentation", "QuestionChecking",
        "Services", "Terminal", "TextLayout", argumentParser,
      ],
      swiftSettings: settings),

    // Turns QuestionBanks/ and Prompts/ into code during the build.
    .executableTarget(
      name: "EmbedData", dependencies: ["QuestionChecking", yams], swiftSettings: settings),
    .plugin(name: "EmbedDataFiles", capability: .buildTool(), dependencies: ["EmbedData"]),

    // The example in docs/question-checking.md. It only uses public declarations.
    .executableTarget(
      name: "CheckQuestions", dependencies: ["QuestionChecking"], path: "Examples/CheckQuestions",
      swiftSettings: settings),

    // Learns the weights of the classifiers from Training/.
    .executableTarget(
      name: "Train",
      dependencies: [
        "Classification", "DataFiles", "Dialogue", "Interviews", "Language", "QuestionChecking",
        "Services",
      ], path: "Training/Train", swiftSettings: settings),

    // The programs that script/bench and script/fuzz run.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "DataFiles", "Fuzzing", "Interviews", "Journal", "QuestionChecking", "TerminalTesting",
      ],
      path: "Benchmarks/Speed", swiftSettings: settings),
    .executableTarget(
      name: "Fuzz", dependencies: ["DataFiles", "Fuzzing", "QuestionChecking"],
      path: "Benchmarks/Fuzz", swiftSettings: settings),

    tests(
      "Language", ["DataFiles", "Interviews", "Language", "Phrases", "Presentation", "TextLayout"]),
    tests("Phrases", ["DataFiles", "Phrases", "Services"]),
    tests("Interviews", ["DataFiles", "Interviews", "Language", "QuestionChecking"]),
    tests("ContactImport", ["ContactImport", "Interviews"]),
    tests("Journal", ["Interviews", "Journal", grdb]),
    tests(
      "People",
      [
        "ContactImport", "DataFiles", "Interviews", "Journal", "Language", "Presentation",
        "TextLayout", "coffeechat", grdb,
      ]),
    tests(
      "Dialogue",
      [
        "DataFiles", "Dialogue", "Interviews", "Language", "Messages", "Phrases",
        "QuestionChecking", "Snapshots",
      ]),
    tests(
      "Presentation",
      [
        "DataFiles", "Interviews", "Language", "Phrases", "Presentation", "Snapshots",
        "TextLayout",
      ]),
    tests(
      "Pages",
      [
        "BrowserTesting", "DataFiles", "Interviews", "Language", "Pages", "Phrases",
        "Presentation", "Snapshots", "TextLayout",
      ]),
    tests(
      "Paper",
      [
        "CPangoCairo", "DataFiles", "Interviews", "Language", "Paper", "Phrases", "Presentation",
        "TextLayout",
      ]),
    tests(
      "Messages",
      [
        "DataFiles", "Dialogue", "Interviews", "Language", "Messages", "Phrases",
        "QuestionChecking",
      ]),
    tests("DataFiles", ["DataFiles"]),
    tests(
      "QuestionChecking",
      [
        "CheckQuestions", "Classification", "DataFiles", "Fuzzing", "Language", "QuestionChecking",
        "TerminalTesting", "Train",
      ]),
    tests("EndToEnd", ["TerminalTesting", "coffeechat"]),
    tests("LineEditing", ["LineEditing", "TerminalTesting", "line-editor-probe"]),

    // Support for tests: snapshots, hostile drafts with checks for the answers, programs in a
    // pseudo-terminal with the screen a user sees, and pages in a browser.
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
