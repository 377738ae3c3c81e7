public import Foundation

/// A page in a ``Browser``: opened from a file, looked at and touched.
public struct BrowserPage {
  let browser: Browser
  let session: String
  private let target: String

  /// Opens an empty page.
  ///
  /// - Parameters:
  ///   - size: its width and height in pixels.
  ///   - isDark: whether the person prefers dark pages.
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
  @discardableResult
  public func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.send(method, parameters, session: session)
  }

  /// Closes the page; what it has stored stays.
  public func close() throws {
    try browser.send("Target.closeTarget", ["targetId": target])
  }

  /// Opens a file.
  public func open(_ path: String) throws {
    try send("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    _ = try browser.wait(for: "Page.loadEventFired", session: session)
  }

  /// Opens a file at a moment, about. From then on the page's clock moves only by
  /// ``advance(seconds:)``.
  public func open(_ path: String, at date: Date) throws {
    try send(
      "Emulation.setVirtualTimePolicy",
      ["policy": "pause", "initialVirtualTime": date.timeIntervalSince1970])
    try load("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
  }

  /// Loads the page anew; its clock is held.
  public func reload() throws {
    try load("Page.reload", [:])
  }

  /// While the clock is held a page does not load: it goes on in small steps.
  private func load(_ method: String, _ parameters: [String: Any]) throws {
    browser.forget("Page.loadEventFired")
    try send(method, parameters)
    repeat {
      try advance(seconds: 0.05)
    } while !browser.has("Page.loadEventFired", session: session)
  }

  /// Lets the page's clock run, as fast as it can.
  public func advance(seconds: Double) throws {
    try send(
      "Emulation.setVirtualTimePolicy", ["policy": "advance", "budget": seconds * 1000])
    _ = try browser.wait(for: "Emulation.virtualTimeBudgetExpired", session: session)
  }

  /// What the page's clock shows.
  public func now() throws -> Date {
    Date(timeIntervalSince1970: (try evaluate("Date.now()") as? Double ?? 0) / 1000)
  }

  /// The value of an expression of JavaScript.
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

  /// The text of the element that a selector finds.
  public func text(_ selector: String) throws -> String {
    try evaluate("document.querySelector(\(quoted(selector))).textContent.trim()") as? String ?? ""
  }

  /// Taps the element that a selector finds.
  public func tap(_ selector: String) throws {
    try evaluate("document.querySelector(\(quoted(selector))).click()")
  }

  /// Types a text into the box that a selector finds, at its end.
  public func type(_ text: String, into selector: String) throws {
    try evaluate(
      """
      (() => { const box = document.querySelector(\(quoted(selector)));
      box.focus(); box.setSelectionRange(box.value.length, box.value.length); })()
      """)
    try send("Input.insertText", ["text": text])
  }

  /// A picture of what is to be seen.
  public func picture() throws -> Data {
    try data(of: send("Page.captureScreenshot"))
  }

  /// The page printed on paper of a size in inches.
  public func printed(_ size: (width: Double, height: Double)) throws -> Data {
    try data(
      of: send(
        "Page.printToPDF",
        ["paperWidth": size.width, "paperHeight": size.height, "preferCSSPageSize": false]))
  }

  private func data(of answer: [String: Any]) -> Data {
    Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// What a screen reader is told: each node's role and name, in order.
  public func accessibilityTree() throws -> [(role: String, name: String)] {
    let nodes = try send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    func value(_ node: [String: Any], _ key: String) -> String {
      ((node[key] as? [String: Any])?["value"] as? String) ?? ""
    }
    return nodes.filter { $0["ignored"] as? Bool != true }
      .map { (value($0, "role"), value($0, "name")) }
  }

  /// The addresses of all that the page has asked for so far.
  public func requested() throws -> [String] {
    // Whatever is on its way is reported before this is answered.
    try send("Runtime.evaluate", ["expression": "0"])
    return browser.events
      .filter { $0.session == session && $0.method == "Network.requestWillBeSent" }
      .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
  }

  /// Waits until a download is on disk.
  ///
  /// - Returns: the file.
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
