import Foundation
import PackagePlugin

/// Runs `EmbedData` whenever a data file or the rules engine has changed: for `Language` over the lexicon, for other
/// targets over QuestionBanks/ and the rest of Prompts/.
@main
struct EmbedDataFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let lexicon = root.appending(path: "Prompts/lexicon").path + "/"
    let isLanguage = target.name == "Language"
    let files = ["QuestionBanks", "Prompts"].flatMap { folder in
      FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL }
        .filter { ["yaml", "html", "css", "js", "mustache"].contains($0.pathExtension) }
        .filter { $0.path.hasPrefix(lexicon) == isLanguage } ?? []
    }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the question banks and prompts",
        executable: try context.tool(named: "EmbedData").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
