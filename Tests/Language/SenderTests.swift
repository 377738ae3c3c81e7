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
    ("premed at osu", "pre-med at OSU"), ("undecided at ucf", "undecided at UCF"),
    ("pre-law, fsu", "pre-law at FSU"), ("in nursing school", "in nursing school"),
    ("my major is history", "majoring in history"),
    ("i hate my job in banking and want out", "working in banking"),
    ("so sick of my sales job", "working in sales"),
    ("studying it at ivy tech", "studying IT at Ivy Tech"),
  ]) func `A background that is no person follows I'm without an article`(
    typed: String, text: String
  ) {
    #expect(BackgroundPhrase(typed)?.text == text)
    #expect(BackgroundPhrase(typed)?.form == .doing)
  }

  @Test(arguments: [
    ("in the coast guard for 6 years", "I was in the Coast Guard for 6 years"),
    ("8 yrs in the army", "I spent 8 years in the Army"),
    ("20 years in hotels", "I've spent 20 years in hotels"),
    ("my background is in sales", "I've worked in sales"), ("i do nails", "I do nails"),
    ("between things rn, was in publishing 12 yrs", "I was in publishing for 12 years"),
    ("phd in chemistry", "I have a PhD in chemistry"),
    ("engineer in syria, now driving lyft", "I was an engineer in Syria"),
    ("laid off from my teaching job in june", "I used to work in teaching"),
    ("dropped out, work at lowes", "I work at Lowe's"),
  ]) func `A length of time, a degree, or a past job becomes a sentence`(
    typed: String, text: String
  ) {
    #expect(BackgroundPhrase(typed)?.text == text)
    #expect(BackgroundPhrase(typed)?.form == .sentence)
  }

  @Test(arguments: [
    "laid off in march", "got fired last week", "between jobs, 44", "on probation", "unemployed",
  ]) func `What is private or says nothing is left out without asking again`(typed: String) {
    #expect(BackgroundPhrase(typed) == nil)
    #expect(!BackgroundPhrase.isUnclear(typed))
  }

  @Test(arguments: ["biology", "blah blah", "my brother works there", "the usual"])
  func `Words that may not fit after I'm are unclear`(typed: String) {
    #expect(BackgroundPhrase(typed) == nil)
    #expect(BackgroundPhrase.isUnclear(typed))
  }

  @Test(arguments: [
    ("line cook at a diner", true), ("career changer from banking", true), ("nurse", false),
    ("second-year law student", false), ("veteran going back to school", true),
  ]) func `An interest needs a clause of its own behind a long background`(
    typed: String, isOpen: Bool
  ) {
    #expect(BackgroundPhrase(typed)?.endsOpen == isOpen)
  }

  @Test(arguments: [
    ("both went to osu", "we both went to OSU"), ("saw ur talk on sql", "I saw your talk on SQL"),
    ("she also switched from teaching", "you also switched from teaching"),
    ("bc we're both vets", "we're both vets"), ("same hometown", "we have the same hometown"),
    ("ur profile says u speak spanish", "your profile says you speak Spanish"),
    ("works in hospice", "you work in hospice"),
  ]) func `A reason gets its subject, and names their capitals`(typed: String, clause: String) {
    #expect(ReasonPhrase(typed, of: "Ana Ruiz") == .clause(clause))
  }

  @Test func `A reason that is a thing of theirs is no clause`() {
    #expect(ReasonPhrase("her article on seo", of: "Ana Ruiz") == .thing("your article on SEO"))
    for typed in ["networking", "idk she seems cool lol idk", "hospital"] {
      #expect(ReasonPhrase(typed, of: nil) != .clause(typed), "\(typed)")
    }
  }

  @Test(arguments: [
    ("how do u break in", "how you break in"), ("how did you get started", "how you got started"),
    ("what should i major in", "what I should major in"),
    ("whats a normal day like", "what a normal day is like"),
    ("how hard is the exam", "how hard the exam is"), ("is it worth it", "whether it's worth it"),
    ("do you need a degree", "whether you need a degree"),
    ("what residency is really like", "what residency is really like"),
    ("any advice", "any advice you have"),
  ]) func `A question becomes a clause`(typed: String, text: String) {
    #expect(WishPhrase.read(typed) == text)
  }

  @Test(arguments: [
    ("nurse", "becoming a nurse"), ("switch to tech", "switching to tech"),
    ("fire dept", "the fire department"), ("game dev", "game development"), ("ot", "OT"),
  ]) func `An interest fits after curious about`(typed: String, text: String) {
    #expect(InterestPhrase.read(typed) == text)
  }

  @Test(arguments: [
    ("im going to call the hall", "I'm going to call the hall."),
    ("gonna take the cna class", "I'm going to take the CNA class."),
    ("ill apply to small firms", "I'll apply to small firms."),
    ("going to ask at two different shops", "I'm going to ask at two different shops."),
  ]) func `A plan typed in texting words is one sentence`(answer: String, plan: String) {
    #expect(
      Takeaway(answer, to: "Ana Ruiz")?.text == "What you said gave me a clear next step. " + plan)
  }

  @Test(arguments: [
    ("how you stay calm, that stuck with me", "Hearing how you stay calm was especially helpful."),
    ("that its ok to fail", "Hearing that it's ok to fail was especially helpful."),
    ("your tip abt small firms, so helpful", "Your tip about small firms was especially helpful."),
    ("dont skip the labs", "Your advice not to skip the labs was especially helpful."),
    ("when you told me about your first job", "Hearing about your first job was especially"),
    ("when u said its never too late", "Hearing that it's never too late was especially helpful."),
  ]) func `Advice is one sentence without the remark behind it`(answer: String, start: String) {
    #expect(Takeaway(answer, to: "Ana Ruiz")?.text.hasPrefix(start) == true)
  }

  @Test func `Half a sentence is asked for again`() {
    #expect(Takeaway("when you were there", to: "Ana Ruiz") == nil)
    #expect(OwnSentence("because you helped me") == nil)
  }

  @Test func `A professor is named with capitals, and a course is not`() {
    #expect(
      OwnSentence("going to email prof lang", of: .coming)?.text
        == "I'm going to email Professor Lang.")
    #expect(OwnSentence("asked my professor about it")?.text == "I asked my professor about it.")
  }

  @Test func `In a plan about someone else, her is not the reader`() {
    #expect(Takeaway("your friend at deloitte, ill email her", to: "Ana Ruiz") == nil)
  }

  @Test(arguments: [
    ("took the sql class", "I took the SQL class."),
    ("passed my security+", "I passed my Security+."),
    ("got an interview at mailchimp!!", "I got an interview at Mailchimp!"),
    ("did the mocks u suggested. got an offer", "I did the mocks you suggested. I got an offer."),
    ("ur tip worked, i got in", "Your tip worked, and I got in."),
  ]) func `News get capitals and whole sentences`(note: String, sentence: String) {
    #expect(OwnSentence(note, to: "Ana Ruiz")?.text == sentence)
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
