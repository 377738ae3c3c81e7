import Language
import Testing

/// The words that mean the same at every prompt.
@Suite struct AnswerTests {
  @Test(arguments: [
    ("?", Answer.Prompt.prose, Answer.help), ("<", .prose, .back), ("  ", .prose, .none),
    ("skip", .prose, .skip), ("Skip.", .fact, .skip), ("idk", .prose, .skip),
    ("I don't know", .fact, .skip), ("not sure", .fact, .skip),
    ("not sure", .prose, .text("not sure")),
    ("go back", .fact, .back), ("help", .prose, .help), ("quit", .prose, .quit),
    ("exit", .confirmation, .quit), ("never mind", .confirmation, .cancel),
    ("Cancel", .fact, .cancel),
    ("yes", .confirmation, .yes), ("Yeah!", .confirmation, .yes), ("sure", .confirmation, .yes),
    ("nope", .confirmation, .no), ("no thanks", .confirmation, .no), ("skip", .confirmation, .no),
    ("yes", .fact, .text("yes")), ("No Name Inc", .fact, .text("No Name Inc")),
    ("Skip Bayless", .fact, .text("Skip Bayless")), ("back office", .fact, .text("back office")),
    ("help desk", .fact, .text("help desk")), ("n/a", .fact, .skip),
    ("back when I was in school?", .prose, .text("back when I was in school?")),
    ("skip", .speech, .text("skip")), ("?", .speech, .help), ("<", .speech, .back),
    ("What do you mean by triage?", .prose, .text("What do you mean by triage?")),
  ])
  func `A line is read by what the prompt takes`(
    line: String, prompt: Answer.Prompt, expected: Answer
  ) {
    #expect(Answer(line, to: prompt) == expected)
  }

  /// Lines of the review of six questions, and what they mean: nil for a question to add.
  @Test(
    arguments: [
      ("swap 2", "swap", [2], nil), ("minutes 2 5min", "minutes", [2, 5], nil),
      ("move 3 first", "move", [3, 1], nil), ("drop number 3", "drop", [3], nil),
      ("swap the second", "swap", [2], nil), ("must question two", "must", [2], nil),
      (
        "edit 2 What do you like most about the nights?", "edit", [2],
        "What do you like most about the nights?"
      ),
      ("i don't like number 2", "swap", [2], nil),
      ("I don't love the second one", "swap", [2], nil),
      ("please remove the last one", "drop", [6], nil), ("can you swap #4?", "swap", [4], nil),
      ("put the last one first", "move", [6, 1], nil), ("make 3 a must", "must", [3], nil),
      ("make number 2 optional", "nice", [2], nil), ("number 5 can wait", "nice", [5], nil),
      ("give 2 five minutes", "minutes", [2, 5], nil), ("move 2 to the end", "move", [2, 6], nil),
      ("get rid of 4", "drop", [4], nil), ("lets drop 1 please", "drop", [1], nil),
      ("looks good", "keep", [], nil), ("Looks great!", "keep", [], nil), ("next", "keep", [], nil),
      ("other questions", "again", [], nil), ("give me new ones", "again", [], nil),
      ("i don't like these", "again", [], nil), ("length 45", "length", [45], nil),
      ("swap", "swap", [], nil), ("replace 3 with something else", "swap", [3], nil),
      ("question 3 is boring", "swap", [3], nil), ("delete 2.", "drop", [2], nil),
    ] as [(String, String, [Int], String?)])
  func `A command may be put in any words`(
    line: String, verb: String, numbers: [Int], text: String?
  ) throws {
    let command = try #require(NumberedCommand(line, count: 6), "\(line)")
    #expect(command.verb == verb)
    #expect(command.numbers == numbers)
    #expect(command.text == text)
  }

  @Test(arguments: [
    "How do you keep up with changes in your field?", "What do you like most about your job?",
    "Change is constant in tech; how do you keep up?", "How did you move into management?",
    "What's one thing you don't like about the work?", "Which two skills matter most?",
    "What would you do in your first month here?", "Do nurses swap shifts often?",
    "New grads: how do they start out?", "When do you give feedback to your team?",
    "What was your first job?", "Must I get a license before I apply anywhere?",
  ])
  func `A question is no command`(line: String) {
    #expect(NumberedCommand(line, count: 6) == nil)
    #expect(!NumberedCommand.mentionsNumber(line, upTo: 6))
  }

  @Test(arguments: ["why number 3?", "is question two ok to ask?", "tell me more about #4"])
  func `A line about a question of the list is not a new one`(line: String) {
    #expect(NumberedCommand.mentionsNumber(line, upTo: 6))
  }
}
