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

  @Test(arguments: [
    ("just got out of the army", "I just got out of the Army"),
    ("laid off in march from a bank", "I used to work at a bank"),
    ("got laid off from amazon last month", "I used to work at Amazon"),
    ("graduated last may, working at target rn", "I graduated last May"),
    (
      "high school english teacher for 12 yrs, looking to switch to UX",
      "I've been a high school English teacher for 12 years"
    ),
    ("homemaker for 20 years", "I've been a homemaker for 20 years"),
    ("been a cashier for 6 years", "I've been a cashier for 6 years"),
    ("I was a teacher for 10 years", "I was a teacher for 10 years"),
    ("stay at home dad, used to do sales", "I used to do sales"),
    ("just moved here from texas", "I just moved here from Texas"),
  ]) func `A background told as a story becomes a sentence`(typed: String, text: String) {
    #expect(BackgroundPhrase(typed)?.text == text)
    #expect(BackgroundPhrase(typed)?.form == .sentence)
  }

  @Test(arguments: [
    ("im a bartender but I want to do something else", "a bartender"),
    ("retired cop, 52", "retired cop"), ("Ohio State junior", "Ohio State junior"),
    ("international student from Japan, finance major @ BU", "finance major at BU"),
    ("mom of 3, former nurse", "former nurse"), ("Veteran", "veteran"),
    ("20 year old business major", "business major"),
    ("sophomore studying bio at osu", "sophomore studying bio at OSU"),
  ]) func `A background in passing is what one is`(typed: String, text: String) {
    #expect(BackgroundPhrase(typed)?.text == text)
    #expect(BackgroundPhrase(typed)?.form == .person)
  }

  @Test(arguments: ["19, no degree", "recently laid off", "not sure yet", "idk", "52"])
  func `A background that tells nothing is none`(typed: String) {
    #expect(BackgroundPhrase(typed) == nil)
  }

  @Test(arguments: [
    ("what her days look like", "what your days look like"),
    ("how u got ur start", "how you got your start"),
    ("how he got into it", "how you got into this"),
    ("whats it like day to day", "what it's like day to day"),
    ("how she balances work and family", "how you balance work and family"),
  ]) func `A wish is said to the person`(typed: String, text: String) {
    #expect(WishPhrase.read(typed) == text)
  }

  @Test func `A doubt about oneself is no wish`() {
    #expect(WishPhrase.read("if im too old") == nil)
  }
}
