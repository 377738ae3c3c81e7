public import Foundation

/// A page in a ``Browser`` that tests can open, inspect and use.
///
/// ``Browser/Problem`` means that the browser reported an error or didn't answer.
public struct BrowserPage {
  let browser: Browser
  let session: String
  private let target: String

  /// Opens an empty page.
  ///
  /// - Parameters:
  ///   - size: the width and height in pixels.
  ///   - isDark: true if the user prefers dark pages.
  /// - Throws: ``Browser/Problem``.
  public init(in browser: Browser, size: (Int, Int) = (390, 844), isDark: Bool = false) throws {
    self.browser = browser
    let target = try browser.send("Target.createTarget", ["url": "about:blank"])
    self.target = target["targetId"] as? String ?? ""
    let attached = try browser.send(
      "Target.attachToTarget", ["targetId": self.target, "flatten": true])
    session = attached["sessionId"] as? String ?? ""
    for domain in ["Page", "Runtime", "Network", "Accessibility", "Log"] {
      try send("\(domain).enable")
    }
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": size.0, "height": size.1, "deviceScaleFactor": 1, "mobile": size.0 < 600])
    try send("Emulation.setTimezoneOverride", ["timezoneId": "UTC"])
    let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    try send("Emulation.setEmulatedMedia", ["features": [scheme]])
  }

  /// Sends a command of the DevTools protocol.
  ///
  /// - Throws: ``Browser/Problem``.
  @discardableResult
  public func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.send(method, parameters, session: session)
  }

  /// Closes the page. Data it has stored remains.
  ///
  /// - Throws: ``Browser/Problem``.
  public func close() throws {
    try browser.send("Target.closeTarget", ["targetId": target])
  }

  /// Opens a file and waits until it is loaded.
  ///
  /// - Throws: ``Browser/Problem``.
  public func open(_ path: String) throws {
    try send("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    _ = try browser.wait(for: "Page.loadEventFired", session: session)
  }

  /// Opens a file at about the given time. From then on, the page's clock only moves with
  /// ``advance(seconds:)``.
  ///
  /// - Throws: ``Browser/Problem``.
  public func open(_ path: String, at date: Date) throws {
    try send(
      "Emulation.setVirtualTimePolicy",
      ["policy": "pause", "initialVirtualTime": date.timeIntervalSince1970])
    try load("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
  }

  /// Reloads the page while its clock is paused.
  ///
  /// - Throws: ``Browser/Problem``.
  public func reload() throws {
    try load("Page.reload", [:])
  }

  /// Loads in small time steps, since a page doesn't load while its clock is paused.
  private func load(_ method: String, _ parameters: [String: Any]) throws {
    browser.forget("Page.loadEventFired")
    try send(method, parameters)
    repeat {
      try advance(seconds: 0.05)
    } while !browser.has("Page.loadEventFired", session: session)
  }

  /// Advances the page's clock as fast as it can.
  ///
  /// - Throws: ``Browser/Problem``.
  public func advance(seconds: Double) throws {
    try send(
      "Emulation.setVirtualTimePolicy", ["policy": "advance", "budget": seconds * 1000])
    _ = try browser.wait(for: "Emulation.virtualTimeBudgetExpired", session: session)
  }

  /// Returns the time on the page's clock.
  ///
  /// - Throws: ``Browser/Problem``.
  public func now() throws -> Date {
    Date(timeIntervalSince1970: (try evaluate("Date.now()") as? Double ?? 0) / 1000)
  }

  /// Returns the value of a JavaScript expression.
  ///
  /// - Throws: ``Browser/Problem`` if the expression throws.
  @discardableResult
  public func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true])
    if let problem = answer["exceptionDetails"] {
      throw Browser.Problem(description: "\(expression): \(problem)")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// Returns the trimmed text of the element that matches a selector.
  ///
  /// - Throws: ``Browser/Problem``.
  public func text(_ selector: String) throws -> String {
    try evaluate("document.querySelector(\(quoted(selector))).textContent.trim()") as? String ?? ""
  }

  /// Clicks the element that matches a selector.
  ///
  /// - Throws: ``Browser/Problem``.
  public func tap(_ selector: String) throws {
    try evaluate("document.querySelector(\(quoted(selector))).click()")
  }

  /// Types text at the end of the input field that matches a selector.
  ///
  /// - Throws: ``Browser/Problem``.
  public func type(_ text: String, into selector: String) throws {
    try evaluate(
      """
      (() => { const box = document.querySelector(\(quoted(selector)));
      box.focus(); box.setSelectionRange(box.value.length, box.value.length); })()
      """)
    try send("Input.insertText", ["text": text])
  }

  /// Returns a screenshot as PNG.
  ///
  /// - Throws: ``Browser/Problem``.
  public func picture() throws -> Data {
    try data(of: send("Page.captureScreenshot"))
  }

  /// Returns the page printed as PDF, with the paper size in inches.
  ///
  /// - Throws: ``Browser/Problem``.
  public func printed(_ size: (width: Double, height: Double)) throws -> Data {
    try data(
      of: send(
        "Page.printToPDF",
        ["paperWidth": size.width, "paperHeight": size.height, "preferCSSPageSize": false]))
  }

  private func data(of answer: [String: Any]) -> Data {
    Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// Returns each accessibility node's role and name, in order.
  ///
  /// - Throws: ``Browser/Problem``.
  public func accessibilityTree() throws -> [(role: String, name: String)] {
    let nodes = try send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    func value(_ node: [String: Any], _ key: String) -> String {
      ((node[key] as? [String: Any])?["value"] as? String) ?? ""
    }
    return nodes.filter { $0["ignored"] as? Bool != true }
      .map { (value($0, "role"), value($0, "name")) }
  }

  /// Returns the URLs of all requests the page has made so far.
  ///
  /// - Throws: ``Browser/Problem``.
  public func requested() throws -> [String] {
    // Pending events arrive before the response to this command.
    try send("Runtime.evaluate", ["expression": "0"])
    return browser.events
      .filter { $0.session == session && $0.method == "Network.requestWillBeSent" }
      .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
  }

  /// Waits for a download to finish.
  ///
  /// - Returns: the contents of the file.
  /// - Throws: ``Browser/Problem``. A `CocoaError` if the file can't be read.
  public func downloaded(_ name: String) throws -> Data {
    while true {
      let event = try browser.wait(for: "Browser.downloadProgress", session: nil)
      if event.parameters["state"] as? String == "completed" { break }
    }
    return try Data(contentsOf: URL(fileURLWithPath: browser.folder + "/" + name))
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
