import Foundation
import PackagePlugin

/// Runs `CompileRules` over QuestionBanks/bad whenever one of its files or the engine has changed.
@main
struct CompileRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "QuestionBanks/bad")
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledRulesImage.swift")
    return [
      .buildCommand(
        displayName: "Compiling the rules",
        executable: try context.tool(named: "CompileRules").url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
