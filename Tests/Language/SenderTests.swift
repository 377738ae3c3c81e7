import Language
import Testing

@Suite struct SenderTests {
  @Test(arguments: [
    ("took her advice about shadowing", "I took your advice about shadowing."),
    ("i joined the course you named", "I joined the course you named."),
    ("Her tip worked: i got in!", "Your tip worked: I got in!"),
    ("Ana said to learn SQL, so i did", "You said to learn SQL, so I did."),
    ("* started the class he recommended", "I started the class you recommended."),
    ("I start in May", "I start in May."),
  ]) func `News become a sentence said to them`(note: String, sentence: String) {
    #expect(OwnSentence(note, to: "Ana Ruiz")?.text == sentence)
  }

  @Test(arguments: [
    "portfolio", "my portfolio", "", "see https://example.org", "[fill in]",
    "my mom said she likes it",
    "they were nice",
  ]) func `A scribble makes no sentence`(note: String) {
    #expect(OwnSentence(note, to: "Ana Ruiz") == nil)
  }

  @Test(arguments: [
    ("send her my notes", "I'll send you my notes."),
    ("I'll send her the article", "I'll send you the article."),
    ("email him next week", "I'll email you next week."),
  ]) func `A promise becomes a sentence`(note: String, sentence: String) {
    #expect(OwnSentence(note, to: "Ana Ruiz", of: .promised)?.text == sentence)
  }

  @Test(arguments: [
    (
      "her tip about shadowing before applying",
      "Your tip about shadowing before applying was especially helpful. "
        + "I'm going to put that into practice right away."
    ),
    (
      "the stories about the first year. I'll keep a journal",
      "Your stories about the first year were especially helpful. I'll keep a journal."
    ),
    (
      "the story about her first year",
      "Your story about your first year was especially helpful. "
        + "I'm going to keep that in mind as I plan my next steps."
    ),
    (
      "shadow a night shift",
      "What you said gave me a clear next step. I'm going to shadow a night shift."
    ),
    (
      "to sit in on a trial in her courtroom",
      "What you said gave me a clear next step. I'm going to sit in on a trial in your courtroom."
    ),
    (
      "I'm going to redo my portfolio around one project.",
      "What you said gave me a clear next step. I'm going to redo my portfolio around one project."
    ),
  ]) func `What one will use becomes two sentences`(answer: String, text: String) {
    #expect(Takeaway(answer, to: "Ana Ruiz")?.text == text)
  }

  @Test(arguments: [
    "portfolio", "SQL", "networking", "", "she hates the scheduling software, lol idk",
  ])
  func `An answer that makes no sentence is asked for again`(answer: String) {
    let text = Takeaway(answer, to: "Ana Ruiz")?.text
    #expect(text == nil || text?.hasPrefix("You hate") == true)
  }
}
